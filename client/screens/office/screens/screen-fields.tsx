import type { Layout, ScreenLanguage } from '../../../../shared/stage/screens.ts'
import { layouts, screenLanguages } from '../../../../shared/stage/screens.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Choice } from '../../../ui/staff/choice.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import styles from './screen-fields.module.css'
import { screensTexts } from './texts.ts'

/** What the office says of a screen. */
export type ScreenWishes = { name: string; layout: Layout; language: ScreenLanguage }
const longestScreenName = 60

/** Its name, its layout and its language. */
export function ScreenFields({ wishes, onChange }: { wishes: ScreenWishes; onChange: (wishes: ScreenWishes) => void }) {
  const t = useTexts(screensTexts)
  const { name, layout, language } = wishes
  return (
    <div className={styles.fields}>
      <TextField
        label={t('name')}
        value={name}
        longest={longestScreenName}
        onType={(typed) => onChange({ ...wishes, name: typed })}
      />
      <Choice
        label={t('layout')}
        chosen={layout}
        choices={layouts.map((id) => ({ id, text: t(id) }))}
        onChoose={(id) => onChange({ ...wishes, layout: layouts.find((one) => one === id) ?? layout })}
      />
      <Choice
        label={t('language')}
        chosen={language}
        choices={screenLanguages.map((id) => ({ id, text: t(id) }))}
        onChoose={(id) => onChange({ ...wishes, language: screenLanguages.find((one) => one === id) ?? language })}
      />
    </div>
  )
}
