import { useState } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import type { MotionTyped } from './motion-typed.ts'

/** What takes the section's place: the list of an open vote, or the form of a motion with what is typed so far. */
export type OpenedThere = { list: VoteId } | { motion: MotionTyped } | null

export type VoteRoom = {
  opened: OpenedThere
  open: (opened: OpenedThere) => void
  change: (changed: Partial<MotionTyped>) => void
}

/** Held by the page, so that what is typed is still there after a look into another section. */
export function useVoteRoom(): VoteRoom {
  const [opened, open] = useState<OpenedThere>(null)
  const change = (changed: Partial<MotionTyped>) =>
    open((before) => (before && 'motion' in before ? { motion: { ...before.motion, ...changed } } : before))
  return { opened, open, change }
}
