import fc from 'fast-check'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createPhoneTokens } from '../../server/access/phone-tokens.ts'
import { createDrafts } from '../../server/drafts.ts'
import { type Hall, openHall } from '../../server/hall.ts'
import { handleCommand } from '../../server/handle-command.ts'
import { createPairings } from '../../server/screens/pairing.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { conflictRows } from '../../server/views/conflict-rows.ts'
import type { Direction } from '../../shared/attendance/desk-verdict.ts'
import type { SentCommand } from '../../shared/commands.ts'
import type { Fact, Recorded } from '../../shared/facts.ts'
import type { Answer } from '../../shared/protocol.ts'
import { people, person, prepared, start } from '../kit/conference.ts'
import { seededDice } from '../kit/dice.ts'
import { keysOfOne } from '../kit/hall-on-a-port.ts'
import '../kit/seed.ts'

/** A scan as a desk keeps it: what it sends stays the same however often it is sent. */
type Scan = {
  message: SentCommand
  desk: string
  personId: string
  direction: Direction
  byBadge: boolean
  scannedAt: number
}

/**
 * What may happen at the door. A `handIn` of a desk picks one of its scans, sent before or not; the line may lose the
 * question, or the answer, in which case the desk does not know and sends it again later.
 */
const desks = ['Bàn 1', 'Bàn 2', 'Bàn 3'] as const
const happening = fc.oneof(
  fc.record({
    what: fc.constant('scan' as const),
    desk: fc.constantFrom(...desks),
    who: fc.integer({ min: 1, max: 4 }),
    direction: fc.constantFrom<Direction>('in', 'in', 'out'),
    // By name, by the badge as it was read, or by its hash, as a desk keeps it that knows it.
    by: fc.constantFrom<'name' | 'code' | 'hash'>('name', 'code', 'hash'),
    after: fc.constantFrom(50, 900, 7_000, 400_000),
  }),
  fc.record({
    what: fc.constant('handIn' as const),
    desk: fc.constantFrom(...desks),
    which: fc.nat(20),
    lost: fc.constantFrom<'nothing' | 'question' | 'answer'>('nothing', 'nothing', 'question', 'answer'),
    atOnce: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ what: fc.constant('loseBadge' as const), who: fc.integer({ min: 1, max: 4 }) }),
)

async function openDoor() {
  // Each look at the clock is a moment later than the one before: no two things at the door happen at once.
  const clock = { time: start as number }
  const now = () => {
    clock.time += 1
    return clock.time
  }
  const storage = memoryStorage()
  await storage.addConference('one', keysOfOne, start)
  const store = storage.conference('one')
  await store.journal.turn((turn) => turn.commit({ at: start, by: 'server', facts: [...prepared], people }))
  const hall = await openHall('one', store)
  const dice = seededDice('the door')
  const using = {
    now,
    dice,
    drafts: createDrafts(),
    tokens: createPhoneTokens(dice.newId),
    pairings: createPairings(dice.newPairingCode),
    mediaFiles: storage.media,
    conferenceOfBadge: () => null,
    log: pino({ level: 'silent' }),
  }
  return {
    clock,
    now,
    hall,
    send: (message: SentCommand) => handleCommand(hall, { role: 'reception', device: null }, message, using),
    office: (message: SentCommand) => handleCommand(hall, { role: 'office', device: null }, message, using),
  }
}

type Passage = Extract<Fact, { type: 'attendeeCheckedIn' | 'scanRepeated' | 'attendeeReturned' | 'attendeeLeft' }>
const passages = (recorded: readonly Recorded[]): { recorded: Recorded; fact: Passage; at: number }[] =>
  recorded.flatMap((one) => {
    const { fact, at } = one
    switch (fact.type) {
      case 'attendeeCheckedIn':
      case 'scanRepeated':
      case 'attendeeReturned':
      case 'attendeeLeft':
        return [{ recorded: one, fact, at: (fact.scannedAt ?? at) as number }]
      default:
        return []
    }
  })

/** Who did what where, and when if it was handed in late. */
const signature = (desk: string, personId: string, out: boolean, scannedAt: number | undefined) =>
  [desk, personId, out ? 'out' : 'in', scannedAt ?? 'at once'].join(' ')

