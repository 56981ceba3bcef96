import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { badgeHash } from '../../server/access/badge-hash.ts'
import { minutes } from '../../shared/time.ts'
import { person, prepared, scanned, start } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

let at: HallOnAPort
let desk: Device<'reception'>
let office: Device<'office'>
beforeEach(async () => {
  at = await hallOnAPort()
  desk = await at.join('reception')
  office = await at.join('office')
})
afterEach(() => at.close())

const { id: personId, badgeCode: lost } = person(3)
const facts = async () => (await at.storage.conference('one').journal.read()).slice(prepared.length)
const present = () => at.hall.conference.attendance.present
/** As a desk hands in what it did without a line: of a badge that it knew, it keeps the hash alone. */
const badges = {
  code: { code: lost },
  hash: { personId, hash: badgeHash(lost, 'one') },
}
const conflicts = async () => {
  await office.until((view) => Object.keys(view.conflicts).length > 0)
  return Object.values(office.view().conflicts)
}

describe.each(['code', 'hash'] as const)('a badge that was reported lost while a desk had no line, by its %s', (by) => {
  const handIn = (scannedAt: number) => desk.send('checkIn', { ...scanned(badges[by]), scannedAt })
  beforeEach(async () => {
    at.clock.pass(minutes(20))
    expect(await office.send('replaceBadge', { personId })).toEqual({ done: true })
    at.clock.pass(minutes(10))
  })

  it('lets its owner in if the door saw it before: it was good then; and the office is told', async () => {
    const scannedAt = (start as number) + minutes(5)
    const checkIn = { personId, already: null, returned: false }
    expect(await handIn(scannedAt)).toEqual({ done: true, checkIn })
    expect(present().get(personId)).toMatchObject({ at: scannedAt, inside: true })
    const row = { what: 'revokedSince', personId, why: null, desk: 'Bàn 1', scannedAt }
    expect(await conflicts()).toMatchObject([row])
  })

  it('does not count if the door saw it after that, and the office is told whose it was', async () => {
    const scannedAt = (start as number) + minutes(25)
    expect(await handIn(scannedAt)).toEqual({ refused: 'badgeRevoked' })
    expect(present().has(personId)).toBe(false)
    const row = { what: 'scanRefused', personId, why: 'badgeRevoked', desk: 'Bàn 1', scannedAt }
    expect(await conflicts()).toMatchObject([row])
    expect(Object.values(office.view().record).at(-1)).toMatchObject({ what: 'scanRefused', personId })
  })

  it('is two scans and one presence if he had come with his new badge as well', async () => {
    const code = at.hall.people.get(personId)?.badgeCode ?? ''
    await desk.send('checkIn', scanned({ code }, 'Bàn 2'))
    const scannedAt = (start as number) + minutes(5)
    expect(await handIn(scannedAt)).toMatchObject({ done: true, checkIn: { already: { desk: 'Bàn 2' } } })
    expect(present().get(personId)).toMatchObject({ at: scannedAt, desk: 'Bàn 1' })
    expect(await conflicts()).toMatchObject([{ what: 'revokedSince', personId, otherDesk: 'Bàn 2' }])
  })

  it('is refused at once by a desk on the line, and is nothing to look into', async () => {
    expect(await desk.send('checkIn', scanned(badges[by]))).toEqual({ refused: 'badgeRevoked' })
    expect((await facts()).map(({ fact }) => fact.type)).toEqual(['badgeReplaced'])
  })

  it('is good no longer after a restart either, but was before', async () => {
    const hall = await at.storage.conference('one').people.revokedBadges()
    expect(hall).toEqual([{ code: lost, personId, at: (start as number) + minutes(20) }])
  })
})

describe('somebody whom the desk knows by the hash of his badge', () => {
  it('is let in by his badge of today, and by no hash that is not of a badge of his', async () => {
    const hash = (code: string) => scanned({ personId, hash: badgeHash(code, 'one') })
    expect(await desk.send('checkIn', hash(person(4).badgeCode))).toEqual({ refused: 'unknownCode' })
    expect(await desk.send('checkIn', hash(lost))).toMatchObject({ done: true, checkIn: { personId } })
  })
})

describe('a coming that is handed in after the leaving', () => {
  it('is since when the person himself sees that he is checked in', async () => {
    const phone = await at.phone(3)
    at.clock.pass(minutes(10))
    await desk.send('checkIn', scanned({ personId }, 'Bàn 2'))
    at.clock.pass(minutes(10))
    await desk.send('recordLeaving', scanned({ personId }, 'Bàn 2'))
    const scannedAt = (start as number) + minutes(5)
    expect(await desk.send('checkIn', { ...scanned({ personId }), scannedAt })).toMatchObject({ done: true })
    await phone.until((_, own) => own?.checkedInAt === scannedAt)
    expect(present().get(personId)).toMatchObject({ at: scannedAt, desk: 'Bàn 1', inside: false })
  })
})

describe('a leaving without a line of somebody who had not come', () => {
  it('is on record and on the office’s list as a leaving, with his name', async () => {
    const scannedAt = (start as number) - minutes(5)
    const body = { ...scanned({ personId }), scannedAt }
    expect(await desk.send('recordLeaving', body)).toEqual({ refused: 'notCheckedIn' })
    expect(await conflicts()).toMatchObject([{ what: 'scanRefused', personId, why: 'notCheckedIn', out: true }])
  })
})

