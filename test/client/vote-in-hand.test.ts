import { describe, expect, it } from 'vitest'
import { voteInHand } from '../../client/screens/attendee/vote-in-hand.ts'
import type { HallView } from '../../shared/views.ts'
import { defaultRules } from '../../shared/vote/motion.ts'
import type { VoteRow } from '../../shared/vote-views.ts'

const motion = {
  ...defaultRules,
  motionId: 'm1',
  itemId: null,
  form: 'question',
  question: 'Tán thành?',
  candidates: [],
  ballot: 'open',
  changeable: false,
  ground: '',
} as const
const opened = { ...motion, rollSize: 5, cast: 3, onPaper: 0, quorumFound: null, openedAt: 1_000, closesAt: null }
const open: VoteRow = { ...opened, id: 'v1', candidates: [], state: 'open' }
const counting: VoteRow = { ...open, state: 'counting', closedAt: 2_000 }
const closed: VoteRow = {
  ...open,
  state: 'closed',
  closedAt: 2_000,
  closing: 'hand',
  tally: null,
  base: 'roll',
  outcome: { base: 5, adopted: true, chosen: [], tied: [] },
  receipts: null,
  paper: { issued: 0, returned: 0 },
}

/** The hall at a step of a report that it has been shown since then. */
const hall = (votes: readonly VoteRow[], since: number, phase: 'running' | 'closed' = 'running'): HallView => ({
  conference: {},
  items: {},
  speeches: {},
  rounds: {},
  honourees: {},
  stage: {
    main: {
      phase,
      position: { itemId: 'i1', step: 'title', since, startedAt: since, used: 0, running: true } as never,
    },
  },
  votes: Object.fromEntries(votes.map((vote) => [vote.id, vote])),
})

describe('the vote on a phone', () => {
  it('is the one that is under way, whatever the hall is looking at, its counting too', () => {
    expect(voteInHand(hall([open], 5_000))?.state).toBe('open')
    expect(voteInHand(hall([counting], 5_000))?.state).toBe('counting')
  })

  it('of no item stays with its result until the next step, and then lies among the votes held', () => {
    expect(voteInHand(hall([closed], 500))?.id).toBe('v1')
    expect(voteInHand(hall([closed], 2_001))).toBeNull()
    expect(voteInHand(hall([closed], 500, 'closed'))).toBeNull()
  })

  it('of no item that was cancelled is told until the next step, and before the result of an earlier one', () => {
    const cancelled: VoteRow = { ...open, id: 'v2', state: 'cancelled', cancelledAt: 3_000 }
    expect(voteInHand(hall([closed, cancelled], 500))?.id).toBe('v2')
    expect(voteInHand(hall([cancelled], 3_001))).toBeNull()
    expect(voteInHand(hall([cancelled, { ...closed, id: 'v3', closedAt: 4_000 }], 500))?.id).toBe('v3')
  })

  it('of an item is shown with the item’s own step alone', () => {
    expect(voteInHand(hall([{ ...closed, itemId: 'i7' }], 500))).toBeNull()
  })
})
