import fc from 'fast-check'
import { putPhotograph } from '../../server/photographs.ts'
import { allSteps } from '../../shared/agenda/steps.ts'
import type { Fact } from '../../shared/facts.ts'
import { answers } from '../../shared/model.ts'
import { type LinkedRole, type Role, roles } from '../../shared/roles.ts'
import type { RosterPerson } from '../../shared/roster.ts'
import type { HallView, McView, OfficeView, ReceptionView, Views } from '../../shared/views.ts'
import { checkedIn, definition, people, person, prepared, started, voteOpened } from './conference.ts'
import { seededDice } from './dice.ts'
import { deskWish, officeWish, type Wish } from './door-wishes.ts'
import type { HeldDevice } from './held-device.ts'
import type { HeldHall } from './held-hall.ts'
import { receiptOf } from './receipt.ts'
import { leadWish, mcStageWish, officeStageWish, onTheWayWish } from './stage-wishes.ts'

const beforeVote: Fact[] = [...prepared, ...[1, 2, 3, 4].map((number) => checkedIn(number)), started('vote')]
/** What has happened when the day is taken up. */
export const beginnings = {
  'in the morning': prepared,
  'before the vote': beforeVote,
  'during the vote': [...beforeVote, voteOpened(1, 2, 3, 4)],
}

/** What can happen next. `who` and `pick` choose among the devices and wishes there are, whatever their number. */
export type Happening =
  | { what: 'wish'; who: number; pick: number }
  | { what: 'up' | 'down'; who: number; count: number }
  | { what: 'allUp' | 'allDown'; count: number }
  | { what: 'cut'; who: number; noticed: boolean }
  | { what: 'notice' | 'connect' | 'again'; who: number }
  | { what: 'pass'; milliseconds: number }
  | { what: 'blackout'; role: Role }
  | { what: 'photograph'; pick: number }

const who = fc.nat({ max: 99 })
const pick = fc.nat({ max: 9_999 })
const count = fc.integer({ min: 1, max: 4 })
const is = fc.constantFrom
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ what: is('wish' as const), who, pick }) },
  { weight: 4, arbitrary: fc.record({ what: is('up' as const, 'down' as const), who, count }) },
  { weight: 6, arbitrary: fc.record({ what: is('allUp' as const, 'allDown' as const), count }) },
  { weight: 6, arbitrary: fc.record({ what: is('pass' as const), milliseconds: is(0, 1, 7, 30, 400) }) },
  { weight: 2, arbitrary: fc.record({ what: is('cut' as const), who, noticed: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ what: is('notice' as const, 'again' as const, 'connect' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: is('blackout' as const), role: is(...roles) }) },
  { weight: 1, arbitrary: fc.record({ what: is('photograph' as const), pick }) },
)

export const day = fc.record({
  begin: fc.constantFrom<keyof typeof beginnings>('in the morning', 'before the vote', 'during the vote'),
  disk: fc.array(fc.constantFrom(0, 0, 1, 5, 20), { minLength: 1, maxLength: 7 }),
  happenings: fc.array(happening, { minLength: 20, maxLength: 200, size: 'max' }),
})

/** Devices of every role, several where several see the same, all on the line with a picture before them. */
export async function seatEverybody(at: HeldHall): Promise<readonly HeldDevice[]> {
  at.staff('office', 'office')
  for (const name of ['tablet', 'second tablet']) at.staff('mc', name)
  for (const name of ['desk 1', 'desk 2']) at.staff('reception', name)
  for (const name of ['screen 1', 'screen 2']) at.staff('screen', name)
  for (const number of [1, 2, 3, 5]) at.phone(number)
  at.phone(1, 'second phone of 1')
  at.phone(11)
  for (const device of at.network.devices) await device.connect()
  await at.pass(1_000)
  for (const device of at.network.devices) device.down(Number.POSITIVE_INFINITY)
  return at.network.devices
}

let wishes = 0
/** Tells what is wished, so that the effects of each kind can be counted. */
const newId = (what: string) => {
  wishes += 1
  return `${what}-${wishes}`
}

