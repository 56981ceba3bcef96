import { setTimeout as pause } from 'node:timers/promises'
import { agendaOfVotes, defineConference } from './hall.mjs'

/**
 * Each measure takes its pairs one after the other, the thing and its yardstick by turns and each first as often as the
 * other, so that what else the machine does falls on both. Every counted pair is kept.
 */

/** Advances before those that count: a server just started is not the one of the hour's middle. */
export const warmUps = 5

/** Between two advances nobody is waiting for anything any more. */
const rest = () => pause(80 + Math.random() * 60)

async function takePairs(count, measureOne, yardstickOne) {
  const pairs = []
  for (let index = 0; index < count; index++) {
    if (index % 2 === 0) {
      const value = await measureOne()
      pairs.push({ value, yardstick: await yardstickOne() })
    } else {
      const yardstick = await yardstickOne()
      pairs.push({ value: await measureOne(), yardstick })
    }
  }
  return pairs
}

/** From the MC's command to the last phone; the same frame written to bare WebSockets. */
export async function measureAdvance({ ground, hall, counts, pairs }) {
  const load = ground.startLoad()
  const server = await ground.startServer({ data: await ground.newFolder(hall.data) })
  const agenda = await load('connectStaff', { crowd: 'hall', port: server.port, keys: hall.keys })
  const [one, other] = agenda.filter((item) => item.kind === 'papers' || item.kind === 'awards').map((item) => item.id)
  let here = null
  const advance = async () => {
    const to = here === one ? other : one
    const heard = await load('advance', { crowd: 'hall', from: here, to })
    here = to
    await rest()
    return heard
  }
  const advanceBare = async () => {
    const { ms } = await load('advanceBare', { crowd: 'bare' })
    await rest()
    return ms
  }
  let bare = null
  let phones = 0
  const rows = []
  for (const count of counts) {
    const badges = hall.badges.slice(phones, count)
    phones = count
    await load('connectPhones', { crowd: 'hall', port: server.port, badges })
    await rest()
    if (bare === null) {
      // Twice, since the first advance of all has no item to leave.
      await advance()
      bare = await ground.startBareServer({ pictureText: hall.pictureText, patchText: (await advance()).text })
      await load('connectCommander', { crowd: 'bare', port: bare.port })
    }
    await load('connectPhones', { crowd: 'bare', port: bare.port, badges, bare: true })
    const measureOne = async () => (await advance()).ms
    await takePairs(warmUps, measureOne, advanceBare)
    rows.push({ name: `advance-${count}`, pairs: await takePairs(pairs, measureOne, advanceBare) })
  }
  return rows
}

/** Until a ballot is acknowledged, when everybody votes within a second; the same server without durability. */
export async function measureBallots({ ground, hall, phones, pairs }) {
  const load = ground.startLoad()
  const agenda = agendaOfVotes(hall.sample, pairs + 1)
  const prepare = async (durability) => {
    const crowd = `durability ${durability}`
    const server = await ground.startServer({ data: await ground.newFolder(hall.data), durability })
    await defineConference(server.port, hall.keys.office, agenda)
    const items = await load('connectStaff', { crowd, port: server.port, keys: hall.keys })
    await load('connectPhones', { crowd, port: server.port, badges: hall.badges.slice(0, phones) })
    let held = 0
    return async () => {
      const voteId = await load('openVote', {
        crowd,
        from: items[held - 1]?.id ?? null,
        to: items[held].id,
        motionId: items[held].motionId,
      })
      held += 1
      await pause(200)
      const { waits, ofMc } = await load('castBallots', { crowd, voteId, within: 1_000 })
      await load('closeVote', { crowd, voteId })
      await rest()
      return { p50: percentile(waits, 0.5), p99: percentile(waits, 0.99), mc: Math.max(...ofMc) }
    }
  }
  const voteDurably = await prepare('full')
  const voteInMemory = await prepare('off')
  await takePairs(1, voteDurably, voteInMemory)
  const taken = await takePairs(pairs, voteDurably, voteInMemory)
  return ['p50', 'p99', 'mc'].map((at) => ({
    name: `ballots-${phones}-${at}`,
    pairs: taken.map(({ value, yardstick }) => ({ value: value[at], yardstick: yardstick[at] })),
  }))
}

/** From the first phone that knocks at a server just started until the last has its picture; bare connections likewise. */
export async function measureReturn({ ground, hall, phones, pairs }) {
  const load = ground.startLoad()
  const data = await ground.newFolder(hall.data)
  const badges = hall.badges.slice(0, phones)
  const comeBack = async () => {
    const server = await ground.startServer({ data })
    const { ms } = await load('connectPhones', { crowd: 'hall', port: server.port, badges })
    await load('dropCrowd', { crowd: 'hall' })
    await server.cut()
    return ms
  }
  const comeBackBare = async () => {
    const server = await ground.startBareServer({ pictureText: hall.pictureText, patchText: null })
    const { ms } = await load('connectPhones', { crowd: 'bare', port: server.port, badges, bare: true })
    await load('dropCrowd', { crowd: 'bare' })
    await server.cut()
    return ms
  }
  return [{ name: `return-${phones}`, pairs: await takePairs(pairs, comeBack, comeBackBare) }]
}

export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at))
}

export const median = (numbers) => percentile(numbers, 0.5)
