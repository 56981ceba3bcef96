import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { badgeCode, groupedBadgeCode } from '../../shared/attendance/badge-code.ts'
import { minutes } from '../../shared/time.ts'
import { delegates, people, person, prepared, scanned, start } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, stranger } from '../kit/hall-on-a-port.ts'

let at: HallOnAPort
let desk: Device<'reception'>
beforeEach(async () => {
  at = await hallOnAPort()
  desk = await at.join('reception')
})
afterEach(() => at.close())

const scan = (code: string, name = 'Bàn 1') => desk.send('checkIn', scanned({ code }, name))
const find = (personId: string) => desk.send('checkIn', scanned({ personId }))
const facts = async () => (await at.storage.conference('one').journal.read()).slice(prepared.length)
const kinds = async () => (await facts()).map(({ fact }) => fact.type)

describe('a check-in', () => {
  it('says who it was, and every desk and the person himself see it', async () => {
    const [other, phone] = [await at.join('reception'), await at.phone(3)]
    const checkIn = { personId: person(3).id, already: null, returned: false }
    expect(await scan(person(3).badgeCode)).toEqual({ done: true, checkIn })
    const presence = { at: start, recordedAt: start, desk: 'Bàn 1', means: 'camera', inside: true }
    for (const each of [desk, other]) {
      await each.until((view) => view.people[person(3).id]?.presence !== null)
      expect(each.view().people[person(3).id]?.presence).toEqual(presence)
      expect(each.view().attendance.main).toMatchObject({ summoned: 9, present: 1, needed: 6, reached: false })
    }
    await phone.until((_, own) => own?.checkedInAt === start)
  })

  it('of somebody who is in already says since when and where; it is on record, and changes nothing', async () => {
    await scan(person(3).badgeCode, 'Bàn 2')
    at.clock.pass(minutes(5))
    const before = at.hall.conference.attendance.present.get(person(3).id)
    const checkIn = { personId: person(3).id, already: { at: start, desk: 'Bàn 2' }, returned: false }
    expect(await scan(person(3).badgeCode)).toEqual({ done: true, checkIn })
    expect(await find(person(3).id)).toEqual({ done: true, checkIn })
    expect(await kinds()).toEqual(['attendeeCheckedIn', 'scanRepeated', 'scanRepeated'])
    expect(at.hall.conference.attendance.present.get(person(3).id)).toEqual(before)
  })

  it('out of somebody who is out already says since when; it is on record', async () => {
    const out = () => desk.send('recordLeaving', scanned({ personId: person(3).id }))
    const checkIn = { personId: person(3).id, already: null, returned: false }
    await scan(person(3).badgeCode)
    at.clock.pass(minutes(5))
    expect(await out()).toEqual({ done: true, checkIn })
    at.clock.pass(minutes(2))
    expect(await out()).toEqual({ done: true, checkIn: { ...checkIn, outSince: start + minutes(5) } })
    expect(await kinds()).toEqual(['attendeeCheckedIn', 'attendeeLeft', 'attendeeLeft'])
    expect(await scan(person(3).badgeCode)).toEqual({ done: true, checkIn: { ...checkIn, returned: true } })
  })

  it('of one person at two desks at one time is one', async () => {
    const other = await at.join('reception')
    const answers = await Promise.all(
      [desk, other, desk, other].map((each, index) =>
        each.send('checkIn', scanned({ personId: person(4).id }, `Bàn ${index}`)),
      ),
    )
    const first = answers.filter((answer) => 'done' in answer && answer.checkIn?.already === null)
    expect(first).toHaveLength(1)
    expect(await kinds()).toEqual(['attendeeCheckedIn', 'scanRepeated', 'scanRepeated', 'scanRepeated'])
    await desk.until((view) => view.attendance.main?.present === 1)
  })

  it.each([
    ['in groups', groupedBadgeCode(person(3).badgeCode)],
    ['as a link', `http://192.168.1.10:3000/#${person(3).badgeCode}`],
    ['as a link that a keyboard garbled', `hthư:--192.168.1.10ơ3000-đ${person(3).badgeCode}\r`],
  ])('takes a code %s', async (_, code) => {
    expect(await scan(code)).toMatchObject({ done: true, checkIn: { personId: person(3).id } })
  })

  it('counts a guest apart', async () => {
    await scan(person(10).badgeCode)
    await desk.until((view) => view.attendance.main?.guestsPresent === 1)
    expect(desk.view().attendance.main).toMatchObject({ present: 0, guests: 3 })
  })

  it('is refused with its own reason each, and leaves no fact', async () => {
    const oneDigitWrong = person(3).badgeCode.replace(/\d$/, (last) => String((Number(last) + 1) % 10))
    expect(await scan('')).toEqual({ refused: 'unreadableCode' })
    expect(await scan('Nguyễn Thị Ánh')).toEqual({ refused: 'unreadableCode' })
    expect(await scan(oneDigitWrong)).toEqual({ refused: 'unreadableCode' })
    expect(await scan(badgeCode('000000000000000'))).toEqual({ refused: 'unknownCode' })
    expect(await scan(stranger.badgeCode)).toEqual({ refused: 'otherConference' })
    expect(await find(stranger.id)).toEqual({ refused: 'unknownPerson' })
    expect(await find('constructor')).toEqual({ refused: 'unknownPerson' })
    expect(await facts()).toEqual([])
  })

  it('of somebody on no list keeps the name with its capitals set right, as an imported list does', async () => {
    const about = { position: '', unit: '', category: '', standsInFor: null, desk: 'Bàn 1', scannedAt: null }
    const named = async (name: string) => {
      const added = await desk.send('addWalkIn', { name, ...about })
      return 'walkIn' in added ? at.hall.people.get(added.walkIn?.personId ?? '')?.name : added
    }
    expect(await named('nguyễn văn thay')).toBe('Nguyễn Văn Thay')
    expect(await named('LÊ THỊ HẠ')).toBe('Lê Thị Hạ')
    expect(await named('Ludwig van Beethoven')).toBe('Ludwig van Beethoven')
  })

  it('does not stand in the way of the next one when it is refused', async () => {
    const [bad, good] = await Promise.all([scan('bad'), scan(person(3).badgeCode)])
    expect(bad).toEqual({ refused: 'unreadableCode' })
    expect(good).toMatchObject({ done: true })
  })
})

describe('a badge of somebody taken off the roster', () => {
  it('says that he is no longer on it, and by name he is an unknown person', async () => {
    await at.close()
    at = await hallOnAPort({ facts: [...prepared, { type: 'rosterTaken', delegates: delegates.slice(1) }] })
    desk = await at.join('reception')
    expect(await scan(person(1).badgeCode)).toEqual({ refused: 'noLongerOnRoster' })
    expect(await find(person(1).id)).toEqual({ refused: 'unknownPerson' })
    expect(Object.keys(desk.view().people)).toEqual(people.slice(1).map((one) => one.id))
  })
})
