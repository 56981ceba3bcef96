import { useMemo, useState } from 'react'
import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { agendaOf } from '../../../../shared/stage/picture.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { PrintedHeading } from '../printed-heading.tsx'
import { ReadThrough } from './read-through.tsx'
import styles from './script-section.module.css'
import { ScriptWindow } from './script-window.tsx'
import { scriptTexts } from './texts.ts'
import { useStepWords } from './use-step-words.ts'
import { useUnsaved } from './use-unsaved.ts'

/** Words to read out, step by step along the agenda, to be changed or to be read through. */
export function ScriptSection() {
  const t = useTexts(scriptTexts)
  const items = officeHooks.useView((view) => view.items)
  const agenda = useMemo(() => agendaOf({ items }), [items])
  const [isReading, setReading] = useState(false)
  // The button that leads there and back stays where it is: twice pressed, nothing is printed.
  const acts = agenda.length > 0 && (
    <>
      {isReading && (
        <Act kind="main" onAct={() => window.print()}>
          {t('print')}
        </Act>
      )}
      <Act onAct={() => setReading(!isReading)}>{t(isReading ? 'backToWriting' : 'readThrough')}</Act>
    </>
  )
  if (isReading) {
    return (
      <>
        <PrintedHeading />
        <Card title={t('readThroughTitle')} acts={acts}>
          <ReadThrough agenda={agenda} />
        </Card>
      </>
    )
  }
  return (
    <Card title={t('title')} acts={acts}>
      <p>{t(agenda.length === 0 ? 'noAgenda' : 'how')}</p>
      {agenda.map(({ id, number, title, steps }) => (
        <div key={id} className={styles.group}>
          <h3 className={styles.item} lang="vi">
            {t('itemWords', { number, title })}
          </h3>
          <ul>
            {steps.map((step) => (
              <ScriptLine key={step} step={step} />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

function ScriptLine({ step }: { step: StepKey }) {
  const t = useTexts(scriptTexts)
  const own = officeHooks.useView((view) => view.scripts[step]?.text)
  const words = useStepWords()(step)
  const [unsaved, setUnsaved] = useUnsaved(step)
  return (
    <li className={styles.step} data-own={own !== undefined} data-unsaved={unsaved !== null}>
      <div className={styles.words}>
        <h4 className={styles.name}>{words}</h4>
        <p className={styles.state}>{t(unsaved !== null ? 'unsaved' : own !== undefined ? 'own' : 'prepared')}</p>
      </div>
      <ScriptWindow step={step} name={words} own={own ?? ''} unsaved={unsaved} onType={setUnsaved} />
    </li>
  )
}
