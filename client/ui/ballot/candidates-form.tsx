import { useEffect, useState } from 'react'
import type { Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './ballot-form.module.css'
import { CandidateMore, CandidateWords } from './candidate-words.tsx'
import { ballotTexts } from './texts.ts'
import { mostTicks, ticked, ticksOf } from './ticks.ts'

/** A tick for each who is chosen, counted; one too many is not taken, and it says why. */
export function CandidatesForm({
  vote,
  choice,
  onChoose,
}: {
  vote: VoteRow
  choice: Choice | null
  onChoose: (choice: Choice) => void
}) {
  const t = useTexts(ballotTexts)
  const [wasFull, setWasFull] = useState(false)
  // The words lie over the first candidates. The next touch or key takes them away, and they are said anew if it is again one too many.
  useEffect(() => {
    if (!wasFull) return
    const leave = () => setWasFull(false)
    const acts = ['pointerdown', 'keydown'] as const
    for (const act of acts) window.addEventListener(act, leave)
    return () => {
      for (const act of acts) window.removeEventListener(act, leave)
    }
  }, [wasFull])
  const ticks = ticksOf(choice)
  const { seats, candidates } = vote
  const tick = (id: string) => {
    const next = ticked(vote, choice, id)
    setWasFull(next === null)
    if (next) onChoose(next)
  }
  return (
    <fieldset className={styles.choices} aria-describedby="ballot-ticks">
      <legend className={styles.legend}>
        {seats === null ? t('chooseAny', { of: candidates.length }) : t('chooseUpTo', { seats, of: candidates.length })}
      </legend>
      <div className={styles.counted}>
        <p id="ballot-ticks" role="status">
          {seats === null
            ? t('chosen', { count: ticks.length })
            : t('chosenOf', { count: ticks.length, seats: mostTicks(vote) })}
        </p>
        <p className={styles.full} role="alert">
          {wasFull && t('full', { seats: mostTicks(vote) })}
        </p>
      </div>
      <div className={styles.candidates}>
        {candidates.map((candidate, index) => {
          const isTicked = ticks.includes(candidate.id)
          return (
            <div key={candidate.id}>
              <label className={styles.choice} data-chosen={isTicked}>
                <input type="checkbox" name="candidate" checked={isTicked} onChange={() => tick(candidate.id)} />
                <CandidateWords candidate={candidate} number={index + 1} />
              </label>
              <CandidateMore candidate={candidate} />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