it('whatever the lines of the desks lose, repeat, delay and reorder: each scan counts once, each person is present once, since he first came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 60, size: 'max' }), fc.nat(), async (happenings, shuffle) => {
      const { clock, now, hall, send, office } = await openDoor()
      const scans: Scan[] = []
      const answers = new Map<string, Answer[]>()
      const ask = async ({ message }: Scan, lost: 'nothing' | 'question' | 'answer') => {
        if (lost === 'question') return
        const answer = await send(message)
        answers.set(message.id, [...(answers.get(message.id) ?? []), answer])
      }

      for (const one of happenings) {
        if (one.what === 'scan') {
          clock.time += one.after
          const { desk, direction, by } = one
          const { id: personId, badgeCode } = person(one.who)
          const scannedAt = now()
          const hash = hall.badgeHash({ badgeCode })
          const badge = { name: { personId }, code: { code: badgeCode }, hash: { personId, hash } }[by]
          const body = { badge, desk, means: by === 'name' ? 'name' : 'scanner', scannedAt, verdictAfter: null }
          const type = direction === 'in' ? 'checkIn' : 'recordLeaving'
          const message = { id: `scan-${scans.length}`, type, body } as const
          scans.push({ message, desk, personId, direction, byBadge: by !== 'name', scannedAt })
        } else if (one.what === 'loseBadge') {
          const { id: personId } = person(one.who)
          await office({ id: `lost-${clock.time}`, type: 'replaceBadge', body: { personId } })
        } else {
          const own = scans.filter(({ desk }) => desk === one.desk)
          const chosen = Array.from({ length: one.atOnce }, (_, index) => own[(one.which + index) % own.length])
          await Promise.all(chosen.map((scan) => scan && ask(scan, one.lost)))
        }
      }
      // In the end every line is back, and everything is handed in, once more or for the first time, in some order.
      const rest = scans.map((scan, index) => ({ scan, place: ((index + 1) * (shuffle + 7)) % 101 }))
      for (const { scan } of rest.sort((a, b) => a.place - b.place)) await ask(scan, 'nothing')

      for (const [id, all] of answers) expect(new Set(all.map((answer) => JSON.stringify(answer))).size, id).toBe(1)
      everyScanCountsOnce(hall, scans, answers)
      everybodyIsWhereHeIs(hall)
      everybodyIsWhereTheDoorsSawHim(hall, scans)
      conflictsAreListed(hall)
      lostBadgesLetNobodyIn(hall, scans, answers)
    }),
    { numRuns: 150 },
  )
})

function everyScanCountsOnce(hall: Hall, scans: readonly Scan[], answers: ReadonlyMap<string, Answer[]>): void {
  const done = (scan: Scan) => 'done' in (answers.get(scan.message.id)?.[0] ?? {})
  const made = passages(hall.recorded)
  const refused = hall.recorded.flatMap(({ fact }) => (fact.type === 'scanRefused' ? [fact] : []))
  // A scan answered with done is one fact, with the door's own time or none; a late one refused is one on record, too.
  const known = new Set(
    made.map(({ fact: { type, desk, personId, scannedAt } }) =>
      signature(desk, personId, type === 'attendeeLeft', scannedAt),
    ),
  )
  expect(made).toHaveLength(scans.filter(done).length)
  for (const { desk, personId, direction, scannedAt } of scans.filter(done)) {
    const out = direction === 'out'
    const late = known.has(signature(desk, personId, out, scannedAt))
    expect(late || known.has(signature(desk, personId, out, undefined))).toBe(true)
  }
  const doorTimes = new Set(scans.map(({ scannedAt }) => scannedAt))
  for (const { fact } of made) if (fact.scannedAt !== undefined) expect(doorTimes).toContain(fact.scannedAt)
  const late = made.flatMap(({ fact }) => (fact.scannedAt === undefined ? [] : [fact.scannedAt]))
  expect(new Set(late).size).toBe(late.length)
  const notDone = scans.filter((scan) => !done(scan))
  expect(refused.length).toBeLessThanOrEqual(notDone.length)
  // A leaving refused on the line has no time of its own.
  for (const { scannedAt, desk } of refused.filter((one) => one.scannedAt !== undefined)) {
    expect(notDone.filter((scan) => scan.scannedAt === scannedAt && scan.desk === desk)).toHaveLength(1)
  }
}

