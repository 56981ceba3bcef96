import { describe, expect, it } from 'vitest'
import { backAct, chosenAct, jumpedOver, nextAct, offeredStill, secondAct } from '../../client/screens/mc/next-act.ts'
import { closedByItself, voteActs } from '../../client/screens/mc/vote/vote-acts.ts'
import type { Fact } from '../../shared/facts.ts'
import type { McView } from '../../shared/views.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import {
  checkedIn,
  definition,
  motion,
  opened,
  secretMotion,
  started,
  tally,
  voteClosed,
  voteOpened,
} from '../kit/conference.ts'
import { viewAfter } from '../kit/mc-view.ts'

const rowOf = (view: McView, itemId: string) => {
  const row = view.items[itemId]
  if (!row) throw new Error(`no item ${itemId}`)
  return row
}
const leftOut: Fact = { type: 'itemLeftOut', itemId: 'vote' }
const takenIn: Fact = { type: 'itemTakenIn', itemId: 'vote' }
const totals: Fact = { type: 'stepShown', itemId: 'closing', step: 'totals:closing' }
const others = definition.items.map(({ id }) => id).filter((id) => id !== 'vote')
/** Item 7 was left out, passed and taken in again, and the hall is at the end of the last item. */
const passedOver: Fact[] = [leftOut, ...others.map(started), takenIn, totals]

