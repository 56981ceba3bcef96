import { BallotCard } from './ballot-card.tsx'
import type { BallotHere } from './use-ballot-here.ts'

/** A ballot that is still on the phone, or came too late, when the hall is at something else already. */
export function BallotNotice({ ballot }: { ballot: BallotHere }) {
  const { leftOver } = ballot
  if (leftOver.state === 'none' || leftOver.state === 'received') return null
  return <BallotCard ballot={leftOver} />
}
