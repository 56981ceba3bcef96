import { describe, expect, it } from 'vitest'
import {
  closeConference,
  leaveOutItem,
  showStep,
  startItem,
  takeInItem,
  undoStep,
} from '../../shared/agenda/decide-agenda.ts'
import { itemState } from '../../shared/agenda/progress.ts'
import { nextItem } from '../../shared/agenda/timing.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import type { ItemId } from '../../shared/ids.ts'
import { later, minutes } from '../../shared/time.ts'
import { checkedIn, definition, prepared, start, started, tally, voteClosed, voteOpened } from '../kit/conference.ts'
import { at, conferenceAfter, given } from '../kit/given.ts'

const go = (from: ItemId | null, to: ItemId) => (conference: Conference) => startItem(conference, { from, to })
const leaveOut = (itemId: ItemId) => (conference: Conference) => leaveOutItem(conference, { itemId })
const takeIn = (itemId: ItemId) => (conference: Conference) => takeInItem(conference, { itemId })
const undo = (undone: number) => (conference: Conference) => undoStep(conference, { undone })
const close = (from: ItemId) => (conference: Conference) => closeConference(conference, { from })

const itemsOf = ({ progress }: Conference) =>
  definition.items.map((item) => ({ ...item, progress: itemState(progress, item.id) }))

const opened = voteOpened(1)
const closedVote = voteClosed(tally(1), 1)

describe('leaving out item 7, "nếu có"', () => {
  const out: Fact = { type: 'itemLeftOut', itemId: 'vote' }
  const back: Fact = { type: 'itemTakenIn', itemId: 'vote' }

  for (const [when, before] of [
    ['before the conference', prepared],
    ['during it', [...prepared, started('opening'), started('response')]],
  ] as const) {
    it(`can be done and taken back ${when}`, () => {
      given(...before)
        .when(leaveOut('vote'))
        .gives([out])
      given(...before, out)
        .when(takeIn('vote'))
        .gives([back])
      given(...before, out)
        .when(leaveOut('vote'))
        .gives('itemLeftOut')
      given(...before)
        .when(takeIn('vote'))
        .gives('itemNotLeftOut')
      given(...before, out, back)
        .when(leaveOut('vote'))
        .gives([out])
    })
  }

  it('makes the next item the one after it, and it cannot be started', () => {
    const { conference } = given(...prepared, started('opening'), started('response'), out)
    expect(nextItem(itemsOf(conference))?.id).toBe('address')
    given(...prepared, started('opening'), out)
      .when(go('opening', 'vote'))
      .gives('itemLeftOut')
  })

  it('is refused once it has begun, for items that are not optional, and for those there are not', () => {
    given(...prepared, started('vote'))
      .when(leaveOut('vote'))
      .gives('itemAlreadyStarted')
    given(...prepared, started('vote'), started('address'))
      .when(leaveOut('vote'))
      .gives('itemAlreadyStarted')
    given(...prepared)
      .when(leaveOut('report'))
      .gives('itemNotOptional')
    given(...prepared)
      .when(leaveOut('lunch'))
      .gives('unknownItem')
    given(...prepared)
      .when(takeIn('lunch'))
      .gives('unknownItem')
  })

  it('can be undone', () => {
    const before = conferenceAfter([...prepared, started('opening')])
    expect(conferenceAfter([...prepared, started('opening'), out, { type: 'stepUndone', undone: 4 }]).progress).toEqual(
      before.progress,
    )
  })
})

