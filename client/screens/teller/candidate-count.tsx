import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CandidateId } from '../../../shared/ids.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { Tick } from '../../ui/staff/tick.tsx'
import { CandidateTicks } from './candidate-ticks.tsx'
import { gatherBallots } from './paper-count.ts'
import styles from './paper-counting.module.css'
import type { CountForm } from './paper-counting.tsx'
import { SendCount } from './send-count.tsx'
import { tellerTexts } from './texts.ts'

type OnPaper = { ticked: readonly CandidateId[]; invalid: boolean }
const blank: OnPaper = { ticked: [], invalid: false }

/**
 * Ballot by ballot, as they are turned over; each can be put right until the count is sent. The focus goes to the ballot that is
 * ticked next.
 */
export function CandidateCount({ vote, ...form }: CountForm) {
  const t = useTexts(tellerTexts)
  const [entered, setEntered] = useState<readonly OnPaper[]>([])
  const [here, setHere] = useState(blank)
  /** The one that is being put right; null for the next one. */
  const [place, setPlace] = useState<number | null>(null)
  const seats = vote.seats ?? vote.candidates.length
  const isOver = (on: OnPaper) => on.ticked.length > seats
  const choiceOf = (on: OnPaper): Choice | null => (on.invalid || isOver(on) ? null : { candidates: on.ticked })
  const ballot = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLHeadingElement>(null)
  const [turned, setTurned] = useState(0)
  useEffect(() => {
    if (turned > 0) ballot.current?.focus()
  }, [turned])
  const keep = () => {
    setTurned(turned + 1)
    setEntered(place === null ? [...entered, here] : entered.map((one, index) => (index === place ? here : one)))
    setHere(blank)
    setPlace(null)
  }
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.ballot}>
          <h3 ref={ballot} tabIndex={-1}>
            {t('ballotNumber', { number: (place ?? entered.length) + 1 })}
          </h3>
          <p className={styles.hint}>{t('ballotHow')}</p>
          <CandidateTicks
            vote={vote}
            ticked={here.ticked}
            disabled={here.invalid}
            onChange={(ticked) => setHere({ ...here, ticked })}
          />
          <Tick ticked={here.invalid} onTick={(invalid) => setHere({ ...here, invalid })}>
            {t('isInvalid')}
          </Tick>
          {!here.invalid && isOver(here) && (
            <Notice kind="care" live="status">
              {t('overSeats', { seats })}
            </Notice>
          )}
          <div>
            <Act onAct={keep}>{t(place === null ? 'next' : 'keep')}</Act>
          </div>
        </div>
        <Entered
          choices={entered.map(choiceOf)}
          vote={vote}
          heading={list}
          onCorrect={(index) => {
            setTurned(turned + 1)
            setPlace(index)
            setHere(entered[index] ?? blank)
          }}
          onRemove={(index) => {
            list.current?.focus()
            setEntered(entered.filter((_, at) => at !== index))
            setPlace(null)
            setHere(blank)
          }}
        />
      </div>
      <SendCount ballots={gatherBallots(entered.map(choiceOf), vote.candidates)} {...form} />
    </>
  )
}

/** The last one first, for that is the one that is doubted. */
function Entered({
  choices,
  vote,
  heading,
  onCorrect,
  onRemove,
}: {
  choices: readonly (Choice | null)[]
  vote: CountForm['vote']
  heading: RefObject<HTMLHeadingElement | null>
  onCorrect: (index: number) => void
  onRemove: (index: number) => void
}) {
  const t = useTexts(tellerTexts)
  const words = useVoteWords()
  const label = (act: 'correct' | 'remove', index: number) => t('whichBallot', { act: t(act), number: index + 1 })
  const lines = choices.map((choice, index) => ({ choice, index })).reverse()
  return (
    <div className={styles.entered}>
      <h3 ref={heading} tabIndex={-1}>
        {t('entered')}
      </h3>
      {lines.length === 0 && <p className={styles.hint}>{t('enteredNone')}</p>}
      <ol>
        {lines.map(({ choice, index }) => (
          <li key={index} className={styles.line}>
            <p>
              <strong>{t('ballotNumber', { number: index + 1 })}:</strong>{' '}
              {choice ? words.choice(vote, choice) : t('isInvalid')}
            </p>
            <div className={styles.acts}>
              <Act label={label('correct', index)} onAct={() => onCorrect(index)}>
                {t('correct')}
              </Act>
              <Act label={label('remove', index)} onAct={() => onRemove(index)}>
                {t('remove')}
              </Act>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
