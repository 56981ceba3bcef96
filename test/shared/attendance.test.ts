import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAttendance,
  noCount,
  officialPresent,
  quorumNeeds,
  quorumReached,
} from '../../shared/attendance/attendance.ts'
import { checkIn, recordStandIn, withdrawStandIn } from '../../shared/attendance/decide-attendance.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import { minutes } from '../../shared/time.ts'
import { checkedIn, delegates, person, prepared, start } from '../kit/conference.ts'
import { at, given } from '../kit/given.ts'
import '../kit/seed.ts'

const arrive = (personId: string) => (conference: Conference) =>
  checkIn(conference.attendance, personId, { desk: 'Bàn 2', means: 'name' })
const base = 'official' as const
const twoThirds = { numerator: 2, denominator: 3, base, ground: '' }
const count = (summoned: number, present: number) => ({ ...noCount(), summoned, present })

describe('checking in', () => {
  it('lets in who is on the roster', () => {
    given(...prepared)
      .when(arrive(person(1).id))
      .gives([{ type: 'attendeeCheckedIn', personId: person(1).id, desk: 'Bàn 2', means: 'name' }])
  })

  it('changes nothing the second time but is on record, and the first time stays', () => {
    given(...prepared, checkedIn(1))
      .when(arrive(person(1).id))
      .gives([{ type: 'scanRepeated', personId: person(1).id, desk: 'Bàn 2', means: 'name' }])
    const { present } = given(...prepared, at(4, checkedIn(1, 'Bàn 3'))).conference.attendance
    expect(present.get(person(1).id)).toMatchObject({
      at: (start as number) + minutes(4),
      desk: 'Bàn 3',
      means: 'scanner',
      inside: true,
    })
  })

  it('refuses who is not on the roster, or not any more', () => {
    given(...prepared)
      .when(arrive('person-99'))
      .gives('unknownPerson')
    given(...prepared, { type: 'rosterTaken', delegates: delegates.slice(1) })
      .when(arrive(person(1).id))
      .gives('unknownPerson')
  })
})

describe('standing in for somebody', () => {
  const recorded: Fact = { type: 'standInRecorded', personId: person(2).id, standsInFor: person(1).id }
  const standIn = (personId: string, standsInFor: string) => (conference: Conference) =>
    recordStandIn(conference.attendance, { personId, standsInFor })
  const withdraw = (conference: Conference) => withdrawStandIn(conference.attendance, person(2).id)

  it('is recorded of anybody on the roster, come or not, and again where it is somebody else', () => {
    given(...prepared)
      .when(standIn(person(2).id, person(1).id))
      .gives([recorded])
    given(...prepared, checkedIn(2))
      .when(standIn(person(2).id, person(1).id))
      .gives([recorded])
    given(...prepared, recorded)
      .when(standIn(person(2).id, person(3).id))
      .gives([{ ...recorded, standsInFor: person(3).id }])
    given(...prepared, recorded)
      .when(standIn(person(2).id, person(1).id))
      .gives([])
  })

  it('is refused for himself, for somebody who has come, and for nobody on the roster', () => {
    const morning = given(...prepared, checkedIn(3))
    morning.when(standIn(person(2).id, person(2).id)).gives('standsInForHimself')
    morning.when(standIn(person(2).id, person(3).id)).gives('alreadyPresent')
    morning.when(standIn(person(2).id, 'person-99')).gives('unknownPerson')
    morning.when(standIn('person-99', person(2).id)).gives('unknownPerson')
  })

  it('is withdrawn where it is recorded, and leaves nothing', () => {
    const withdrawn: Fact = { type: 'standInWithdrawn', personId: person(2).id }
    given(...prepared, recorded)
      .when(withdraw)
      .gives([withdrawn])
    given(...prepared, recorded, withdrawn)
      .when(withdraw)
      .gives('noStandIn')
    expect(given(...prepared, recorded, withdrawn).conference.attendance.standIns.size).toBe(0)
  })
})

