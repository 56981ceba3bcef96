import { useEffect, useRef } from 'react'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import buttons from '../../ui/plain-buttons.module.css'
import { BallotCard } from './ballot-card.tsx'
import styles from './ballot-notice.module.css'
import { type BallotState, isToldFirst } from './ballot-state.ts'
import type { BallotHere } from './use-ballot-here.ts'
import { voteTexts } from './vote-texts.ts'

/** A ballot that is still on the phone, or does not count, when the hall is at something else already. */
export function BallotNotice({ ballot }: { ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const { leftOver, leftOverVote } = ballot
  if (!isToldFirst(leftOver)) return null
  return (
    <div className={styles.notice}>
      <ToldFirst ballot={leftOver} vote={leftOverVote} />
      {leftOver.state !== 'sending' && (
        <button
          type="button"
          className={buttons.other}
          onClick={({ currentTarget }) => {
            // Gone with the rest: a reader goes on with what the hall is at.
            currentTarget.closest('main')?.focus()
            ballot.forget()
          }}
        >
          {t('understood')}
        </button>
      )}
    </div>
  )
}

/**
 * Stands above everything else, and is brought into view wherever the delegate had scrolled to. By the focus, which comes
 * anew with each state, a reader says it.
 */
export function ToldFirst({ ballot, vote }: { ballot: BallotState; vote: VoteRow | null }) {
  const card = useRef<HTMLElement>(null)
  const { state } = ballot
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of it is told anew
  useEffect(() => card.current?.focus(), [state])
  if (ballot.state === 'none' || !isToldFirst(ballot)) return null
  return (
    <section
      key={state}
      ref={card}
      className={styles.card}
      tabIndex={-1}
      aria-labelledby="told-first"
      aria-describedby="told-first-more"
    >
      <BallotCard ballot={ballot} vote={vote} name="told-first" />
    </section>
  )
}
