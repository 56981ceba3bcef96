import { describe, expect, it } from 'vitest'
import { showStep, startItem } from '../../shared/agenda/decide-agenda.ts'
import { itemState, usedTime } from '../../shared/agenda/progress.ts'
import { currentItem, isPassedOver, nextItem, notHeld } from '../../shared/agenda/timing.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import type { ItemId } from '../../shared/ids.ts'
import { later, minutes } from '../../shared/time.ts'
import { definition, prepared, start, started } from '../kit/conference.ts'
import { at, given } from '../kit/given.ts'

const go = (from: ItemId | null, to: ItemId) => (conference: Conference) => startItem(conference, { from, to })

const minute = (count: number) => later(start, minutes(count))

const itemsOf = ({ progress }: Conference) =>
  definition.items.map((item) => ({ ...item, progress: itemState(progress, item.id) }))

describe('starting items', () => {
  it('begins with the first item, from nothing', () => {
    given(...prepared)
      .when(go(null, 'opening'))
      .gives([started('opening')])
  })

  it('does one step for a double tap, and the second tap is stale', () => {
    given(...prepared, started('opening'))
      .when(go('opening', 'report'))
      .gives([started('report')])
    given(...prepared, started('opening'), started('report'))
      .when(go('opening', 'report'))
      .gives('stale')
  })

  it('refuses a tablet that saw an earlier item, whatever it asks for', () => {
    const facts = [...prepared, started('opening'), started('report'), started('papers')]
    given(...facts)
      .when(go('report', 'papers'))
      .gives('stale')
    given(...facts)
      .when(go('report', 'awards'))
      .gives('stale')
    given(...facts)
      .when(go(null, 'opening'))
      .gives('stale')
  })

  it('starts nothing twice', () => {
    given(...prepared, started('opening'))
      .when(go('opening', 'opening'))
      .gives('alreadyLive')
  })

  it('knows no item that is not on the agenda, nor any before there is an agenda', () => {
    given(...prepared)
      .when(go(null, 'lunch'))
      .gives('unknownItem')
    given(...prepared)
      .when(go(null, 'constructor'))
      .gives('unknownItem')
    given().when(go(null, 'opening')).gives('unknownItem')
  })

  it('offers an item that was passed over once nothing later is planned, and nothing once all were held', () => {
    const over = definition.items.map(({ id }) => id).filter((id) => id !== 'vote')
    const walked = [...prepared, { type: 'itemLeftOut', itemId: 'vote' } as const, ...over.map(started)]
    const left = given(...walked).conference
    expect(nextItem(itemsOf(left))).toBeUndefined()
    expect(notHeld(itemsOf(left))).toEqual([])
    const takenIn = given(...walked, { type: 'itemTakenIn', itemId: 'vote' })
    expect(nextItem(itemsOf(takenIn.conference))?.id).toBe('vote')
    expect(notHeld(itemsOf(takenIn.conference)).map(({ id }) => id)).toEqual(['vote'])
    takenIn.when(go('closing', 'vote')).gives([started('vote')])
  })

  it('offers what comes later before what was passed over', () => {
    const { conference } = given(...prepared, started('opening'), started('response'))
    expect(nextItem(itemsOf(conference))?.id).toBe('vote')
    const items = itemsOf(conference)
    expect(items.filter((item) => isPassedOver(items, item)).map(({ id }) => id)).toEqual([
      'report',
      'papers',
      'awards',
      'launch',
    ])
  })

  it('has the first planned item as the next before the beginning', () => {
    expect(nextItem(itemsOf(given(...prepared).conference))?.id).toBe('opening')
  })

  it('may jump over items, which stay planned', () => {
    const { conference } = given(...prepared, started('opening'), started('papers'))
    expect(itemState(conference.progress, 'report')).toEqual({ state: 'planned' })
    expect(currentItem(itemsOf(conference))?.id).toBe('papers')
    given(...prepared, started('opening'), started('papers'))
      .when(go('papers', 'report'))
      .gives([started('report')])
  })

  it('ends the item that was live, with the time it used', () => {
    const { conference } = given(...prepared, at(0, started('opening')), at(12, started('report')))
    expect(itemState(conference.progress, 'opening')).toEqual({
      state: 'done',
      startedAt: start,
      endedAt: later(start, minutes(12)),
      used: minutes(12),
    })
    expect(conference.progress.position).toMatchObject({
      itemId: 'report',
      step: 'speech:report-speech',
      since: later(start, minutes(12)),
    })
  })
})