describe('the large button', () => {
  it('offers on the last step what was passed over, and the end beside it', async () => {
    const view = await viewAfter(...passedOver)
    expect(nextAct(view)?.command).toEqual({ type: 'startItem', from: 'closing', to: 'vote' })
    expect(secondAct(view)?.command).toEqual({ type: 'closeConference', from: 'closing' })
  })

  it('offers what was passed over before the closing, and the closing beside it', async () => {
    const before = others.filter((id) => id !== 'closing')
    const view = await viewAfter(leftOut, ...before.map(started), takenIn)
    expect(nextAct(view)?.command).toEqual({ type: 'startItem', from: 'address', to: 'vote' })
    expect(secondAct(view)).toMatchObject({
      command: { type: 'startItem', from: 'address', to: 'closing' },
      target: { to: 'chosen' },
    })
    expect(jumpedOver(view, rowOf(view, 'closing')).map(({ id }) => id)).toEqual(['vote'])
  })

  it('offers the end once everything was held or left out', async () => {
    const view = await viewAfter(...passedOver, leftOut)
    expect(nextAct(view)?.command).toEqual({ type: 'closeConference', from: 'closing' })
    expect(secondAct(view)).toBeNull()
  })

  it('goes on without the vote where nobody entitled is present, and with somebody leaves the choice', async () => {
    const without = { type: 'startItem', from: 'vote', to: 'address' }
    const nobody = await viewAfter(started('vote'))
    expect(nextAct(nobody)).toMatchObject({ command: without, target: { to: 'withoutVote' } })
    expect(secondAct(nobody)).toBeNull()
    const one = await viewAfter(checkedIn(1), started('vote'))
    expect(nextAct(one)?.command).toEqual({ type: 'openVote', motionId: 'vote', after: 0, belowQuorum: false })
    expect(secondAct(one)).toMatchObject({ command: without, target: { to: 'withoutVote' } })
  })

  it('leaves an open vote only by closing it', async () => {
    const view = await viewAfter(checkedIn(1), started('vote'), voteOpened(1))
    expect(nextAct(view)?.command).toEqual({ type: 'closeVote', voteId: 'v1' })
    for (const act of [secondAct(view), backAct(view), chosenAct(view, rowOf(view, 'address'))]) expect(act).toBeNull()
  })

  it('walks through the motions of an item, and does not leave it without saying that one was not voted on', async () => {
    const two: Fact = { type: 'motionSet', motion: { ...motion, id: 'second' } }
    const here = [checkedIn(1), two, started('vote')]
    expect(secondAct(await viewAfter(...here))).toMatchObject({
      command: { type: 'showStep', from: 'vote:vote', to: 'vote:second' },
      target: { to: 'question' },
    })
    const at: Fact = { type: 'stepShown', itemId: 'vote', step: 'vote:second' }
    const held = await viewAfter(...here, at, opened({ ...motion, id: 'second' }, 1), voteClosed(tally(1), 1))
    expect(nextAct(held)).toMatchObject({
      command: { type: 'startItem', from: 'vote', to: 'address' },
      target: { to: 'withoutVote', left: { motions: 1, of: 2 } },
    })
  })

  it('opens below the quorum of the motion only on purpose, whatever the conference has', async () => {
    const strict: Fact = {
      type: 'motionSet',
      motion: { ...motion, quorum: { base: 'official', numerator: 2, denominator: 9 } },
    }
    const below = await viewAfter(checkedIn(1), strict, started('vote'))
    expect(nextAct(below)).toMatchObject({ command: { belowQuorum: true }, target: { belowQuorum: true } })
    const enough = await viewAfter(checkedIn(1), checkedIn(2), strict, started('vote'))
    expect(nextAct(enough)).toMatchObject({ command: { belowQuorum: false } })
  })

  it('does not offer a secret ballot with so few that each would know the others’', async () => {
    const secret: Fact = { type: 'motionSet', motion: secretMotion }
    const few = await viewAfter(checkedIn(1), checkedIn(2), secret, started('vote'))
    expect(nextAct(few)?.target.to).toBe('withoutVote')
    const five = await viewAfter(...[1, 2, 3, 4, 5].map((number) => checkedIn(number)), secret, started('vote'))
    expect(nextAct(five)?.command.type).toBe('openVote')
  })

  it('waits while the tellers count, and nothing leads away meanwhile', async () => {
    const counting: Fact = { type: 'castingClosed', voteId: 'v1', closing: 'hand' }
    const view = await viewAfter(checkedIn(1), started('vote'), voteOpened(1), counting)
    for (const act of [nextAct(view), secondAct(view), backAct(view), chosenAct(view, rowOf(view, 'address'))]) {
      expect(act).toBeNull()
    }
    expect(voteActs(view).map(({ command }) => command)).toEqual([{ type: 'cancelVote', voteId: 'v1' }])
  })

  it('closes a vote of no item from wherever the agenda is', async () => {
    const aside: Motion = { ...motion, id: 'aside', itemId: null }
    const view = await viewAfter(
      checkedIn(1),
      { type: 'motionSet', motion: aside },
      started('report'),
      opened(aside, 1),
    )
    expect(nextAct(view)?.command).toEqual({ type: 'closeVote', voteId: 'v1' })
  })

  it('goes back to the live item after a vote of no item, and on from there only then', async () => {
    const aside: Motion = { ...motion, id: 'aside', itemId: null }
    const over: Fact[] = [
      checkedIn(1),
      { type: 'motionSet', motion: aside },
      started('report'),
      opened(aside, 1),
      voteClosed(tally(1), 1),
    ]
    const view = await viewAfter(...over)
    const taken = { kind: 'vote', voteId: 'v1' } as const
    expect(nextAct(view)).toMatchObject({
      command: { type: 'takeSource', from: taken, source: null },
      target: { to: 'backToItem', item: { id: 'report' } },
    })
    expect(secondAct(view)).toBeNull()
    const receipts = await viewAfter(...over, { type: 'sourceTaken', source: { kind: 'receipts', voteId: 'v1' } })
    expect(nextAct(receipts)?.target.to).toBe('backToItem')
    const back = await viewAfter(...over, { type: 'sourceCleared' })
    expect(nextAct(back)?.command).toMatchObject({ type: 'startItem', from: 'report' })
    const own = await viewAfter(checkedIn(1), started('vote'), voteOpened(1), voteClosed(tally(1), 1), {
      type: 'sourceTaken',
      source: { kind: 'receipts', voteId: 'v1' },
    })
    expect(nextAct(own)?.command.type).toBe('startItem')
  })

  it('goes on with an item that was interrupted', async () => {
    const view = await viewAfter(started('papers'), started('awards'), { type: 'itemResumed', itemId: 'papers' })
    const last: Fact = { type: 'stepShown', itemId: 'papers', step: 'speech:paper-2' }
    expect(backAct(view)).toBeNull()
    const after = await viewAfter(started('papers'), last, started('awards'), { type: 'itemResumed', itemId: 'papers' })
    expect(nextAct(after)?.command).toEqual({ type: 'startItem', from: 'papers', to: 'awards' })
    expect(backAct(after)?.command).toEqual({ type: 'showStep', from: 'speech:paper-2', to: 'speech:paper-1' })
  })
})

describe('an item of the list', () => {
  it('may be chosen while the conference runs, unless it is the live one or left out', async () => {
    const view = await viewAfter(leftOut, started('papers'))
    expect(chosenAct(view, rowOf(view, 'report'))?.command).toEqual({ type: 'startItem', from: 'papers', to: 'report' })
    for (const itemId of ['papers', 'vote']) expect(chosenAct(view, rowOf(view, itemId))).toBeNull()
    const before = await viewAfter()
    expect(chosenAct(before, rowOf(before, 'report'))).toBeNull()
    const closed = await viewAfter(started('closing'), { type: 'conferenceClosed' })
    expect(chosenAct(closed, rowOf(closed, 'report'))).toBeNull()
  })
})

