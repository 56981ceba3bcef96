import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { MotionRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import styles from './motions-index.module.css'
import { voteTexts } from './texts.ts'
import { useTurnoutWords } from './use-turnout-words.ts'
import { heldVotes } from './votes-in-order.ts'

/** Where a motion's card is found on the page. */
export const placeOf = (motionId: string): string => `motion-${motionId}`

/** Every motion with how far it is, and the way to it: a dozen of them are twenty screens of a laptop. */
export function MotionsIndex({ motions }: { motions: readonly MotionRow[] }) {
  return (
    <ol className={styles.index}>
      {motions.map(({ id, number, question }) => (
        <li key={id}>
          <Button className={styles.entry ?? ''} onPress={() => goTo(id)}>
            <span className={styles.number}>{number}</span>
            <span className={styles.question} lang="vi">
              {question}
            </span>
            <Standing motionId={id} />
          </Button>
        </li>
      ))}
    </ol>
  )
}

/** How far the latest vote on it is. */
function Standing({ motionId }: { motionId: string }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const turnout = useTurnoutWords()
  const votes = officeHooks.useView((view) => view.votes)
  const latest = useMemo(() => heldVotes({ votes }, motionId).pop(), [votes, motionId])
  const state = () => {
    switch (latest?.state) {
      case undefined:
        return { text: t('planned') }
      case 'open':
        return { text: turnout(latest), is: 'underWay' }
      case 'counting':
        return { text: t('beingCounted'), is: 'underWay' }
      case 'cancelled':
        return { text: t('wasCancelled') }
      case 'closed':
        return { text: words.outcome(latest), is: latest.outcome.adopted ? 'adopted' : 'notAdopted' }
      default:
        return latest satisfies never
    }
  }
  const { text, is } = state()
  return (
    <span className={styles.state} data-is={is}>
      {text}
    </span>
  )
}

function goTo(motionId: string): void {
  const place = document.getElementById(placeOf(motionId))
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}
