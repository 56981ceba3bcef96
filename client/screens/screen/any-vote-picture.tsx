import type { ScreenView } from '../../../shared/views.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { ResultPicture } from './result-picture.tsx'
import { VotePicture } from './vote-picture.tsx'

type View = Pick<ScreenView, 'stage' | 'votes'>

/** A vote as it is: what is asked, how many have voted, what it came to. */
export function AnyVotePicture({ view, vote }: { view: View; vote: VoteRow }) {
  if (vote.state === 'closed') return <ResultPicture vote={vote} />
  const wasCancelled = Object.values(view.votes).some(
    ({ motionId, state }) => motionId === vote.motionId && state === 'cancelled',
  )
  return (
    <VotePicture
      vote={vote}
      since={view.stage.main?.position?.since ?? 0}
      put={wasCancelled ? 'afterCancelled' : 'first'}
    />
  )
}
