import { Agenda } from './agenda.tsx'
import styles from './attendee-hall.module.css'
import { BallotNotice } from './ballot-notice.tsx'
import { Following } from './following.tsx'
import { GetReady } from './get-ready.tsx'
import { HallHeader } from './hall-header.tsx'
import { HeldVotes } from './held-votes.tsx'
import { Now } from './now.tsx'
import { OwnBar } from './own-bar.tsx'
import { PutBadgeOff } from './put-badge-off.tsx'
import { useBallotHere } from './use-ballot-here.ts'
import { useHallView } from './use-hall-view.ts'
import { voteInHand } from './vote-in-hand.ts'
import { VotePanel } from './vote-panel.tsx'
import { VoteSaid } from './vote-said.tsx'

/** From top to bottom: what is on, what he can do now, what follows; at the bottom edge who he is and his state. */
export function AttendeeHall({ onPutBadgeOff }: { onPutBadgeOff: () => void }) {
  const vote = useHallView((view) => voteInHand(view))
  const ballot = useBallotHere()
  return (
    <div className={styles.page}>
      <HallHeader />
      <main className={styles.main} tabIndex={-1}>
        {vote ? <VotePanel vote={vote} ballot={ballot} /> : <BallotNotice ballot={ballot} />}
        {/* The item goes on beside the result of a vote that was none of its own. */}
        {(vote === null || (vote.itemId === null && (vote.state === 'closed' || vote.state === 'cancelled'))) && (
          <>
            <GetReady />
            <Now />
          </>
        )}
        <HeldVotes inHand={vote?.id ?? null} ballot={ballot} />
        <Following />
        <Agenda />
        <PutBadgeOff
          onPutBadgeOff={() => {
            // What he was filling in is nobody else's to find here.
            ballot.forget()
            onPutBadgeOff()
          }}
        />
      </main>
      <VoteSaid vote={vote} ballot={ballot} />
      <OwnBar choiceUnsent={vote !== null && ballot.isUnsent(vote)} />
    </div>
  )
}
