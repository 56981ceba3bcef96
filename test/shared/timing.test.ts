import { describe, expect, it } from 'vitest'
import { itemState, usedTime } from '../../shared/agenda/progress.ts'
import { conferenceEnd, delay, expectedEnd, plannedEnd, timeLeft, timetable } from '../../shared/agenda/timing.ts'
import type { Fact } from '../../shared/facts.ts'
import { later, minutes } from '../../shared/time.ts'
import { definition, prepared, start, started } from '../kit/conference.ts'
import { at, conferenceAfter, type Timed } from '../kit/given.ts'

/** The little conference's items as they stand after some facts. Planned: 10 25 30 20 10 10 10 10 10 = 135 minutes. */
const itemsAfter = (...facts: (Fact | Timed)[]) => {
  const { progress } = conferenceAfter([...prepared, ...facts])
  return definition.items.map(({ id, kind, plannedMinutes }) => ({
    id,
    kind,
    plannedMinutes,
    progress: itemState(progress, id),
  }))
}
const minute = (count: number) => later(start, minutes(count))
const day = 24 * 60
/** A timetable in minutes from the announced start. */
const table = (items: ReturnType<typeof itemsAfter>, now: number) =>
  Object.fromEntries(
    timetable(items, start, minute(now)).map((row) => [
      row.itemId,
      [row.start, row.end].map((one) => (one - start) / 60_000),
    ]),
  )
const find = (items: ReturnType<typeof itemsAfter>, id: string) => {
  const item = items.find((one) => one.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}

describe('the timetable', () => {
  it('follows the announced start until the conference begins', () => {
    expect(table(itemsAfter(), -60)).toMatchObject({
      opening: [0, 10],
      report: [10, 35],
      papers: [35, 65],
      closing: [125, 135],
    })
  })

  it('moves with the clock when the announced start has passed and nothing has begun', () => {
    expect(table(itemsAfter(), 7)).toMatchObject({ opening: [7, 17], report: [17, 42] })
  })

  it('stays at the announced start on another day', () => {
    expect(table(itemsAfter(), 3 * day)).toMatchObject({ opening: [0, 10] })
  })

  it('leaves what is done as it was, gives the live item what it has left, and the rest follows', () => {
    const items = itemsAfter(at(2, started('opening')), at(8, started('report')))
    expect(table(items, 20)).toMatchObject({ opening: [2, 8], report: [8, 33], papers: [33, 63] })
  })

  it('lets an item that is over its time end now, and pushes on the rest', () => {
    const items = itemsAfter(at(0, started('opening')))
    expect(table(items, 25)).toMatchObject({ opening: [0, 25], report: [25, 50] })
  })

  it('has no row for an item that is left out, and all after it come earlier', () => {
    const rows = table(itemsAfter({ type: 'itemLeftOut', itemId: 'vote' }), -1)
    expect(rows).not.toHaveProperty('vote')
    expect(rows).toMatchObject({ response: [95, 105], address: [105, 115] })
  })

  it('puts what was passed over after what is to come, and the closing last of all', () => {
    const items = itemsAfter(at(0, started('opening')), at(10, started('address')))
    expect(table(items, 12)).toMatchObject({
      address: [10, 20],
      report: [20, 45],
      papers: [45, 75],
      closing: [125, 135],
    })
  })

  it('counts from now between the last item and the closing', () => {
    const items = itemsAfter(at(0, started('opening')), at(5, { type: 'conferenceClosed' }))
    expect(table(items, 9)).toMatchObject({ opening: [0, 5], report: [9, 34] })
  })
})

describe('the time of one item', () => {
  it('ends when its planned time is used up', () => {
    const items = itemsAfter(at(3, started('opening')))
    expect(expectedEnd(find(items, 'opening'), minute(6))).toBe(minute(13))
    expect(timeLeft(find(items, 'opening'), minute(6))).toBe(minutes(7))
  })

  it('is negative once it is over, and then it is expected to end now', () => {
    const items = itemsAfter(at(0, started('opening')))
    expect(timeLeft(find(items, 'opening'), minute(14))).toBe(minutes(-4))
    expect(expectedEnd(find(items, 'opening'), minute(14))).toBe(minute(14))
  })

  it('goes on after a return with what was left, and the pause is not counted', () => {
    const items = itemsAfter(
      at(0, started('opening')),
      at(10, started('report')),
      at(15, started('papers')),
      at(40, { type: 'itemResumed', itemId: 'report' }),
    )
    const report = find(items, 'report')
    expect(usedTime(report.progress, minute(42))).toBe(minutes(7))
    expect(timeLeft(report, minute(42))).toBe(minutes(18))
    expect(expectedEnd(report, minute(42))).toBe(minute(60))
    expect(table(items, 42)).toMatchObject({ report: [10, 60], papers: [60, 65] })
  })

  it('does not run backwards for a clock that does', () => {
    const items = itemsAfter(at(3, started('opening')))
    expect(usedTime(find(items, 'opening').progress, minute(1))).toBe(0)
  })
})

describe('the delay', () => {
  it('is none before the beginning and for a conference on time', () => {
    expect(plannedEnd(itemsAfter(), start)).toBe(minute(135))
    expect(delay(itemsAfter(), start, minute(-30))).toBe(0)
    const items = itemsAfter(at(0, started('opening')), at(10, started('report')))
    expect(delay(items, start, minute(20))).toBe(0)
    expect(conferenceEnd(items, start, minute(20))).toBe(minute(135))
  })

  it('is what the beginning was late', () => {
    expect(delay(itemsAfter(at(6, started('opening'))), start, minute(8))).toBe(minutes(6))
  })

  it('grows while an item runs over, and shrinks when one ends early', () => {
    expect(delay(itemsAfter(at(0, started('opening'))), start, minute(14))).toBe(minutes(4))
    const items = itemsAfter(at(0, started('opening')), at(4, started('report')))
    expect(delay(items, start, minute(5))).toBe(minutes(-6))
  })

  it('does not count an item that is left out, in the plan or in the day', () => {
    const items = itemsAfter(at(0, started('opening')), at(1, { type: 'itemLeftOut', itemId: 'vote' }))
    expect(plannedEnd(items, start)).toBe(minute(125))
    expect(delay(items, start, minute(5))).toBe(0)
  })

  for (const [when, days] of [
    ['the day before', -1],
    ['three days before', -3],
    ['a week after', 7],
  ] as const) {
    it(`of a rehearsal ${when} is counted from the rehearsal’s own beginning`, () => {
      const begun = days * day + 37
      const items = itemsAfter(at(begun, started('opening')), at(begun + 12, started('report')))
      expect(plannedEnd(items, start)).toBe(minute(begun + 135))
      expect(conferenceEnd(items, start, minute(begun + 15))).toBe(minute(begun + 137))
      expect(delay(items, start, minute(begun + 15))).toBe(minutes(2))
    })
  }
})