describe('a leaving that is handed in before the coming', () => {
  const half = (minute: number, desk: string) => ({
    ...scanned({ personId }, desk),
    scannedAt: (start as number) + minutes(minute),
  })
  const listed = () => Object.values(office.view().conflicts)
  const isOutside = () => expect(present().get(personId)?.inside).toBe(false)
  beforeEach(() => at.clock.pass(minutes(60)))

  it('counts once the coming is there: he came first and left then; and nothing is left to look into', async () => {
    await desk.send('recordLeaving', half(30, 'Bàn 2'))
    expect(await conflicts()).toMatchObject([{ why: 'notCheckedIn', out: true }])
    expect(await desk.send('checkIn', half(5, 'Bàn 1'))).toMatchObject({ done: true })
    expect(present().get(personId)).toMatchObject({ at: (start as number) + minutes(5), desk: 'Bàn 1', inside: false })
    await office.until((view) => Object.keys(view.conflicts).length === 0)
    await office.until((view) => view.attendance.main?.present === 1 && view.attendance.main.inside === 0)
  })

  it('counts as well where it was made on the line, and only the coming without one', async () => {
    const answer = await desk.send('recordLeaving', scanned({ personId }, 'Bàn 2'))
    expect(answer).toEqual({ refused: 'notCheckedIn' })
    await desk.send('checkIn', half(5, 'Bàn 1'))
    isOutside()
    expect(listed()).toEqual([])
  })

  it('does not keep him out who came after it', async () => {
    await desk.send('recordLeaving', half(5, 'Bàn 2'))
    await desk.send('checkIn', half(30, 'Bàn 1'))
    expect(present().get(personId)).toMatchObject({ at: (start as number) + minutes(30), inside: true })
    expect(await conflicts()).toMatchObject([{ why: 'notCheckedIn', out: true }])
  })

  it('is the last of several, in whatever order they come', async () => {
    await desk.send('recordLeaving', half(30, 'Bàn 2'))
    await desk.send('recordLeaving', half(10, 'Bàn 2'))
    await desk.send('checkIn', half(5, 'Bàn 1'))
    isOutside()
    await desk.send('checkIn', half(20, 'Bàn 1'))
    isOutside()
    await desk.send('checkIn', half(40, 'Bàn 1'))
    expect(present().get(personId)).toMatchObject({ at: (start as number) + minutes(5), inside: true })
  })
})

describe('what a desk or the office says of somebody', () => {
  it('reaches every view though only the words of a reason have changed, and stands on record once', async () => {
    const excuse = (reason: string) => office.send('enterAbsence', { personId, excused: true, reason })
    expect(await excuse('đi công tác')).toEqual({ done: true })
    expect(await excuse('nằm viện')).toEqual({ done: true })
    for (const device of [desk, office] as Device<'reception'>[])
      await device.until((view) => view.people[personId]?.absence?.reason === 'nằm viện')
    expect(await facts()).toHaveLength(1)
  })

  it('is shown at the desk and the office where he stands in for somebody, and no longer once that is withdrawn', async () => {
    const stands = async (words: string) => {
      for (const device of [desk, office] as Device<'reception'>[])
        await device.until((view) => view.people[personId]?.standsInFor === words)
    }
    expect(await desk.send('recordStandIn', { personId, standsInFor: person(4).id })).toEqual({ done: true })
    await stands(person(4).name)
    expect(Object.values(office.view().record).at(-1)).toMatchObject({ personId, otherId: person(4).id })
    expect(await office.send('withdrawStandIn', { personId })).toEqual({ done: true })
    await stands('')
    expect(Object.values(office.view().record).at(-1)).toMatchObject({ what: 'standInWithdrawn', personId })
  })

  it('stands in the record with the figures of the quorum', async () => {
    const quorum = { numerator: 3, denominator: 4, base: 'everybody', ground: 'Theo quy chế' }
    expect(await office.send('setQuorum', quorum)).toEqual({ done: true })
    await office.until((view) => Object.values(view.record).at(-1)?.what === 'quorumSet')
    expect(Object.values(office.view().record).at(-1)).toMatchObject({ what: 'quorumSet', quorum })
  })
})

describe('a code that was not taken', () => {
  const wrong = lost.replace(/\d$/, (last) => String((Number(last) + 1) % 10))

  it('is in the log by its shape alone, for one wrong digit away from it is somebody’s badge', async () => {
    expect(await desk.send('checkIn', scanned({ code: wrong }))).toEqual({ refused: 'unreadableCode' })
    const line = at.log.find((one) => one.includes('a code was not taken')) ?? ''
    const shape = '9999999999999999'
    expect(JSON.parse(line)).toMatchObject({ desk: 'Bàn 1', why: 'unreadableCode', length: 16, shape, check: 'wrong' })
    expect(line).not.toContain(wrong.slice(0, 8))
  })

  it('stands there once, however often the desk asks', async () => {
    for (let time = 0; time < 3; time++) await desk.send('checkIn', scanned({ code: wrong }), 'same')
    expect(at.log.filter((one) => one.includes('a code was not taken'))).toHaveLength(1)
  })
})
