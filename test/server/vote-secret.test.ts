import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fact } from '../../shared/facts.ts'
import type { Answer } from '../../shared/model.ts'
import { checkedIn, person, prepared, secretMotion, started } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'
import { receiptOf } from '../kit/receipt.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

/** Who votes what, in this order, which is neither the roster's nor that of their ids. */
const cast: readonly [number, Answer][] = [
  [7, 'against'],
  [2, 'for'],
  [9, 'other'],
  [1, 'for'],
  [5, 'against'],
  [8, 'for'],
  [3, 'against'],
  [6, 'for'],
]
const ballotId = (number: number) => `ballot-of-${number}-41f7`
const facts: Fact[] = [
  ...prepared,
  { type: 'motionSet', motion: secretMotion },
  ...cast.map(([number]) => checkedIn(number)),
  started('vote'),
]

let folder: string
let remove: () => void
/** Of whoever has taken a copy. */
let elsewhere: ReturnType<typeof temporaryFolder>
let at: HallOnAPort
let mc: Device<'mc'>
let voteId: string
beforeEach(async () => {
  ;({ folder, remove } = temporaryFolder())
  elsewhere = temporaryFolder()
  at = await hallOnAPort({ folder, facts })
  mc = await at.join('mc')
  expect(await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })).toEqual({ done: true })
  voteId = at.hall.conference.votes[0]?.id ?? ''
})
afterEach(async () => {
  await at.close()
  remove()
  elsewhere.remove()
})

const castAll = async () => {
  for (const [number, answer] of cast) {
    const phone = await at.phone(number)
    expect(await phone.vote(voteId, answer, ballotId(number))).toEqual({ done: true })
    phone.close()
  }
}
const file = (suffix = '') => join(folder, `hoi-truong.sqlite${suffix}`)
/** Every byte of the data folder and of the log. */
const everyByte = (): Buffer => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  return Buffer.concat([...bytes, Buffer.from(at.log.join('\n'))])
}
const countOf = (bytes: Buffer, text: string): number => {
  let count = 0
  for (let place = bytes.indexOf(text); place >= 0; place = bytes.indexOf(text, place + 1)) count += 1
  return count
}

/** Who has voted and what was voted, as the file says it: sets, for it has no order to tell. */
type State = { voters: Set<string>; ballots: Map<string, string>; receipts: Set<string> }
function stateOf(path: string): State | null {
  const database = new Database(path, { readonly: true })
  const isThere = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'voter'").get() !== undefined
  if (!isThere) {
    database.close()
    return null
  }
  const all = <T>(sql: string) => database.prepare<[], T>(sql).all()
  const state = {
    voters: new Set(all<{ id: string }>('SELECT person_id AS id FROM voter').map(({ id }) => id)),
    ballots: new Map(
      all<{ key: string; choice: string }>('SELECT key, choice FROM secret_ballot').map(({ key, choice }) => [
        key,
        choice,
      ]),
    ),
    receipts: new Set(all<{ receipt: string }>('SELECT receipt FROM receipt').map(({ receipt }) => receipt)),
  }
  database.close()
  return state
}

/**
 * What somebody learns who takes a copy of the disk: the file after each commit that the log still holds, and from one to
 * the next who has come in and what.
 */
function joined(to: string): Map<string, { choice: string; receipt: string }> {
  copyFileSync(file(), to)
  const log = `${to}-wal`
  const states: State[] = []
  const commits = existsSync(file('-wal')) ? commitsIn(readFileSync(file('-wal'))) : []
  for (const end of [0, ...commits]) {
    copyFileSync(file(), to)
    if (end > 0) {
      copyFileSync(file('-wal'), log)
      truncateSync(log, end)
    }
    // A data folder as young as this one has its tables in the log, too.
    const state = stateOf(to)
    if (state) states.push(state)
  }
  const found = new Map<string, { choice: string; receipt: string }>()
  for (const [index, after] of states.entries()) {
    const before = states[index - 1]
    if (!before) continue
    const voters = [...after.voters].filter((id) => !before.voters.has(id))
    const choices = [...after.ballots].filter(([key]) => !before.ballots.has(key)).map(([, choice]) => choice)
    const receipts = [...after.receipts].filter((receipt) => !before.receipts.has(receipt))
    const [voter, choice, receipt] = [voters[0], choices[0], receipts[0]]
    if (voters.length === 1 && voter && choice && receipt) found.set(voter, { choice, receipt })
  }
  return found
}

/** Where each commit in a write-ahead log ends: frames of 24 bytes and a page, whose second word is not 0 at a commit. */
function commitsIn(log: Buffer): number[] {
  if (log.length < 32) return []
  const frame = 24 + log.readUInt32BE(8)
  const salt = log.subarray(16, 24)
  const ends: number[] = []
  for (let place = 32; place + frame <= log.length; place += frame) {
    if (!log.subarray(place + 8, place + 16).equals(salt)) break
    if (log.readUInt32BE(place + 4) > 0) ends.push(place + frame)
  }
  return ends
}

