import { randomUUID } from 'node:crypto'
import { ballotFor } from './ballot.mjs'
import { answerCalls } from './calls.mjs'
import { contentOf, openBareDevice, openDevice, patch, snapshot } from './device.mjs'

/** The load: crowds of phones, and the staff's devices beside them, in a process of its own with one clock for both ends. */
const crowds = new Map()

function crowdNamed(name) {
  const crowd = crowds.get(name) ?? {
    phones: [],
    staff: new Map(),
    commander: null,
    broken: null,
    fail: () => undefined,
  }
  crowds.set(name, crowd)
  return crowd
}

/**
 * The instant at which the last of these phones has heard an event that begins with `letter` (and holds `mark`), and
 * that event's text. Set before what brings it about is sent.
 */
function allHear(crowd, phones, letter, mark = null) {
  return new Promise((resolve, reject) => {
    if (crowd.broken) return reject(new Error(crowd.broken))
    const wanted = { letter, mark, left: phones.length, text: null, resolve }
    for (const phone of phones) phone.wanted = wanted
    crowd.fail = reject
  })
}

function hears(phone, letter, text) {
  const { wanted } = phone
  if (wanted === null || letter !== wanted.letter) return
  if (wanted.mark !== null && !text().includes(wanted.mark)) return
  phone.wanted = null
  wanted.left -= 1
  wanted.text ??= text()
  if (wanted.left === 0) wanted.resolve({ at: performance.now(), text: wanted.text })
}

const onEndOf = (crowd, who) => (reason) => {
  crowd.broken = `${who}: ${reason}`
  crowd.fail(new Error(crowd.broken))
}

/** A command of the staff; what is refused here is a fault of the bench. */
const command = (crowd, role, type, body) =>
  new Promise((resolve, reject) => {
    const device = crowd.staff.get(role)
    if (crowd.broken) return reject(new Error(crowd.broken))
    device.ask('command', { id: randomUUID(), type, body }, (answer) =>
      answer.done ? resolve(answer) : reject(new Error(`${type} was refused: ${JSON.stringify(answer)}`)),
    )
  })

answerCalls({
  /** Phones come all at once; how long until the last has its picture. */
  connectPhones: async ({ crowd: name, port, badges, bare = false }) => {
    const crowd = crowdNamed(name)
    const arriving = badges.map(() => ({ device: null, wanted: null }))
    const seen = allHear(crowd, arriving, snapshot)
    const started = performance.now()
    for (const [index, phone] of arriving.entries()) {
      const onEvent = (letter, text) => hears(phone, letter, text)
      const onEnd = onEndOf(crowd, 'a phone')
      phone.device = bare
        ? openBareDevice({ port, onEvent, onEnd })
        : openDevice({
            port,
            role: 'attendee',
            auth: { badge: badges[index], phone: `the-phone-of-${badges[index]}` },
            onEvent,
            onEnd,
          })
    }
    const { at, text } = await seen
    crowd.phones.push(...arriving)
    return { ms: at - started, text }
  },
  /** The devices of the staff, one of each role, with their pictures on them; the MC's agenda comes back. */
  connectStaff: async ({ crowd: name, port, keys }) => {
    const crowd = crowdNamed(name)
    const pictures = new Map()
    for (const [role, key] of Object.entries(keys)) {
      const device = { wanted: null }
      const seen = allHear(crowd, [device], snapshot)
      const onEvent = (letter, text) => hears(device, letter, text)
      crowd.staff.set(role, openDevice({ port, role, auth: { key }, onEvent, onEnd: onEndOf(crowd, role) }))
      pictures.set(role, (await seen).text)
    }
    const { view } = contentOf(pictures.get('mc'))
    const motionOf = (item) => Object.values(view.votes).find(({ itemId }) => itemId === item.id)?.motionId ?? null
    return Object.values(view.items)
      .sort((a, b) => a.number - b.number)
      .map((item) => ({ ...item, motionId: motionOf(item) }))
  },
  connectCommander: async ({ crowd: name, port }) => {
    const crowd = crowdNamed(name)
    crowd.commander = openBareDevice({
      port,
      path: '/commander',
      onEvent: () => undefined,
      onEnd: onEndOf(crowd, 'MC'),
    })
  },
  /** From the MC's command until the last phone has the patch. */
  advance: async ({ crowd: name, from, to }) => {
    const crowd = crowdNamed(name)
    const heard = allHear(crowd, crowd.phones, patch)
    const started = performance.now()
    const [{ at, text }] = await Promise.all([heard, command(crowd, 'mc', 'startItem', { from, to })])
    return { ms: at - started, text }
  },
  /** From the commander's word until the last phone has the same patch. */
  advanceBare: async ({ crowd: name }) => {
    const crowd = crowdNamed(name)
    const heard = allHear(crowd, crowd.phones, patch)
    const started = performance.now()
    crowd.commander.send('go')
    return { ms: (await heard).at - started }
  },
  /** The vote of an item is open and every phone knows it. */
  openVote: async ({ crowd: name, from, to, motionId }) => {
    const crowd = crowdNamed(name)
    await command(crowd, 'mc', 'startItem', { from, to })
    const heard = allHear(crowd, crowd.phones, patch, '"state":"open"')
    await command(crowd, 'mc', 'openVote', { motionId, after: 0, belowQuorum: true })
    const { votes } = contentOf((await heard).text).patch
    return Object.values(votes).find((vote) => vote?.state === 'open').id
  },
  closeVote: async ({ crowd: name, voteId }) => {
    const crowd = crowdNamed(name)
    const heard = allHear(crowd, crowd.phones, patch, '"state":"closed"')
    await command(crowd, 'mc', 'closeVote', { voteId })
    await heard
  },
  /** Every phone votes once, at an instant drawn at random within so many milliseconds: how long each waited. */
  castBallots: async ({ crowd: name, voteId, within }) => {
    const crowd = crowdNamed(name)
    const due = crowd.phones.map((phone) => ({ phone, at: Math.random() * within })).sort((a, b) => a.at - b.at)
    const waits = []
    // Meanwhile the MC writes to the speaker's monitor, ten times a second: how long each of those took.
    const ofMc = []
    const writing = setInterval(() => {
      const sent = performance.now()
      void command(crowd, 'mc', 'sendMessage', { text: `word ${randomUUID()}` }).then(() =>
        ofMc.push(performance.now() - sent),
      )
    }, 100)
    const all = new Promise((resolve, reject) => {
      crowd.fail = reject
      const started = performance.now()
      let next = 0
      const sendDue = () => {
        while (next < due.length && due[next].at <= performance.now() - started) {
          const sent = performance.now()
          due[next].phone.device.ask('ballot', ballotFor(voteId), (answer) => {
            waits.push(performance.now() - sent)
            if (!answer.done) reject(new Error(`a ballot was refused: ${JSON.stringify(answer)}`))
            if (waits.length === due.length) resolve({ waits, ofMc })
          })
          next += 1
        }
        if (next < due.length) setTimeout(sendDue, 1)
      }
      sendDue()
    })
    return all.finally(() => clearInterval(writing))
  },
  dropCrowd: async ({ crowd: name }) => {
    const crowd = crowdNamed(name)
    crowds.delete(name)
    for (const { device } of crowd.phones) device.drop()
    for (const device of crowd.staff.values()) device.drop()
    crowd.commander?.drop()
  },
})
