import { Radio, RadioGroup } from 'react-aria-components'
import { themes } from '../../../../shared/stage/screens.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { screensTexts } from './texts.ts'
import styles from './theme-choice.module.css'

/** One of the two manners of official conferences, for all screens at once. */
export function ThemeChoice() {
  const t = useTexts(screensTexts)
  const theme = officeHooks.useView((view) => view.program.main?.theme) ?? 'red'
  const send = officeHooks.useSend()
  const { refusal, run } = useAct()
  const choose = (chosen: string) => {
    const wanted = themes.find((one) => one === chosen)
    if (wanted && wanted !== theme) run(() => send({ type: 'setTheme', theme: wanted }))
  }
  return (
    <Card title={t('themeTitle')}>
      <RadioGroup className={styles.themes ?? ''} aria-label={t('themeTitle')} value={theme} onChange={choose}>
        {themes.map((one) => (
          <Radio key={one} value={one} className={styles.theme ?? ''}>
            <span className={styles.sample} data-sample={one} aria-hidden="true">
              <strong>{t('sampleTitle')}</strong>
              <span>{t('sampleLine')}</span>
            </span>
            <span className={styles.words}>{t(one)}</span>
          </Radio>
        ))}
      </RadioGroup>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
    </Card>
  )
}
