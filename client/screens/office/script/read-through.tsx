import type { StepKey } from '../../../../shared/agenda/steps.ts'
import type { ItemRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import styles from './read-through.module.css'
import { ScriptLines, ScriptPreview } from './script-preview.tsx'
import { scriptTexts } from './texts.ts'
import { usePrepared } from './use-prepared.ts'
import { useStepWords } from './use-step-words.ts'

/** All that is read out from the opening to the close, in the order of the agenda, on one page and on paper. */
export function ReadThrough({ agenda }: { agenda: readonly ItemRow[] }) {
  const t = useTexts(scriptTexts)
  return (
    <div className={styles.reading}>
      {agenda.map(({ id, number, title, steps }) => (
        <section key={id} className={styles.item}>
          <h3 className={styles.title} lang="vi">
            {t('itemWords', { number, title })}
          </h3>
          {steps.map((step) => (
            <Step key={step} step={step} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Step({ step }: { step: StepKey }) {
  const own = officeHooks.useView((view) => view.scripts[step]?.text)
  const words = useStepWords()(step)
  return (
    <div className={styles.step}>
      <h4 className={styles.name}>{words}</h4>
      {own === undefined ? <Prepared step={step} /> : <ScriptPreview step={step} text={own} />}
    </div>
  )
}

function Prepared({ step }: { step: StepKey }) {
  return <ScriptLines lines={usePrepared(step).lines} />
}