/** The box is scrubbed a moment after the result is out. */
async function closed(): Promise<void> {
  expect(await mc.send('closeVote', { voteId })).toEqual({ done: true })
  const scrubbed = () => existsSync(file('-wal')) && statSync(file('-wal')).size === 0
  for (let waited = 0; waited < 100 && !scrubbed(); waited++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(statSync(file('-wal')).size).toBe(0)
}

describe('a secret ballot on the disk', () => {
  it('in the middle of the vote can be joined to its voter by whoever copies the disk, as the README says', async () => {
    await castAll()
    const found = joined(join(elsewhere.folder, 'copy.sqlite'))
    expect([...found.keys()].sort()).toEqual(cast.map(([number]) => person(number).id).sort())
    for (const [number, answer] of cast) {
      expect(found.get(person(number).id)).toEqual({ choice: answer, receipt: receiptOf(ballotId(number)) })
    }
  })

  it('after the closing cannot: no key, order, time or copy of it is left that leads from a voter to a ballot', async () => {
    await castAll()
    await closed()
    expect(joined(join(elsewhere.folder, 'copy.sqlite'))).toEqual(new Map())
    const bytes = everyByte()
    // Each receipt is there once, in the order of the list; what a device called its ballot is nowhere.
    const places = cast.map(([number]) => bytes.indexOf(receiptOf(ballotId(number))))
    expect(places.every((place) => place > 0)).toBe(true)
    const byPlace = [...cast].sort(
      (a, b) => bytes.indexOf(receiptOf(ballotId(a[0]))) - bytes.indexOf(receiptOf(ballotId(b[0]))),
    )
    const sorted = cast.map(([number]) => receiptOf(ballotId(number))).sort()
    const inOrder = byPlace.map(([number]) => receiptOf(ballotId(number)))
    expect([sorted, [...sorted].reverse()]).toContainEqual(inOrder)
    for (const [number] of cast) expect(countOf(bytes, ballotId(number)), `the id of ${number}`).toBe(0)
  })

  it('cannot either where the server is stopped at the very moment of the closing', async () => {
    await castAll()
    expect(await mc.send('closeVote', { voteId })).toEqual({ done: true })
    await at.close()
    const bytes = everyByte()
    const places = cast.map(([number]) => ({ receipt: receiptOf(ballotId(number)), place: 0 }))
    for (const one of places) one.place = bytes.indexOf(one.receipt)
    const inOrder = places.sort((a, b) => a.place - b.place).map(({ receipt }) => receipt)
    const sorted = [...inOrder].sort()
    at = await hallOnAPort({ folder })
    expect([sorted, [...sorted].reverse()]).toContainEqual(inOrder)
  })

  it('shares nothing with its voter but the conference and the vote: no value of one stands beside the other', async () => {
    await castAll()
    await closed()
    const database = new Database(file(), { readonly: true })
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map(({ name }) => name)
    const rows = tables.flatMap((table) =>
      database
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
        .all()
        .map((row) => ({ table, text: JSON.stringify(row), values: Object.values(row).map(String) })),
    )
    const conferenceId = 'one'
    const receipts = cast.map(([number]) => receiptOf(ballotId(number)))
    const keys = database.prepare<[], string>('SELECT key FROM secret_ballot').pluck().all()
    database.close()
    const ofVoter = rows.filter(({ table }) => table === 'voter')
    expect(ofVoter).toHaveLength(cast.length)
    const common = new Set([conferenceId, voteId, 'phone', '1'])
    const voterValues = new Set(ofVoter.flatMap(({ values }) => values).filter((value) => !common.has(value)))
    for (const { table, text, values } of rows) {
      const isBallot = table === 'secret_ballot' || table === 'receipt'
      if (isBallot) for (const value of values) expect(voterValues, `${table} ${value}`).not.toContain(value)
      const namesBallot = [...receipts, ...keys].some((mark) => text.includes(mark))
      expect(namesBallot, `${table} names a ballot`).toBe(isBallot)
      if (isBallot) for (const [number] of cast) expect(text).not.toContain(person(number).id)
    }
    const stored = rows.filter(({ table }) => table === 'secret_ballot').map(({ values }) => values[3])
    const answers = cast.map(([, answer]) => answer)
    expect([...stored].sort()).toEqual([...answers].sort())
  })

  it('is in no line of the log, nor who has voted', async () => {
    await castAll()
    await closed()
    const log = at.log.join('\n')
    for (const [number] of cast) {
      for (const mark of [person(number).id, ballotId(number), receiptOf(ballotId(number)), person(number).badgeCode]) {
        expect(log).not.toContain(mark)
      }
    }
  })

  it('is not told by a count of fewer than five in the journal that the office takes with it', async () => {
    const phones = await Promise.all(cast.slice(0, 3).map(([number]) => at.phone(number)))
    for (const [index, [number, answer]] of cast.slice(0, 3).entries()) {
      expect(await phones[index]?.vote(voteId, answer, ballotId(number))).toEqual({ done: true })
    }
    expect(await mc.send('closeVote', { voteId })).toEqual({ done: true })
    const response = await at.office('record', {})
    const { facts: told } = (await response.json()) as { facts: { fact: Fact }[] }
    expect(told.find(({ fact }) => fact.type === 'voteClosed')?.fact).toMatchObject({ voteId, tally: null })
  })

  it('of a vote that was cancelled is gone, with who had voted', async () => {
    await castAll()
    expect(await mc.send('cancelVote', { voteId })).toEqual({ done: true })
    for (let waited = 0; waited < 100 && statSync(file('-wal')).size > 0; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const state = stateOf(file())
    expect(state).toEqual({ voters: new Set(), ballots: new Map(), receipts: new Set() })
    const bytes = everyByte()
    for (const [number] of cast) expect(countOf(bytes, receiptOf(ballotId(number)))).toBe(0)
  })
})
