import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import type { CommandType } from '../../shared/commands.ts'
import type { OfficePersonRow } from '../../shared/door-views.ts'
import type { Fact, Recorded } from '../../shared/facts.ts'
import { answers, type Answer as BallotAnswer } from '../../shared/model.ts'
import type { Answer } from '../../shared/protocol.ts'
import { emptyTally } from '../../shared/vote/count.ts'
import type { Said } from '../kit/held-device.ts'
import { receiptOf } from '../kit/receipt.ts'
import { seed } from '../kit/seed.ts'
import { type BuiltServer, buildServer, freePort, type ServerProcess } from '../kit/server-process.ts'
import { type SureDevice, sureDevice } from '../kit/sure-device.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const rounds = { checkIns: 3, ballots: 3 }
const perRound = { checkIns: 20, ballots: 14, steps: 6 }

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer('kill')
}, 120_000)
afterAll(() => built.remove())

/** What the devices know to have been acknowledged: the independent count. */
type Known = {
  checkedIn: Map<string, Answer[]>
  steps: string[]
  ballots: Map<string, { id: string; answer: BallotAnswer }[]>
  acknowledged: number
}

it('loses nothing that was acknowledged, and does nothing twice, however often it is killed', async () => {
  onTestFailed(() => console.error(`SEED=${seed}`))
  // One throw after another from the seed.
  const throws = fc.sample(fc.nat({ max: 2 ** 30 }), { numRuns: 2_000, seed })
  const below = (limit: number) => (throws.pop() ?? 0) % limit
  const data = temporaryFolder()
  // Its devices come back on the plain port; a second port would be one more that somebody else may take meanwhile.
  const at = ['--port', String(await freePort()), '--https-port', 'off', '--host', '127.0.0.1']
  const args = [...at, '--data', data.folder]
  let server = await built.start(args)
  const { url, keys } = server
  const devices: { close: () => void }[] = []
  const join = <R extends 'office' | 'mc' | 'reception'>(role: R): SureDevice<R> => {
    const device = sureDevice(url, role, { key: keys[role] })
    devices.push(device)
    return device
  }
  const office = join('office')
  const [mc, ...desks] = [join('mc'), join('reception'), join('reception')]
  const roster = Object.values((await office.until((view) => Object.keys(view.people).length === 86)).people)
  const items = Object.values((await mc.until((view) => Object.keys(view.items).length === 9)).items)
  const known: Known = { checkedIn: new Map(), steps: [], ballots: new Map(), acknowledged: 0 }
  let onAcknowledged: () => void = () => undefined
  const note = (answer: Answer) => {
    known.acknowledged += 1
    onAcknowledged()
    return answer
  }
  let said = 0
  const command = (type: CommandType, body: object): Said => {
    said += 1
    return { channel: 'command', message: { id: `command-${said}`, type, body } }
  }

  /** Everything is under way at one time; after so many answers the server is killed, and started again. */
  const burst = async (works: (() => Promise<void>)[]) => {
    const before = known.acknowledged
    const after = below(works.length)
    const killed = new Promise<void>((resolve) => {
      onAcknowledged = () => {
        if (known.acknowledged - before >= after) resolve()
      }
      if (after === 0) resolve()
    }).then(() => server.end('SIGKILL'))
    const all = Promise.all(works.map((work) => work()))
    expect(await killed).toMatchObject({ signal: 'SIGKILL' })
    server = await built.start(args)
    await all
    await check(server, known, roster)
  }

  const checkIn = (person: OfficePersonRow, desk: number) => async () => {
    const badge = desk === 0 ? { code: person.badgeCode } : { personId: person.id }
    const scan = { badge, desk: `Bàn ${desk}`, means: 'camera', scannedAt: null, verdictAfter: null }
    const answer = await (desks[desk] ?? mc).say(command('checkIn', scan))
    known.checkedIn.set(person.id, [...(known.checkedIn.get(person.id) ?? []), note(answer)])
  }
  const walk = async () => {
    for (let step = 0; step < perRound.steps; step++) {
      const from = known.steps.at(-1) ?? null
      const to = items[(items.findIndex((item) => item.id === from) + 1) % 6]?.id ?? ''
      expect(note(await mc.say(command('startItem', { from, to })))).toEqual({ done: true })
      known.steps.push(to)
    }
  }
  const officials = roster.filter((person) => person.official)
  const arriving = [...officials]
  for (let round = 0; round < rounds.checkIns; round++) {
    const now = arriving.splice(0, perRound.checkIns)
    // Every fourth one is shown at both desks.
    await burst([
      walk,
      ...now.flatMap((person, index) => [0, 1].slice(index % 4 ? 1 : 0).map((desk) => checkIn(person, desk))),
    ])
  }

  const voteItem = items.find((item) => item.kind === 'vote')?.id ?? ''
  await mc.say(command('startItem', { from: known.steps.at(-1) ?? null, to: voteItem }))
  const planned = await mc.until((view) => Object.keys(view.votes).length > 0)
  const motionId = Object.values(planned.votes)[0]?.motionId ?? ''
  known.steps.push(voteItem)
  expect(await mc.say(command('openVote', { motionId, after: 0, belowQuorum: true }))).toEqual({ done: true })
  const opened = await mc.until((view) => Object.values(view.votes).some((vote) => vote.state === 'open'))
  const voteId = Object.values(opened.votes).find((vote) => vote.state === 'open')?.id ?? ''
  const cast = (person: OfficePersonRow, second: boolean) => async () => {
    const phone = sureDevice(url, 'attendee', { badge: person.badgeCode, phone: `the-phone-of-${person.id}` })
    devices.push(phone)
    const ballot = { id: `${second ? 'second' : 'first'}-${person.number}`, answer: answers[below(3)] ?? 'other' }
    const { id, answer: chosen } = ballot
    const message = { id, voteId, choice: { answer: chosen }, receipt: receiptOf(id), after: 0 }
    const answer = note(await phone.say({ channel: 'ballot', message }))
    if ('done' in answer) known.ballots.set(person.id, [...(known.ballots.get(person.id) ?? []), ballot])
  }
  const voting = officials.slice(0, rounds.checkIns * perRound.checkIns)
  for (let round = 0; round < rounds.ballots; round++) {
    const now = voting.splice(0, perRound.ballots)
    // Every fourth one has a second phone with another ballot.
    await burst(
      now.flatMap((person, index) => (index % 4 ? [false] : [false, true]).map((second) => cast(person, second))),
    )
  }
  const closing = async () => {
    const answer = note(await mc.say(command('closeVote', { voteId })))
    expect(answer).toEqual({ done: true })
  }
  await burst([
    ...voting.slice(0, 6).map((person) => cast(person, false)),
    closing,
    ...voting.slice(6).map((person) => cast(person, false)),
  ])

  const tally = emptyTally(opened.votes[voteId]?.candidates)
  for (const [, ballots] of known.ballots) {
    expect(ballots).toHaveLength(1)
    for (const { answer } of ballots) tally[answer] += 1
    tally.cast += 1
  }
  const closed = await office.until((view) => view.votes[voteId]?.state === 'closed')
  expect(closed.votes[voteId]).toMatchObject({
    tally,
    cast: known.ballots.size,
    rollSize: rounds.checkIns * perRound.checkIns,
  })
  expect(known.ballots.size).toBeGreaterThan(0)

  for (const device of devices) device.close()
  await server.end('SIGKILL')
  data.remove()
}, 120_000)

