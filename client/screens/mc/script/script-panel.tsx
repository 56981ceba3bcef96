import { useEffect, useRef } from 'react'
import { type StepKey, stepKind, stepSubject } from '../../../../shared/agenda/steps.ts'
import { voteOn } from '../../../../shared/stage/picture.ts'
import { fillScript, scriptValues } from '../../../../shared/stage/script.ts'
import type { McView } from '../../../../shared/views.ts'
import { useAttendanceSentence } from '../../../i18n/attendance-sentence.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatShare } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { voteWordTexts } from '../../../i18n/vote.ts'
import { scriptTexts } from '../../../script/texts.ts'
import { type SaidLine, writeScript } from '../../../script/write-script.ts'
import { Held } from '../../../ui/held.tsx'
import { isOnPhone } from '../on-phone.ts'
import styles from './script-panel.module.css'

/** Of the page’s height: where what is read begins below this, it is brought up. */
const lowest = 0.6

/** What is read at this step in large type: the office's words where it has written any, else made from the data. */
export function ScriptPanel({ view, step }: { view: McView; step: StepKey }) {
  const t = useTexts(scriptTexts)
  const { lines, isOffice } = useScript(view, step)
  const panel = useRef<HTMLDivElement>(null)
  const vote = stepKind(step) === 'vote' ? voteOn(view, stepSubject(step)) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step, and what a vote has come to, is read from its beginning
  useEffect(() => {
    const card = panel.current?.closest('section')
    if (!card) return
    card.scrollTop = 0
    if (!isOnPhone()) return
    // What is now to be read may be far above, or behind the buttons below.
    const { top } = card.getBoundingClientRect()
    if (top < 0 || top > window.innerHeight * lowest) card.scrollIntoView()
  }, [step, vote?.id, vote?.state])
  if (lines.length === 0) return null
  return (
    <div className={styles.script} ref={panel} data-stays={stepKind(step) === 'honouree'}>
      <h2>{t(isOffice ? 'ofOffice' : 'script')}</h2>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none is ever moved
        <p key={index}>
          {line.map(({ text, is }, part) =>
            is === 'plain' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Held key={part} text={text} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <strong key={part} data-is={is}>
                <Held text={text} />
              </strong>
            ),
          )}
        </p>
      ))}
    </div>
  )
}

function useScript(view: McView, step: StepKey): { lines: readonly SaidLine[]; isOffice: boolean } {
  const t = useTexts(scriptTexts)
  const common = useTexts(commonTexts)
  const vote = useTexts(voteWordTexts)
  const sentence = useAttendanceSentence()
  const language = useLanguage()
  const address = common(view.conference.main?.address ?? 'comrade')
  const own = view.scripts[step]?.text
  // The office writes before the conference: a result is never in its words.
  const hasResult =
    stepKind(step) === 'vote' && ['closed', 'counting'].includes(voteOn(view, stepSubject(step))?.state ?? '')
  if (own && !hasResult) return { lines: fillScript(own, scriptValues(view, step, address)), isOffice: true }
  const { main: attendance } = view.attendance
  const lines = writeScript(view, step, {
    t,
    address,
    attendance: attendance && attendance.summoned > 0 ? sentence(attendance) : '',
    share: (part, base) => formatShare(part, base, language),
    vote,
  })
  return { lines, isOffice: false }
}