describe('undo', () => {
  it('brings back the agenda as it was, with the times at which things had begun', () => {
    const facts = [...prepared, at(0, started('opening')), at(9, started('report')), at(13, started('papers'))]
    const before = conferenceAfter(facts)
    const after = conferenceAfter([...facts, at(20, started('awards')), at(21, { type: 'stepUndone', undone: 6 })])
    expect(after.progress).toEqual(before.progress)
    expect(itemState(after.progress, 'papers')).toMatchObject({ runningSince: later(start, minutes(13)) })
  })

  it('names the step it takes back: another one is stale', () => {
    const facts = [...prepared, started('opening'), started('report')]
    given(...facts)
      .when(undo(4))
      .gives([{ type: 'stepUndone', undone: 4 }])
    given(...facts)
      .when(undo(3))
      .gives('stale')
    given(...facts, { type: 'stepUndone', undone: 4 })
      .when(undo(4))
      .gives('stale')
    given(...facts, { type: 'stepUndone', undone: 4 })
      .when(undo(3))
      .gives([{ type: 'stepUndone', undone: 3 }])
  })

  it('has nothing to take back at the beginning, nor does a check-in count as a step', () => {
    given(...prepared)
      .when(undo(2))
      .gives('nothingToUndo')
    given(...prepared, checkedIn(1))
      .when(undo(3))
      .gives('nothingToUndo')
  })

  it('takes back the closing of the conference', () => {
    const facts = [...prepared, started('closing'), at(5, { type: 'conferenceClosed' })]
    given(...facts)
      .when(undo(4))
      .gives([{ type: 'stepUndone', undone: 4 }])
    expect(conferenceAfter([...facts, { type: 'stepUndone', undone: 4 }]).progress.phase).toBe('running')
  })

  it('stops at a vote: nothing before its opening or closing can be taken back', () => {
    const facts = [...prepared, checkedIn(1), started('opening'), started('vote')]
    given(...facts)
      .when(undo(5))
      .gives([{ type: 'stepUndone', undone: 5 }])
    given(...facts, opened)
      .when(undo(5))
      .gives('nothingToUndo')
    given(...facts, opened, closedVote)
      .when(undo(5))
      .gives('nothingToUndo')
    given(...facts, opened, closedVote, started('address'))
      .when(undo(8))
      .gives([{ type: 'stepUndone', undone: 8 }])
    given(...facts, opened, closedVote, started('address'), { type: 'stepUndone', undone: 8 })
      .when(undo(5))
      .gives('nothingToUndo')
  })
})

describe('an open vote', () => {
  const facts = [...prepared, checkedIn(1), started('vote'), opened]

  it('holds the agenda where it is', () => {
    given(...facts)
      .when(go('vote', 'address'))
      .gives('voteIsOpen')
    given(...facts)
      .when(close('vote'))
      .gives('voteIsOpen')
    given(...facts, closedVote)
      .when(go('vote', 'address'))
      .gives([started('address')])
  })
})

describe('closing the conference', () => {
  it('ends the live item and keeps what the hall sees', () => {
    const facts = [...prepared, started('opening'), started('closing')]
    given(...facts)
      .when(close('closing'))
      .gives([{ type: 'conferenceClosed' }])
    const { progress } = conferenceAfter([...facts, at(7, { type: 'conferenceClosed' })])
    expect(progress.phase).toBe('closed')
    expect(itemState(progress, 'closing')).toMatchObject({ state: 'done', used: minutes(7) })
    expect(progress.position?.itemId).toBe('closing')
  })

  it('is refused from an item that is not the live one, before the beginning, and twice', () => {
    given(...prepared, started('closing'))
      .when(close('address'))
      .gives('stale')
    given(...prepared)
      .when(close('closing'))
      .gives('notRunning')
    given(...prepared, started('closing'), { type: 'conferenceClosed' })
      .when(close('closing'))
      .gives('conferenceClosed')
  })

  it('lets nothing on the agenda move any more', () => {
    const facts: Fact[] = [...prepared, started('closing'), { type: 'conferenceClosed' }]
    given(...facts)
      .when(go('closing', 'report'))
      .gives('conferenceClosed')
    given(...facts)
      .when(leaveOut('vote'))
      .gives('conferenceClosed')
    given(...facts)
      .when(takeIn('vote'))
      .gives('conferenceClosed')
    given(...facts)
      .when((conference) => showStep(conference, { from: 'title:closing', to: 'totals:closing' }))
      .gives('conferenceClosed')
  })
})
