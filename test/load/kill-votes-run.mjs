import { execFile } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { ballotFor } from './ballot.mjs'
import { contentOf, openDevice, snapshot } from './device.mjs'
import { agendaOfVotes, defineConference, prepareHall } from './hall.mjs'
import { createGround } from './servers.mjs'

/**
 * The server is killed while everybody votes, again and again: each time all phones come back, send again what had no
 * answer, and the vote is closed and counted. Every acknowledged ballot is in the count, and nobody is in it twice.
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, phones: { type: 'string', default: '2000' } },
})
const times = Number(values.times)
const count = Number(values.phones)
const within = 1_000
const recountProgram = fileURLToPath(new URL('../../dist/server/recount.js', import.meta.url))
const patience = 60_000

const ground = await createGround()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void ground.clear().then(() => process.exit(128 + constants.signals[signal])))

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Devices with their pictures, all on the line. */
async function comeIn(port, badges, keys) {
  const arrive = (role, auth) =>
    new Promise((resolve, reject) => {
      const device = { line: null, gone: false, view: null }
      device.line = openDevice({
        port,
        role,
        auth,
        onEvent: (letter, text) => {
          if (letter !== snapshot) return
          if (role !== 'attendee') device.view = contentOf(text()).view
          resolve(device)
        },
        onEnd: (reason) => {
          device.gone = true
          reject(new Error(`${role}: ${reason}`))
        },
      })
    })
  const [mc, ...phones] = await Promise.all([
    arrive('mc', { key: keys.mc }),
    ...badges.map((badge) => arrive('attendee', { badge, phone: `the-phone-of-${badge}` })),
  ])
  return { mc, phones }
}
const ask = (device, channel, message) =>
  new Promise((resolve) => {
    if (!device.gone) device.line.ask(channel, message, resolve)
  })
const command = async (device, type, body) => {
  const answer = await ask(device, 'command', { id: randomUUID(), type, body })
  if (!answer.done) throw new Error(`${type} was refused: ${JSON.stringify(answer)}`)
  return answer
}
const latestVote = async (port, keys) => {
  const { mc } = await comeIn(port, [], keys)
  mc.line.drop()
  return Object.values(mc.view.votes)
}

/** A vote once its closing is published, which is a moment after it was answered. */
async function heldVote(port, keys, voteId) {
  for (let looked = 0; looked < 100; looked++) {
    const vote = (await latestVote(port, keys)).find(({ id }) => id === voteId)
    if (vote?.state === 'closed') return vote
    await pause(50)
  }
  throw new Error('the vote is not closed')
}

let failed = 0
const seen = { before: 0, during: 0, after: 0 }
try {
  const hall = await prepareHall(ground, count)
  const data = await ground.newFolder(hall.data)
  let server = await ground.startServer({ data })
  // The motions of two votes, taken in turn: open, and by secret ballot.
  const agenda = agendaOfVotes(hall.sample, 2)
  agenda.items[1].motions = agenda.items[1].motions.map((motion) => ({ ...motion, ballot: 'secret' }))
  await defineConference(server.port, hall.keys.office, agenda)
  let devices = await comeIn(server.port, hall.badges, hall.keys)
  const items = Object.values(devices.mc.view.items).sort((a, b) => a.number - b.number)
  const motions = items.map(
    ({ id }) => Object.values(devices.mc.view.votes).find((vote) => vote.itemId === id).motionId,
  )
  let live = null

  for (let round = 0; round < times; round++) {
    const [item, motionId] = [items[round % 2], motions[round % 2]]
    await command(devices.mc, 'startItem', { from: live, to: item.id })
    live = item.id
    await command(devices.mc, 'openVote', { motionId, after: Math.floor(round / 2), belowQuorum: false })
    const voteId = (await latestVote(server.port, hall.keys)).find((vote) => vote.state === 'open').id

    const ballots = devices.phones.map(() => ballotFor(voteId))
    const acknowledged = new Set()
    const killAfter = randomInt(within + 200)
    for (const [index, phone] of devices.phones.entries()) {
      void pause(Math.random() * within).then(async () => {
        const answer = await ask(phone, 'ballot', ballots[index])
        if (answer.done) acknowledged.add(index)
      })
    }
    await pause(killAfter)
    const known = acknowledged.size
    await server.cut()
    seen[known === 0 ? 'before' : known === count ? 'after' : 'during'] += 1

    server = await ground.startServer({ data })
    devices = await comeIn(server.port, hall.badges, hall.keys)
    const again = Promise.all(devices.phones.map((phone, index) => ask(phone, 'ballot', ballots[index])))
    const answers = await Promise.race([again, pause(patience).then(() => null)])
    if (!answers) throw new Error('not every ballot was answered after the restart')
    const refused = answers.filter((answer) => !answer.done)
    await command(devices.mc, 'closeVote', { voteId })
    const vote = await heldVote(server.port, hall.keys, voteId)
    const isRight =
      refused.length === 0 &&
      vote.state === 'closed' &&
      vote.tally.for === count &&
      vote.tally.cast === count &&
      vote.receipts.count === count
    if (!isRight) failed += 1
    console.log(
      JSON.stringify({
        round: round + 1,
        ballot: item === items[1] ? 'secret' : 'open',
        killedAfter: killAfter,
        acknowledged: known,
        refused: refused.length,
        counted: vote.tally.cast,
        of: count,
        right: isRight,
      }),
    )
  }
  // The stored ballots of all of them once more, as an office has them counted.
  const { stdout } = await promisify(execFile)(process.execPath, [recountProgram, '--json', '--data', data])
  const { votes: recounted } = JSON.parse(stdout)
  const differing = recounted.filter(({ differences }) => differences.length > 0)
  failed += differing.length
  console.log(`Recounted ${recounted.length} votes: ${differing.length} differ.`)
  console.log(
    `${times - failed} of ${times} right; killed before any acknowledgement ${seen.before}, among them ${seen.during}, after all ${seen.after}`,
  )
} catch (error) {
  console.error(error)
  failed += 1
} finally {
  await ground.clear()
}
process.exit(failed > 0 ? 1 : 0)