/** The journal against what was acknowledged. Everything has had its answer by now. */
async function check(server: ServerProcess, known: Known, roster: readonly OfficePersonRow[]): Promise<void> {
  const response = await fetch(`${server.url}/office/record`, {
    headers: { authorization: `Bearer ${server.keys.office}` },
  })
  const { facts } = (await response.json()) as { facts: Recorded[] }
  expect(facts.map((one) => one.number)).toEqual(facts.map((_, index) => index + 1))
  const of = <T extends Fact['type']>(type: T) =>
    facts.flatMap(({ fact }) => (fact.type === type ? [fact as Extract<Fact, { type: T }>] : []))
  const arrived = of('attendeeCheckedIn').map((fact) => fact.personId)
  expect(arrived.sort()).toEqual([...known.checkedIn.keys()].sort())
  for (const [personId, all] of known.checkedIn) {
    expect(roster.map((person) => person.id)).toContain(personId)
    for (const answer of all) expect(answer).toMatchObject({ done: true, checkIn: { personId } })
    const first = all.filter((answer) => 'done' in answer && answer.checkIn?.already === null)
    expect(first, 'one desk is told that he is new, the other that he is in already').toHaveLength(1)
  }
  const steps = facts.flatMap(({ fact }) =>
    fact.type === 'itemStarted' || fact.type === 'itemResumed' ? [fact.itemId] : [],
  )
  expect(steps).toEqual(known.steps)
  expect(of('voteOpened').length).toBeLessThanOrEqual(1)
  expect(of('voteClosed').length).toBeLessThanOrEqual(1)
}
