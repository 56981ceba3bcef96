import { useMemo } from 'react'
import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { fillScript, scriptValues } from '../../../../shared/stage/script.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { i18n } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { SaidLine } from '../../../script/write-script.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Held } from '../../../ui/held.tsx'
import styles from './script-preview.module.css'
import { scriptTexts } from './texts.ts'

/** The office's words as they will be read, filled in; what nothing fills stays in its «…». */
export function ScriptPreview({ step, text }: { step: StepKey; text: string }) {
  const form = officeHooks.useView((view) => view.conference.main?.address) ?? 'comrade'
  const tables = officeHooks.useView(({ items, speeches, rounds, honourees, votes }) => ({
    items,
    speeches,
    rounds,
    honourees,
    votes,
  }))
  const lines = useMemo(() => {
    // The hall is spoken to in Vietnamese, whatever language this page is in.
    const address = i18n.t(form, { ns: commonTexts.name, lng: 'vi' })
    return fillScript(text, scriptValues(tables, step, address))
  }, [text, step, form, tables])
  return <ScriptLines lines={lines} />
}

/** Lines to be read, with what has to be said right standing out. */
export function ScriptLines({ lines }: { lines: readonly SaidLine[] }) {
  const t = useTexts(scriptTexts)
  if (lines.length === 0) return <p className={styles.nothing}>{t('nothing')}</p>
  return (
    <div className={styles.words} lang="vi">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
        <p key={index}>
          {line.map(({ text: part, is }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts likewise
            <span key={place} data-is={is}>
              <Held text={part} />
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}
