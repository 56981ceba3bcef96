import type { Instant } from '../../../shared/time.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useNow, useOwn } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Said } from '../../ui/said.tsx'
import type { BallotHere } from './use-ballot-here.ts'
import { useHallView } from './use-hall-view.ts'
import { cancelledBefore } from './vote-in-hand.ts'
import { voteTexts } from './vote-texts.ts'

/** What comes of the vote, said once for whoever does not see it; the rest is read where it stands. */
export function VoteSaid({ vote, ballot }: { vote: VoteRow | null; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const own = useOwn()?.vote
  const isPutAgain = useHallView((view) => vote !== null && cancelledBefore(view, vote) !== null)
  const text = (): string => {
    if (vote === null) return ''
    switch (vote.state) {
      case 'planned':
        return t(isPutAgain ? 'saidCancelled' : 'saidPlanned')
      case 'open':
        return t('saidOpen')
      case 'counting':
        return t('saidCounting')
      case 'closed':
        return t('saidClosed', { outcome: words.outcome(vote) })
      case 'cancelled':
        return t('saidCancelled')
      default:
        return vote satisfies never
    }
  }
  const mayStillSend =
    vote?.state === 'open' && own?.voteId === vote.id && own.standing === 'entitled' && ballot.of(vote).state === 'none'
  return (
    <>
      <Said text={text()} />
      {mayStillSend && vote.closesAt !== null && <LastMinute closesAt={vote.closesAt} />}
    </>
  )
}

/** The countdown says nothing by itself; that it is near its end is said once. */
function LastMinute({ closesAt }: { closesAt: Instant }) {
  const t = useTexts(voteTexts)
  const left = closesAt - useNow()
  return <Said text={left > 0 && left < 60_000 ? t('lastMinute') : ''} />
}