function everybodyIsWhereHeIs({ recorded, conference }: Hall): void {
  const { present } = conference.attendance
  const made = passages(recorded)
  expect([...present.keys()].sort()).toEqual([...new Set(made.map(({ fact }) => fact.personId))].sort())
  for (const [personId, presence] of present) {
    const leftBefore = recorded.flatMap(({ fact, at }) =>
      isLeavingOf(fact, personId) ? [{ fact: { type: 'attendeeLeft' as const }, at: fact.scannedAt ?? at }] : [],
    )
    const own = made.filter(({ fact }) => fact.personId === personId).sort((a, b) => a.at - b.at)
    const first = own.find(({ fact }) => fact.type !== 'attendeeLeft')
    expect(presence).toMatchObject({ at: first?.at, desk: first?.fact.desk })
    const last = [...own, ...leftBefore].sort((a, b) => (a.at as number) - (b.at as number)).at(-1)
    expect(presence.inside).toBe(last?.fact.type !== 'attendeeLeft')
    expect(own.filter(({ fact }) => fact.type === 'attendeeCheckedIn')).toHaveLength(1)
  }
}

/** A leaving that was handed in before the coming. */
const isLeavingOf = (fact: Fact, personId: string): fact is Extract<Fact, { type: 'scanRefused' }> =>
  fact.type === 'scanRefused' && fact.why === 'notCheckedIn' && fact.personId === personId

/**
 * The same by what the doors saw, whoever handed in first: of those whose badge was good all day. Where the last scan
 * is nearer to the one before than what counts as late, either may have the time of its handing in.
 */
function everybodyIsWhereTheDoorsSawHim({ recorded, conference }: Hall, scans: readonly Scan[]): void {
  for (const personId of new Set(scans.map((scan) => scan.personId))) {
    const own = scans.filter((scan) => scan.personId === personId).sort((a, b) => a.scannedAt - b.scannedAt)
    const [before, last] = [own.at(-2), own.at(-1)]
    const isNear = before && last && last.scannedAt - before.scannedAt <= 6_000
    if (isNear || recorded.some((one) => isLossOf(one, personId))) continue
    const presence = conference.attendance.present.get(personId)
    expect(presence !== undefined).toBe(own.some(({ direction }) => direction === 'in'))
    if (presence) expect(presence.inside, JSON.stringify(own)).toBe(last?.direction === 'in')
  }
}

/** The badge that each desk scans was good until it was reported lost, by the door's time. */
function lostBadgesLetNobodyIn(hall: Hall, scans: readonly Scan[], answers: ReadonlyMap<string, Answer[]>): void {
  for (const { message, personId, byBadge, scannedAt } of scans) {
    const lost = hall.revokedBadge(person(Number(personId.slice(-2))).badgeCode)
    if (!byBadge || !lost || scannedAt < lost.at) continue
    expect(answers.get(message.id)).toContainEqual({ refused: 'badgeRevoked' })
  }
  const listed = conflictRows(hall)
  for (const { fact, recorded, at } of passages(hall.recorded)) {
    if (!fact.revokedSince) continue
    const lostAt = Math.min(...hall.recorded.flatMap((one) => (isLossOf(one, fact.personId) ? [one.at as number] : [])))
    expect(at, 'the door saw it before it was lost').toBeLessThan(lostAt)
    expect(listed[recorded.number]).toMatchObject({ what: 'revokedSince', personId: fact.personId })
  }
}

const isLossOf = ({ fact }: Recorded, personId: string) => fact.type === 'badgeReplaced' && fact.personId === personId

/** What two desks without a line both did, and what came too late to be taken, is for the office to see. */
function conflictsAreListed(hall: Hall): void {
  const listed = new Set(Object.values(conflictRows(hall)).map(({ number }) => number))
  for (const { number, fact } of hall.recorded) {
    if (fact.type === 'scanRefused' && fact.scannedAt !== undefined) {
      const since = hall.conference.attendance.present.get(fact.personId ?? '')
      const hasCome = fact.why === 'notCheckedIn' && since !== undefined && since.at <= fact.scannedAt
      expect(listed.has(number)).toBe(!hasCome)
    }
    if (fact.type !== 'scanRepeated' || fact.scannedAt === undefined) continue
    const { personId, desk } = fact
    const first = hall.recorded.find((one) => one.fact.type === 'attendeeCheckedIn' && one.fact.personId === personId)
    if (first?.fact.type === 'attendeeCheckedIn' && first.fact.desk !== desk) expect(listed).toContain(number)
  }
}
