import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fact } from '../../shared/facts.ts'
import { checkedIn, person, prepared, start } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

const unit = 'Phòng Hợp tác quốc tế'
/** Four of one unit: the first has come, the second is known to be ill, of the others nothing is known. */
const members = [1, 2, 3, 4].map((number) => ({ ...person(number), unit, absenceReason: number === 2 ? 'ốm' : '' }))
const known: Fact[] = [checkedIn(1), { type: 'absenceEntered', personId: person(2).id, excused: true }]

let at: HallOnAPort
beforeEach(async () => {
  at = await hallOnAPort({ facts: [...prepared, ...known] })
  await at.storage
    .conference('one')
    .journal.turn((turn) => turn.commit({ at: start, by: 'server', facts: [], people: members }))
  at.hall.advance([], { people: members })
})
afterEach(() => at.close())

const all = (reason = 'đi công tác') => ({ unit, excused: true, reason })
const absences = () => at.hall.conference.attendance.absences

describe('the absence of a whole unit', () => {
  it.each(['office', 'reception'] as const)('is entered by %s in one go, for whoever has not come', async (role) => {
    const device = await at.join(role)
    // Of whom, so that the page can say of how many, and take exactly that back.
    const absent = [person(3).id, person(4).id]
    expect(await device.send('enterUnitAbsence', all())).toEqual({ done: true, absent })
    await device.until((view) => view.people[person(4).id]?.absence !== null)
    const row = (number: number) => device.view().people[person(number).id]
    for (const number of [3, 4]) expect(row(number)?.absence).toEqual({ excused: true, reason: 'đi công tác' })
    expect(row(2)?.absence).toEqual({ excused: true, reason: 'ốm' })
    expect(row(1)).toMatchObject({ absence: null, presence: { inside: true } })
    expect(row(5)?.absence).toBeNull()
    expect(device.view().attendance.main).toMatchObject({ summoned: 9, present: 1, excused: 3 })
  })

  it('leaves as he is whoever has sent a stand-in who is here', async () => {
    const standIn: Fact = { type: 'standInRecorded', personId: person(10).id, standsInFor: person(3).id }
    at.hall.advance(
      [standIn, checkedIn(10)].map((fact, index) => ({
        ...{ number: at.hall.recorded.length + index + 1, at: start, by: 'reception' as const, fact },
      })),
    )
    const office = await at.join('office')
    await office.send('enterUnitAbsence', { ...all(''), excused: false })
    expect(absences().has(person(3).id)).toBe(false)
    expect(absences().get(person(4).id)).toEqual({ excused: false })
  })

  it('changes nothing the second time, and is refused for a unit that nobody is of', async () => {
    const office = await at.join('office')
    await office.send('enterUnitAbsence', all())
    const before = at.hall.recorded.length
    expect(await office.send('enterUnitAbsence', all('lý do khác'))).toEqual({ done: true, absent: [] })
    expect(at.hall.recorded).toHaveLength(before)
    expect(await office.send('enterUnitAbsence', { ...all(), unit: 'Phòng không có' })).toEqual({
      refused: 'unknownPerson',
    })
    expect(absences().size).toBe(3)
  })

  it('with a reason is refused while the reason is not given, as is that of one person', async () => {
    const office = await at.join('office')
    const before = at.hall.recorded.length
    const one = { personId: person(3).id, excused: true, reason: ' ' }
    expect(await office.send('enterUnitAbsence', all(' '))).toEqual({ refused: 'reasonNeeded' })
    expect(await office.send('enterAbsence', one)).toEqual({ refused: 'reasonNeeded' })
    expect(at.hall.recorded).toHaveLength(before)
    expect(await office.send('enterAbsence', { ...one, excused: false })).toEqual({ done: true })
  })
})