describe('counting', () => {
  it('counts official delegates as summoned, and guests apart', () => {
    const { attendance } = given(...prepared, checkedIn(1), checkedIn(9), checkedIn(10)).conference
    expect(countAttendance(attendance)).toEqual({
      summoned: 9,
      present: 2,
      excused: 0,
      guests: 3,
      guestsPresent: 1,
      inside: 3,
      officialInside: 2,
    })
  })

  it('counts apart who of those in the hall has a vote: a guest who went out is no voter outside', () => {
    const left = (number: number): Fact => ({ ...checkedIn(number), type: 'attendeeLeft' }) as Fact
    const facts = [...prepared, checkedIn(1), checkedIn(9), checkedIn(10)]
    expect(countAttendance(given(...facts, left(10)).conference.attendance)).toMatchObject({
      present: 2,
      inside: 2,
      officialInside: 2,
    })
    expect(countAttendance(given(...facts, left(9)).conference.attendance)).toMatchObject({
      present: 2,
      inside: 2,
      officialInside: 1,
    })
  })

  it('does not count who was let in and then left the roster', () => {
    const gone = given(...prepared, checkedIn(1), { type: 'rosterTaken', delegates: delegates.slice(1) })
    expect(countAttendance(gone.conference.attendance)).toMatchObject({ summoned: 8, present: 0 })
    expect(officialPresent(gone.conference.attendance)).toEqual([])
  })

  it('keeps who was let in when the roster is taken again', () => {
    const again = given(...prepared, checkedIn(1), { type: 'rosterTaken', delegates })
    expect(countAttendance(again.conference.attendance)).toMatchObject({ present: 1 })
  })

  it('names the official delegates present in the roster’s order, whoever came first', () => {
    const { attendance } = given(...prepared, checkedIn(5), checkedIn(11), checkedIn(2)).conference
    expect(officialPresent(attendance)).toEqual([person(2).id, person(5).id])
  })
})

describe('somebody in whose place another has come', () => {
  const one: Fact = { type: 'standInRecorded', personId: person(10).id, standsInFor: person(1).id }
  const count = (...facts: Fact[]) => countAttendance(given(...prepared, ...facts).conference.attendance)

  it('is absent with a reason, and no official delegate more is present for the guest who came for him', () => {
    expect(count(one, checkedIn(10))).toMatchObject({ summoned: 9, present: 0, excused: 1, guestsPresent: 1 })
    expect(officialPresent(given(...prepared, one, checkedIn(10)).conference.attendance)).toEqual([])
  })

  it('is so once however many came for him, and whoever of the summoned they are', () => {
    const other: Fact = { ...one, personId: person(2).id }
    expect(count(one, other, checkedIn(10), checkedIn(2))).toMatchObject({ summoned: 9, present: 1, excused: 1 })
  })

  it('is so by a walk-in too, who counts among the guests', () => {
    const walkIn = 'walk-in'
    const came: Fact[] = [
      { type: 'walkInAdded', personId: walkIn, desk: 'Bàn 1' },
      { ...one, personId: walkIn },
      { ...checkedIn(1), personId: walkIn } as Fact,
    ]
    expect(count(...came)).toMatchObject({ summoned: 9, present: 0, excused: 1, guests: 4, guestsPresent: 1 })
  })

  it('is absent without a reason while the other has not come, or is taken back, off the roster or not for him', () => {
    const undone: Fact = { type: 'checkInUndone', personId: person(10).id, reason: 'nhầm' }
    const without: Fact = {
      type: 'rosterTaken',
      delegates: delegates.filter((each) => each.personId !== person(10).id),
    }
    const withdrawn: Fact = { type: 'standInWithdrawn', personId: person(10).id }
    for (const facts of [
      [one],
      [one, checkedIn(10), undone],
      [one, checkedIn(10), without],
      [one, checkedIn(10), withdrawn],
    ]) {
      expect(count(...facts)).toMatchObject({ summoned: 9, excused: 0 })
    }
  })

  it('is what was entered of him where anything was, and present where he came himself', () => {
    const entered: Fact = { type: 'absenceEntered', personId: person(1).id, excused: false }
    expect(count(one, checkedIn(10), entered)).toMatchObject({ excused: 0 })
    expect(count(one, checkedIn(10), { ...entered, excused: true })).toMatchObject({ excused: 1 })
    expect(count(one, checkedIn(10), checkedIn(1))).toMatchObject({ present: 1, excused: 0 })
  })
})

describe('the quorum', () => {
  it.each([
    [9, 6],
    [82, 55],
    [3, 2],
    [1, 1],
    [100, 67],
  ])('of two thirds of %i is %i', (summoned, needed) => {
    expect(quorumNeeds(count(summoned, 0), twoThirds)).toBe(needed)
    expect(quorumReached(count(summoned, needed), twoThirds)).toBe(true)
    expect(quorumReached(count(summoned, needed - 1), twoThirds)).toBe(false)
  })

  it('is never reached with nobody summoned', () => {
    expect(quorumReached(count(0, 0), twoThirds)).toBe(false)
  })

  it('is reached by as many as it says are needed, and by no fewer, for every fraction', () => {
    const fraction = fc
      .record({ numerator: fc.integer({ min: 1, max: 1_000 }), denominator: fc.integer({ min: 1, max: 1_000 }) })
      .filter(({ numerator, denominator }) => numerator <= denominator)
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 5_000 }), (of, summoned) => {
        const quorum = { ...of, base, ground: '' }
        const needed = quorumNeeds(count(summoned, 0), quorum)
        expect(needed).toBeLessThanOrEqual(summoned)
        expect(quorumReached(count(summoned, needed), quorum)).toBe(true)
        expect(quorumReached(count(summoned, needed - 1), quorum)).toBe(false)
      }),
    )
  })
})
