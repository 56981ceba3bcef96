import { useRef } from 'react'
import type { HeldVote } from '../../../shared/vote/vote-rows.ts'
import type { RollRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { HandBallot } from './hand-ballot.tsx'
import { PaperAct } from './paper-act.tsx'
import styles from './roll-line.module.css'
import { tellerTexts } from './texts.ts'

/** Somebody entitled to vote: whether he has, and by which means, with what can be entered for him. */
export function RollLine({ person, vote }: { person: RollRow; vote: HeldVote }) {
  const t = useTexts(tellerTexts)
  const line = useRef<HTMLLIElement>(null)
  const who = useRef<HTMLParagraphElement>(null)
  useFocusKept(line, who)
  const { number, name, position, unit, seat, means } = person
  return (
    <li ref={line} className={styles.line} data-voted={means !== null}>
      <div className={styles.who}>
        <p ref={who} className={styles.name} tabIndex={-1}>
          {number}. {name}
        </p>
        <p className={styles.about}>{[position, unit, seat && t('seat', { seat })].filter(Boolean).join(' · ')}</p>
        <p className={styles.state}>
          <StateWords person={person} vote={vote} />
        </p>
      </div>
      {vote.state === 'open' && vote.ballot === 'open' && (means === null || means === 'teller') && (
        <HandBallot person={person} vote={vote} />
      )}
      {vote.state === 'open' && vote.ballot === 'secret' && (means === null || means === 'paper') && (
        <PaperAct person={person} voteId={vote.id} />
      )}
    </li>
  )
}

function StateWords({ person: { means, choice }, vote }: { person: RollRow; vote: HeldVote }) {
  const t = useTexts(tellerTexts)
  const words = useVoteWords()
  if (means === null) return t(vote.state === 'open' ? 'notYet' : 'didNot')
  if (means === 'paper') return t('holdsPaper')
  if (means === 'teller' && choice) return t('hand', { choice: words.choice(vote, choice) })
  const by = t('hasVoted', { means: words.t(means) })
  return choice ? `${by} · ${words.choice(vote, choice)}` : by
}