describe('returning to an item', () => {
  const facts = [...prepared, at(0, started('opening')), at(10, started('report')), at(13, started('papers'))]

  it('resumes one that is done', () => {
    given(...facts)
      .when(go('papers', 'report'))
      .gives([{ type: 'itemResumed', itemId: 'report' }])
  })

  it('goes on counting its time from where it stopped, and so does the one it was left for when it comes again', () => {
    const back = [...facts, at(20, { type: 'itemResumed', itemId: 'report' })]
    const { conference } = given(...back)
    const report = itemState(conference.progress, 'report')
    expect(report).toMatchObject({ state: 'live', startedAt: minute(10), usedBefore: minutes(3) })
    expect(usedTime(report, minute(25))).toBe(minutes(8))
    expect(itemState(conference.progress, 'papers')).toEqual({
      state: 'interrupted',
      startedAt: minute(13),
      leftAt: minute(20),
      used: minutes(7),
    })
    expect(nextItem(itemsOf(conference))?.id).toBe('papers')
    const again = given(...back).when(go('report', 'papers'))
    again.gives([{ type: 'itemResumed', itemId: 'papers' }])
    const papers = itemState(
      given(...back, at(24, { type: 'itemResumed', itemId: 'papers' })).conference.progress,
      'papers',
    )
    expect(papers).toMatchObject({ state: 'live', startedAt: minute(13), runningSince: minute(24) })
    expect(usedTime(papers, minute(30))).toBe(minutes(13))
  })

  it('shows the step that it showed last, not its first', () => {
    const shown: Fact = { type: 'stepShown', itemId: 'papers', step: 'speech:paper-2' }
    const there = [...facts, shown, started('awards'), { type: 'itemResumed', itemId: 'papers' } as const]
    expect(given(...there).conference.progress.position?.step).toBe('speech:paper-2')
    const first: Fact = { type: 'stepShown', itemId: 'papers', step: 'title:papers' }
    const forth = [...there, first, { type: 'itemResumed', itemId: 'awards' } as const]
    expect(given(...forth).conference.progress.position?.step).toBe('title:awards')
    expect(given(...forth, { type: 'itemResumed', itemId: 'papers' } as const).conference.progress.position?.step).toBe(
      'title:papers',
    )
  })

  it('is one step for a double tap, and refused to a tablet that saw another item', () => {
    given(...facts, { type: 'itemResumed', itemId: 'report' })
      .when(go('papers', 'report'))
      .gives('stale')
  })

  it('ends what was interrupted once the hall has gone past it, at the time it was left', () => {
    const { conference } = given(...facts, at(20, { type: 'itemResumed', itemId: 'report' }), at(25, started('awards')))
    expect(itemState(conference.progress, 'papers')).toMatchObject({ state: 'done', endedAt: minute(20) })
    expect(nextItem(itemsOf(conference))?.id).toBe('launch')
    const closed = given(
      ...facts,
      at(20, { type: 'itemResumed', itemId: 'report' }),
      at(25, { type: 'conferenceClosed' }),
    )
    expect(itemState(closed.conference.progress, 'papers')).toMatchObject({ state: 'done', endedAt: minute(20) })
  })

  it('interrupts the item it was left for also where the earlier one had been passed over', () => {
    const { conference } = given(...prepared, at(0, started('papers')), at(5, started('report')))
    expect(itemState(conference.progress, 'papers')).toMatchObject({ state: 'interrupted', used: minutes(5) })
    expect(nextItem(itemsOf(conference))?.id).toBe('papers')
  })

  it('is done with an item that it left at its end for one passed over before it', () => {
    const atItsEnd: Fact[] = ['round:round-1', 'round:round-2'].map((step) => ({
      type: 'stepShown',
      itemId: 'awards',
      step: step as 'round:round-1',
    }))
    const facts = [...prepared, started('opening'), started('awards'), ...atItsEnd, started('papers')]
    const { conference } = given(...facts)
    expect(itemState(conference.progress, 'awards').state).toBe('done')
    expect(nextItem(itemsOf(conference))?.id).toBe('launch')
  })

  it('comes back to the closing, wherever it was left for something passed over', () => {
    const closing: Fact[] = [started('closing'), { type: 'stepShown', itemId: 'closing', step: 'totals:closing' }]
    const { conference } = given(...prepared, started('opening'), ...closing, started('papers'))
    expect(itemState(conference.progress, 'closing').state).toBe('interrupted')
  })

  it('keeps what is to be continued later when it goes on to an item before it', () => {
    const resumed = (itemId: string): Fact => ({ type: 'itemResumed', itemId })
    const facts = [...prepared, started('opening'), started('report'), started('papers'), started('awards')]
    const { conference } = given(...facts, resumed('papers'), resumed('report'), resumed('papers'))
    expect(itemState(conference.progress, 'awards').state).toBe('interrupted')
    expect(nextItem(itemsOf(conference))?.id).toBe('awards')
  })

  it('ends an earlier item that was left for a later one that was done', () => {
    const { conference } = given(
      ...facts,
      at(20, { type: 'itemResumed', itemId: 'opening' }),
      at(22, { type: 'itemResumed', itemId: 'report' }),
    )
    expect(itemState(conference.progress, 'opening')).toMatchObject({ state: 'done', used: minutes(12) })
    expect(currentItem(itemsOf(conference))?.id).toBe('report')
  })
})

