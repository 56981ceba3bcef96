import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import writeSheet from 'write-excel-file/node'
import { contentOf, openDevice, snapshot } from './device.mjs'
import { keysIn } from './servers.mjs'

/**
 * The hall that is measured, made the way an office makes one: its list of delegates as a spreadsheet, its agenda as a
 * file, and everybody checked in at the desks.
 */

const sampleFile = new URL('../../server/sample/hoi-nghi.json', import.meta.url)

/** Below the pace at which a desk is told to wait. */
const checkInsADesk = 40

/** A data folder with the sample's agenda and `count` official delegates, all present; its keys, badges and a phone's picture. */
export async function prepareHall({ newFolder, startServer }, count) {
  const data = await newFolder()
  const server = await startServer({ data, empty: true })
  const keys = await keysIn(data)
  const sample = JSON.parse(await readFile(sampleFile, 'utf8'))
  const base = `http://127.0.0.1:${server.port}`

  const roster = await upload(`${base}/office/roster`, keys.office, await rosterOf(namesIn(sample), count))
  await withDevice({ port: server.port, role: 'office', auth: { key: keys.office } }, ({ command }) =>
    command('takeRoster', { draftId: roster.draftId }),
  )
  await defineConference(server.port, keys.office, sample)
  // A new device, for its picture of the roster that was taken.
  const office = { port: server.port, role: 'office', auth: { key: keys.office } }
  const people = await withDevice(office, async ({ text }) => Object.values(contentOf(text).view.people))
  if (people.length !== count || people.some((person) => !person.official)) throw new Error('the roster is another one')
  await checkEverybodyIn(server.port, keys.reception, people)
  const badges = people.map((person) => person.badgeCode)
  const phone = { port: server.port, role: 'attendee', auth: { badge: badges[0], phone: `the-phone-of-${badges[0]}` } }
  const pictureText = await withDevice(phone, async ({ text }) => text)
  await server.stop()
  return { data, keys, badges, pictureText, sample }
}

/** Puts an agenda into a conference that has not begun. */
export async function defineConference(port, officeKey, definition) {
  const body = Buffer.from(JSON.stringify(definition))
  const { draftId } = await upload(`http://127.0.0.1:${port}/office/definition`, officeKey, body)
  await withDevice({ port, role: 'office', auth: { key: officeKey } }, ({ command }) =>
    command('takeDefinition', { draftId }),
  )
}

/** An agenda of nothing but votes, each held once. */
export function agendaOfVotes(sample, count) {
  const vote = sample.items.find((item) => item.kind === 'vote')
  const items = Array.from({ length: count }, (_, index) => ({ ...vote, title: `${vote.title} ${index + 1}` }))
  return { ...sample, items }
}

/** Whoever stands in the definition by name. */
function namesIn(definition) {
  const names = new Set()
  for (const item of definition.items) {
    for (const name of item.introduces ?? []) names.add(name)
    for (const { speaker } of item.speeches ?? []) names.add(speaker)
    for (const name of item.motion?.candidates ?? []) names.add(name)
    for (const round of item.rounds ?? []) {
      names.add(round.presenter)
      for (const honouree of round.honourees) names.add(honouree.person ?? honouree.representative)
    }
  }
  return [...names]
}

function rosterOf(names, count) {
  const everybody = [...names, ...Array.from({ length: count }, (_, index) => `Đại biểu số ${index + 1}`)]
  const rows = everybody
    .slice(0, count)
    .map((name, index) => [index + 1, name, 'Chuyên viên', `Đơn vị số ${(index % 40) + 1}`, 'Có'])
  const cells = [['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Quyền biểu quyết'], ...rows]
  return writeSheet(cells.map((row) => row.map((value) => ({ value })))).toBuffer()
}

async function upload(url, officeKey, body) {
  const response = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${officeKey}` }, body })
  const draft = await response.json()
  if (!draft.draftId) throw new Error(`${url}: ${JSON.stringify(draft)}`)
  return draft
}

async function checkEverybodyIn(port, key, people) {
  const desks = Array.from({ length: Math.ceil(people.length / checkInsADesk) }, (_, index) => index)
  await Promise.all(
    desks.map((desk) =>
      withDevice({ port, role: 'reception', auth: { key } }, async ({ command }) => {
        for (const { id } of people.slice(desk * checkInsADesk, (desk + 1) * checkInsADesk)) {
          const scan = { badge: { personId: id }, desk: `Bàn ${desk + 1}`, means: 'scanner' }
          await command('checkIn', { ...scan, scannedAt: null, verdictAfter: null })
        }
      }),
    ),
  )
}

/** A device for as long as the work takes, with its first picture. */
async function withDevice({ port, role, auth }, work) {
  let device = null
  let fail = () => undefined
  const broken = new Promise((_, reject) => {
    fail = (reason) => reject(new Error(`${role}: ${reason}`))
  })
  const arrived = new Promise((resolve) => {
    device = openDevice({
      port,
      role,
      auth,
      onEvent: (letter, text) => (letter === snapshot ? resolve(text()) : undefined),
      onEnd: fail,
    })
  })
  const command = async (type, body) => {
    const answered = new Promise((resolve) => device.ask('command', { id: randomUUID(), type, body }, resolve))
    const answer = await Promise.race([answered, broken])
    if (!answer.done) throw new Error(`${type} was refused: ${JSON.stringify(answer)}`)
  }
  try {
    const text = await Promise.race([arrived, broken])
    return await work({ text, command })
  } finally {
    device.drop()
  }
}