export async function happen(at: HeldHall, next: Happening): Promise<void> {
  const device = 'who' in next ? at.network.devices[next.who % at.network.devices.length] : undefined
  switch (next.what) {
    case 'pass':
      return at.pass(next.milliseconds)
    case 'photograph': {
      const photograph = { mime: 'image/png', bytes: new Uint8Array([next.pick % 256]) }
      await putPhotograph(
        { ...at.hall, store: at.storage.conference('one') },
        person((next.pick % 4) + 1).id,
        photograph,
        seededDice(next.pick),
      )
      return
    }
    case 'up':
    case 'down':
      return device?.[next.what](next.count)
    case 'allUp':
    case 'allDown':
      for (const one of at.network.devices) one[next.what === 'allUp' ? 'up' : 'down'](next.count)
      return
    case 'cut':
      return device?.cut(next.noticed)
    case 'blackout':
      for (const one of at.network.devices) if (one.role === next.role) one.cut(true)
      return
    case 'notice':
      return device?.notice()
    case 'again':
      return device?.sayAgain()
    case 'connect':
      await device?.connect()
      return
    case 'wish':
      if (device) wish(at, device, next.pick)
      return
    default:
      next satisfies never
  }
}

/** Something that the device's user may well want, seeing what the device shows him, which may be long past. */
function wish(at: HeldHall, device: HeldDevice, pick: number): void {
  const { view } = device.store.getState()
  if (!view) return
  if (device.role === 'attendee') {
    const vote = Object.values((view as HallView).votes).at(-1)
    if (vote?.state === 'planned' && pick % 5 > 0) return
    const id = newId('ballot')
    const choice = { answer: answers[pick % 3] ?? 'other' }
    const ballot = { id, voteId: vote?.id ?? 'none', choice, receipt: receiptOf(id), after: 0 }
    device.say({ channel: 'ballot', message: ballot })
    return
  }
  if (device.role === 'kiosk') return
  const command = commandWish(at, device.role, view, pick)
  if (!command) return
  const [type, body] = command
  device.say({ channel: 'command', message: { id: newId(type), type, body } })
}

function commandWish(at: HeldHall, role: LinkedRole, view: Views[Role], pick: number): Wish | null {
  switch (role) {
    case 'mc':
      return mcWish(view as McView, pick)
    case 'reception':
      return (pick % 5 === 0 && onTheWayWish(view as ReceptionView, pick)) || deskWish(at, view as ReceptionView, pick)
    case 'office':
      if (pick % 3 > 0) return officeWish(view as OfficeView, Math.floor(pick / 3))
      if (pick % 5 === 0) return officeStageWish(view as OfficeView, Math.floor(pick / 15))
      if (pick % 4 > 0) return [pick % 4 === 1 ? 'leaveOutItem' : 'takeInItem', { itemId: 'vote' }]
      at.drafts.keep(`draft-${pick}`, { kind: 'roster', rows: rosterWithout(pick % 5) }, Date.now())
      return ['takeRoster', { draftId: `draft-${pick}` }]
    case 'screen':
    case 'teller':
      return null
    default:
      return role satisfies never
  }
}

/** The whole roster for 0, else all but one. */
const rosterWithout = (number: number): RosterPerson[] =>
  people
    .filter((one) => one.number !== number)
    .map(({ name, position, unit, category, official, note }) => ({
      row: 1,
      name,
      position,
      unit,
      category,
      voting: official,
      note,
      seat: '',
      telephone: '',
    }))

function mcWish(view: McView, pick: number): Wish {
  const position = view.stage.main?.position
  const open = Object.values(view.votes).find((vote) => vote.state === 'open')
  const item = definition.items.find((one) => one.id === position?.itemId)
  const steps = item ? allSteps(item) : []
  const from = position?.itemId ?? null
  const after = Object.values(view.votes).filter((vote) => vote.state !== 'planned').length
  const opening = { motionId: 'vote', after, belowQuorum: pick % 2 === 0 }
  const choices: Wish[] = [
    ['startItem', { from, to: definition.items[pick % definition.items.length]?.id }],
    ['undoStep', { undone: view.undo.main?.number ?? 1 }],
    from === 'vote' ? ['openVote', opening] : ['startItem', { from, to: 'vote' }],
    ['openVote', { ...opening, motionId: from ?? 'vote' }],
  ]
  if (open) choices.push(['closeVote', { voteId: open.id }])
  if (steps.length > 0) choices.push(['showStep', { from: position?.step, to: steps[pick % steps.length] }])
  choices.push(mcStageWish(view, Math.floor(pick / 3)), mcStageWish(view, Math.floor(pick / 5)))
  if (pick % 11 === 0) choices.push(leadWish(view))
  if (pick % 97 === 0) choices.push(['closeConference', { from: from ?? 'closing' }])
  return choices[Math.floor(pick / 7) % choices.length] ?? ['openVote', opening]
}