describe('steps within the live item', () => {
  const facts = [...prepared, started('opening'), started('awards')]
  const step = (from: string, to: string) => (conference: Conference) =>
    showStep(conference, { from: from as 'title:x', to: to as 'title:x' })

  it('go to a round, to an honouree of it and back', () => {
    const shown = (to: 'round:round-1' | 'honouree:honouree-2'): Fact => ({
      type: 'stepShown',
      itemId: 'awards',
      step: to,
    })
    given(...facts)
      .when(step('title:awards', 'round:round-1'))
      .gives([shown('round:round-1')])
    const there = [...facts, shown('round:round-1')]
    given(...there)
      .when(step('round:round-1', 'honouree:honouree-2'))
      .gives([shown('honouree:honouree-2')])
    given(...there, shown('honouree:honouree-2'))
      .when(step('honouree:honouree-2', 'round:round-1'))
      .gives([shown('round:round-1')])
  })

  it('are refused where the tablet saw another step, where they belong to another item, and twice', () => {
    given(...facts)
      .when(step('round:round-1', 'round:round-2'))
      .gives('stale')
    given(...facts)
      .when(step('title:awards', 'speech:paper-1'))
      .gives('unknownStep')
    given(...facts)
      .when(step('title:awards', 'title:awards'))
      .gives('alreadyLive')
    given(...prepared)
      .when(step('title:awards', 'round:round-1'))
      .gives('notRunning')
  })

  it('are each noted once among what was held, when the hall has gone on from them', () => {
    const shown: Fact[] = ['round:round-1', 'title:awards', 'round:round-1', 'round:round-2'].map((one) => ({
      type: 'stepShown',
      itemId: 'awards',
      step: one as 'round:round-1',
    }))
    expect(given(...facts, ...shown).conference.progress.held).toEqual([
      'title:opening',
      'title:awards',
      'round:round-1',
    ])
  })
})
