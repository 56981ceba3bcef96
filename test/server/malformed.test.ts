import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { person, scanned } from '../kit/conference.ts'
import { nextId } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown
const checkIn = (body: unknown, more: object = {}) => ({ id: nextId(), type: 'checkIn', body, ...more })
const right = scanned({ personId: person(1).id })

/** What is no command, whoever sends it. */
const noCommand: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 5],
  ['text', 'checkIn'],
  ['a list', [checkIn(right)]],
  ['an empty object', {}],
  ['bytes', new Uint8Array([1, 2, 3])],
  ['no id', { type: 'checkIn', body: right }],
  ['an id that is a number', { ...checkIn(right), id: 7 }],
  ['an empty id', { ...checkIn(right), id: '' }],
  ['an id with a space', { ...checkIn(right), id: 'a b' }],
  ['an id that is too long', { ...checkIn(right), id: 'x'.repeat(65) }],
  ['an id that is an object', { ...checkIn(right), id: { toString: 'x' } }],
  ['a type that there is not', { ...checkIn(right), type: 'checkOut' }],
  ['a type of JavaScript’s own', { ...checkIn(right), type: 'constructor' }],
  ['the prototype as a type', { ...checkIn(right), type: '__proto__' }],
  ['a type that is a list', { ...checkIn(right), type: ['checkIn'] }],
  ['a key too many', checkIn(right, { role: 'office' })],
  ['a prototype of its own', JSON.parse(`{"__proto__":{"a":1},"id":"${nextId()}","type":"checkIn","body":{}}`)],
]
/** What is a command, but whose body is none that it can have. */
const wrongBody: [string, unknown][] = [
  ['no body', undefined],
  ['a body that is null', null],
  ['a body that is text', 'badge'],
  ['a body that is a list', [right]],
  ['an empty body', {}],
  ['a body nested a thousand deep', deep(1_000)],
  ['a key too many', { ...right, by: 'office' }],
  ['a prototype in the body', JSON.parse('{"__proto__":{"desk":"x"},"badge":{"personId":"a"},"means":"name"}')],
  ['a desk that is too long', { ...right, desk: 'x'.repeat(41) }],
  ['a desk that is an object', { ...right, desk: { text: 'x' } }],
  ['a means that there is not', { ...right, means: 'telepathy' }],
  ['a badge that is both', { ...right, badge: { personId: person(1).id, code: person(1).badgeCode } }],
  ['a badge that is nothing', { ...right, badge: {} }],
  ['a code that is a number', { ...right, badge: { code: 1_234_567_890_123_456 } }],
  ['a code that is too long', { ...right, badge: { code: '1'.repeat(501) } }],
  ['a hash that is none', { ...right, badge: { personId: person(1).id, hash: person(1).badgeCode } }],
  ['no time of the scan', { ...right, scannedAt: undefined }],
  ['a time that is in words', { ...right, scannedAt: '14:30' }],
  ['a verdict before its scan', { ...right, verdictAfter: -1 }],
  ['a person that is bytes', { ...right, badge: { personId: new Uint8Array([1]) } }],
]

describe('what is no message of ours', () => {
  let at: HallOnAPort
  beforeEach(async () => {
    at = await hallOnAPort()
  })
  afterEach(() => at.close())
  const journal = () => at.storage.conference('one').journal.read()

  it('is answered as malformed on every line, and changes nothing', async () => {
    const before = await journal()
    const lines = [await at.join('office'), await at.join('mc'), await at.join('reception'), await at.join('screen')]
    for (const line of [...lines, await at.phone(1)]) {
      for (const [what, message] of noCommand) {
        expect(await line.ask('command', message), what).toEqual({ refused: 'malformed' })
      }
    }
    expect(await journal()).toEqual(before)
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })

  it('is answered as malformed where the body is not the command’s', async () => {
    const before = await journal()
    const desk = await at.join('reception')
    for (const [what, body] of wrongBody) {
      expect(await desk.ask('command', checkIn(body)), what).toEqual({ refused: 'malformed' })
    }
    expect(await journal()).toEqual(before)
    expect(await desk.ask('command', checkIn(right))).toMatchObject({ done: true })
  })

  it('is answered as malformed on the way to the ballot box', async () => {
    const phone = await at.phone(1)
    const ballot = { id: nextId(), voteId: 'v', choice: { answer: 'for' }, receipt: '23456789', after: 0 }
    const messages = [
      undefined,
      null,
      [],
      'for',
      {},
      { ...ballot, choice: { answer: 'maybe' } },
      { ...ballot, choice: { answer: ['for'] } },
      { ...ballot, choice: { answer: 'for', candidates: [] } },
      { ...ballot, receipt: '2345678' },
      { ...ballot, receipt: 'OOOO1111' },
      { ...ballot, after: -1 },
      { ...ballot, after: 0.5 },
      { ...ballot, choice: { answer: 'toString' } },
      { ...ballot, choice: { candidates: ['c d'] } },
      { ...ballot, voteId: 'x'.repeat(65) },
      { ...ballot, voteId: { id: 'v' } },
      { ...ballot, id: '' },
      { ...ballot, personId: person(2).id },
    ]
    for (const message of messages) expect(await phone.ask('ballot', message)).toEqual({ refused: 'malformed' })
    expect(await phone.ask('ballot', ballot)).toEqual({ refused: 'noVoteOpen' })
  })

  it('is done without an answer where none was asked for', async () => {
    const desk = await at.join('reception')
    const emit = desk.socket.emit.bind(desk.socket) as (channel: string, ...args: unknown[]) => void
    emit('command')
    emit('command', () => undefined)
    emit('command', 5)
    emit('command', checkIn('wrong'), 'no function')
    emit('ballot')
    emit('command', checkIn(right))
    await desk.until(({ people }) => people[person(1).id]?.presence !== null)
    expect(at.log.filter((line) => line.includes('"level":50'))).toEqual([])
  })

  it('does not disturb under a name that nobody listens to, or that Node has a meaning for', async () => {
    const desk = await at.join('reception')
    const emit = desk.socket.emit.bind(desk.socket) as (channel: string, ...args: unknown[]) => void
    for (const name of ['nothing', 'error', 'message', '__proto__', 'constructor', 'snapshot', 'patch'])
      emit(name, checkIn(right))
    expect(await desk.send('checkIn', { ...right, badge: { personId: person(2).id } })).toMatchObject({ done: true })
    expect(at.hall.conference.attendance.present.has(person(1).id)).toBe(false)
  })

  it('of more than 64 kB ends the line of who sent it, and nobody else’s', async () => {
    const before = await journal()
    const [desk, other] = [await at.join('reception'), await at.join('reception')]
    desk.socket.emit('command', checkIn({ ...right, desk: 'x'.repeat(100_000) }) as never, () => undefined)
    await desk.gone
    expect(await journal()).toEqual(before)
    expect(await other.ask('command', checkIn(right))).toMatchObject({ done: true })
  })

  it('in a flood is told to wait, and the next device is not', async () => {
    const [desk, other] = [await at.join('reception'), await at.join('reception')]
    const flood = await Promise.all(Array.from({ length: 300 }, () => desk.ask('command', null)))
    expect(flood).toContainEqual({ refused: 'malformed' })
    expect(flood).toContainEqual({ refused: 'tooOften' })
    expect(await other.ask('command', checkIn(right))).toMatchObject({ done: true })
  })
})
