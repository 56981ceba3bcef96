import { useEffect, useRef } from 'react'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useOwn } from '../../hall.tsx'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { BallotForm } from '../../ui/ballot/ballot-form.tsx'
import buttons from '../../ui/plain-buttons.module.css'
import styles from './ballot-box.module.css'
import { BallotCard } from './ballot-card.tsx'
import { useAddress } from './use-address.ts'
import type { BallotHere } from './use-ballot-here.ts'
import { useHallView } from './use-hall-view.ts'
import panel from './vote-panel.module.css'
import { voteTexts } from './vote-texts.ts'

type OpenVote = VoteRow & { state: 'open' }

/** What this delegate may do in an open vote. */
export function BallotBox({ vote, ballot }: { vote: OpenVote; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  const timeZone = useHallView((view) => view.conference.main?.timeZone)
  const own = useOwn()?.vote
  // His standing comes on its own message; until it is about this vote, there is nothing to do yet.
  if (own?.voteId !== vote.id || !timeZone) return null
  switch (own.standing) {
    case 'entitled':
      return <Ballot vote={vote} ballot={ballot} />
    case 'guest':
      return <p className={panel.notice}>{t('guest', addressed)}</p>
    case 'notPresentAtOpening': {
      const time = formatTime(vote.openedAt, timeZone)
      return <p className={panel.notice}>{t('notPresentAtOpening', { ...addressed, time })}</p>
    }
    default:
      return own.standing satisfies never
  }
}

/** Chosen, then sent. What became of it takes the form's place: of a few answers at the same size. */
function Ballot({ vote, ballot }: { vote: OpenVote; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  const told = useRef<HTMLElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const isChanging = useRef(false)
  const choice = ballot.choice(vote.id)
  const here = ballot.of(vote)
  const isForm = here.state === 'none'
  const justSent = here.state === 'sending'
  // What had the focus is gone or hidden: what became of the ballot is read next, and is itself said once.
  useEffect(() => {
    const hadFocus = !isForm && form.current?.contains(document.activeElement)
    if (justSent || hadFocus) told.current?.focus({ preventScroll: vote.form !== 'candidates' })
  }, [justSent, isForm, vote.form])
  useEffect(() => {
    if (!isForm || !isChanging.current) return
    isChanging.current = false
    const choices = form.current
    ;(choices?.querySelector<HTMLElement>('input:checked') ?? choices?.querySelector('input'))?.focus()
  }, [isForm])
  const keepsItsSize = vote.form !== 'candidates' && choice !== null
  return (
    <div className={styles.place}>
      {(isForm || keepsItsSize) && (
        <div ref={form} className={styles.form} data-gone={!isForm}>
          <BallotForm
            vote={vote}
            choice={isForm ? choice : null}
            onChoose={(next) => ballot.choose(vote.id, next)}
            onSend={(sent) => ballot.send(vote.id, sent)}
          />
        </div>
      )}
      <section
        ref={told}
        className={styles.told}
        data-empty={isForm}
        tabIndex={-1}
        aria-label={isForm ? undefined : t('ownBallot', addressed)}
      >
        <div className={styles.said} role="status">
          {!isForm && <BallotCard ballot={here} vote={vote} />}
        </div>
      </section>
      {!isForm && (
        <Change
          vote={vote}
          ballot={ballot}
          onChange={() => {
            isChanging.current = true
            ballot.change(vote.id)
          }}
        />
      )}
    </div>
  )
}

/** An open ballot may be changed until the closing, wherever it was cast; one that is on its way is not changed meanwhile. */
function Change({ vote, ballot, onChange }: { vote: OpenVote; ballot: BallotHere; onChange: () => void }) {
  const t = useTexts(voteTexts)
  const isInBox = (useOwn()?.vote?.version ?? 0) > 0
  if (!vote.changeable || !isInBox || ballot.of(vote).state === 'sending') return null
  return (
    <button type="button" className={`${buttons.other} ${styles.change}`} onClick={onChange}>
      {t('change')}
    </button>
  )
}