describe('an item further on', () => {
  it('names what lies between and is not held', async () => {
    const view = await viewAfter(leftOut, started('papers'))
    expect(jumpedOver(view, rowOf(view, 'address')).map(({ id }) => id)).toEqual(['awards', 'launch', 'response'])
    expect(jumpedOver(view, rowOf(view, 'awards'))).toEqual([])
    expect(jumpedOver(view, rowOf(view, 'report'))).toEqual([])
  })
})

describe('beside the large button', () => {
  const aside: Motion = { ...motion, id: 'aside', itemId: null }
  const known: Fact = { type: 'motionSet', motion: aside }

  it('a motion of no item is put at any time while the conference runs, and one of an item in its item', async () => {
    const put = async (...facts: Fact[]) =>
      voteActs(await viewAfter(checkedIn(1), known, ...facts)).map((act) => act.command)
    expect(await put()).toEqual([])
    expect(await put(started('report'))).toEqual([
      { type: 'openVote', motionId: 'aside', after: 0, belowQuorum: false },
    ])
    expect(await put(started('vote'))).toHaveLength(2)
    expect(await put(started('vote'), voteOpened(1))).toEqual([{ type: 'cancelVote', voteId: 'v1' }])
  })

  it('a vote that was held is repeated after the first, and one that was cancelled is opened again', async () => {
    const here = [checkedIn(1), started('vote'), voteOpened(1)]
    const held = await viewAfter(...here, voteClosed(tally(1), 1))
    expect(voteActs(held)).toMatchObject([
      { command: { type: 'openVote', motionId: 'vote', after: 1 }, target: { to: 'repeatVote' } },
    ])
    const cancelled = await viewAfter(...here, { type: 'voteCancelled', voteId: 'v1', cast: 0 })
    expect(nextAct(cancelled)).toMatchObject({ command: { motionId: 'vote', after: 1 }, target: { to: 'openVote' } })
  })
})

describe('a question that stands', () => {
  it('is asked anew where the quorum has gone meanwhile', async () => {
    const strict: Fact = {
      type: 'motionSet',
      motion: { ...motion, quorum: { base: 'official', numerator: 2, denominator: 9 } },
    }
    const asked = nextAct(await viewAfter(checkedIn(1), checkedIn(2), strict, started('vote')))
    const later = await viewAfter(checkedIn(1), strict, started('vote'))
    expect(asked && offeredStill(later, asked)).toMatchObject({ target: { to: 'openVote', belowQuorum: true } })
  })

  it('is about the numbers of this moment', async () => {
    const asked = nextAct(await viewAfter(checkedIn(1), started('vote'), voteOpened(1)))
    const later = await viewAfter(checkedIn(1), started('vote'), voteOpened(1))
    expect(asked && offeredStill(later, asked)).toEqual(nextAct(later))
  })

  it('about closing a vote goes with why, where the vote has closed by itself meanwhile', async () => {
    const timed: Motion = { ...motion, minutes: 1 }
    const before: Fact[] = [checkedIn(1), { type: 'motionSet', motion: timed }, started('vote'), opened(timed, 1)]
    const asked = nextAct(await viewAfter(...before))
    if (!asked) throw new Error('it can be closed')
    const why = async (...closing: Fact[]) => closedByItself(await viewAfter(...before, ...closing), asked)
    expect(await why()).toBeNull()
    expect(await why(voteClosed(tally(1), 1))).toBeNull()
    expect(await why(voteClosed(tally(1), 1, timed, 'time'))).toBe('closedByTime')
    expect(await why(voteClosed(tally(1), 1, timed, 'everybody'))).toBe('closedByAll')
  })

  it('goes when another tablet has done it, or gone elsewhere', async () => {
    const there = await viewAfter(checkedIn(1), started('vote'))
    const [open, chosen] = [nextAct(there), chosenAct(there, rowOf(there, 'report'))]
    if (!open || !chosen) throw new Error('both are offered')
    const opened = await viewAfter(checkedIn(1), started('vote'), voteOpened(1))
    for (const asked of [open, chosen]) expect(offeredStill(opened, asked)).toBeNull()
    const elsewhere = await viewAfter(checkedIn(1), started('vote'), started('address'))
    for (const asked of [open, chosen]) expect(offeredStill(elsewhere, asked)).toBeNull()
  })
})
