import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badgeHash } from '../../server/access/badge-hash.ts'
import { mainSteps } from '../../shared/agenda/steps.ts'
import type { CommandType } from '../../shared/commands.ts'
import { linkedRoles } from '../../shared/roles.ts'
import { minutes } from '../../shared/time.ts'
import { definition, people, person, scanned } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'
import { deskName, found, mustNotHear } from '../kit/secrets.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const phones = [1, 9, 12] as const
/** The number of somebody whose badge is reported lost in the morning; and what a desk knows the lost one by. */
const lostBadge = 8
const lostHash = badgeHash(person(lostBadge).badgeCode, 'one')
/** Ids of commands and ballots, which nobody else is to see. */
const commandIds: string[] = []

/** A whole day in small, with a device of every role listening from the morning to the closing. */
describe('every byte that every role is sent in a day', () => {
  let at: HallOnAPort
  let office: Device<'office'>
  let mc: Device<'mc'>
  let desk: Device<'reception'>
  let screen: Device<'screen'>
  let own: Device<'attendee'>[]
  let photographId: string
  let newCode: string
  /** How much each device had heard when the vote was closed. */
  let beforeClosing: Map<object, number>
  const devices = () => [office, mc, desk, screen, ...own]

  const does = async (
    device: Device<'mc'> | Device<'reception'> | Device<'office'>,
    type: CommandType,
    body: object,
  ) => {
    const id = `secret-command-${commandIds.length}`
    commandIds.push(id)
    at.clock.pass(minutes(1))
    expect(await device.send(type, body, id), `${type} ${JSON.stringify(body)}`).toMatchObject({ done: true })
  }
  const checkIn = (number: number) =>
    does(desk, 'checkIn', scanned({ code: person(number).badgeCode }, deskName, 'scanner'))

  const morning = async () => {
    const response = await at.office(`photographs/${person(3).id}`, { method: 'POST', body: png })
    photographId = ((await response.json()) as { photographId: string }).photographId
    for (const number of [1, 2, 3, 4, 6, 7, 10]) await checkIn(number)
    await does(office, 'replaceBadge', { personId: person(lostBadge).id })
    newCode = at.hall.people.get(person(lostBadge).id)?.badgeCode ?? ''
    await desk.until((view) => lostHash in view.revokedBadges)
  }
  const agenda = async () => {
    let from: string | null = null
    for (const item of definition.items) {
      await does(mc, 'startItem', { from, to: item.id })
      from = item.id
      const steps = mainSteps(item)
      for (const [index, step] of steps.entries()) {
        if (index > 0) await does(mc, 'showStep', { from: steps[index - 1], to: step })
      }
      if (item.kind === 'awards') await does(mc, 'showStep', { from: 'round:round-2', to: 'honouree:honouree-3' })
      if (item.kind === 'vote') await vote()
      if (item.kind === 'papers') await checkIn(9)
    }
    await mc.until((view) => view.stage.main?.position?.itemId === 'closing')
    await does(mc, 'undoStep', { undone: mc.view().undo.main?.number })
    await does(mc, 'closeConference', { from: 'closing' })
  }
  const vote = async () => {
    await does(mc, 'openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    await mc.until((view) => Object.values(view.votes).some((one) => one.state === 'open'))
    const voteId = Object.values(mc.view().votes).find((one) => one.state === 'open')?.id ?? ''
    const ballots = [
      [1, 'for'],
      [2, 'against'],
      [3, 'other'],
      [9, 'for'],
    ] as const
    for (const [number, answer] of ballots) {
      const phone = own.find((device) => device.own()?.personId === person(number).id) ?? (await at.phone(number))
      const id = `secret-ballot-${number}`
      commandIds.push(id)
      expect(await phone.vote(voteId, answer, id)).toEqual({ done: true })
    }
    for (const device of [mc, screen, office]) {
      await (device as Device<'mc'>).until((view) => JSON.stringify(view.votes).includes('"cast":4'))
    }
    await Promise.all(own.map((device) => device.until((view) => JSON.stringify(view.votes).includes('"cast":4'))))
    beforeClosing = new Map(devices().map((device) => [device, device.heard.length]))
    await does(mc, 'closeVote', { voteId })
  }

  beforeAll(async () => {
    at = await hallOnAPort()
    office = await at.join('office')
    mc = await at.join('mc')
    desk = await at.join('reception')
    screen = await at.join('screen')
    own = [await at.phone(phones[0]), await at.phone(phones[1]), await at.phone(phones[2])]
    await morning()
    await agenda()
    for (const device of [mc, screen, office, ...own]) {
      await (device as Device<'mc'>).until((view) => view.stage.main?.phase === 'closed')
    }
  })
  afterAll(() => at.close())

  it('holds what the role needs: the search would find it', () => {
    expect(
      found(
        office.heard,
        people.map((one) => one.badgeCode),
      ),
    ).toHaveLength(people.length)
    expect(found(office.heard, Object.values(keysOfOne))).toHaveLength(linkedRoles.length)
    expect(
      found(
        desk.heard,
        people.map((one) => one.note),
      ),
    ).toHaveLength(people.length)
    expect(found(desk.heard, [deskName])).toHaveLength(1)
    expect(found(screen.heard, [`"${person(3).name}"`, photographId])).toHaveLength(2)
    for (const device of [mc, screen, office, ...own])
      expect(found(device.heard, ['"tally"', '"adopted"'])).toHaveLength(2)
  })

  it('holds badge codes and keys for the office alone, and of people what the role may know', () => {
    expect(found(mc.heard, mustNotHear('mc'))).toEqual([])
    expect(found(desk.heard, mustNotHear('reception'))).toEqual([])
    expect(found(screen.heard, mustNotHear('screen'))).toEqual([])
    own.forEach((device, index) => {
      expect(found(device.heard, mustNotHear('attendee', phones[index]))).toEqual([])
    })
  })

  it('holds of a badge reported lost its hash, for the desk alone, and its new code for the office', () => {
    expect(found(desk.heard, [lostHash])).toHaveLength(1)
    expect(found(office.heard, [newCode])).toHaveLength(1)
    expect(found(desk.heard, [newCode])).toEqual([])
    for (const device of [office, mc, screen, ...own]) expect(found(device.heard, [lostHash])).toEqual([])
    for (const device of [mc, screen, ...own]) expect(found(device.heard, [newCode])).toEqual([])
  })

  it('holds no photograph for phones, which share the hall’s Wi-Fi, but those of the candidates', () => {
    const withoutCandidates = (message: string) => message.replace(/"candidates":\[[^\]]*\]/g, '')
    for (const device of own) expect(found(device.heard.map(withoutCandidates), [photographId])).toEqual([])
  })

  it('holds no tally before the closing, and no word of the result', () => {
    for (const device of devices()) {
      const heard = device.heard.slice(0, beforeClosing.get(device))
      expect(heard.length).toBeGreaterThan(0)
      expect(found(heard, ['"tally"', '"adopted"', '"closed"'])).toEqual([])
    }
  })

  it('holds nobody’s ballot and no command’s id', () => {
    for (const device of devices()) expect(found(device.heard, commandIds)).toEqual([])
  })

  it('holds who has voted for himself alone', () => {
    for (const device of [office, mc, desk, screen])
      expect(found(device.heard, ['"version"', '"standing"'])).toEqual([])
  })

  it('is not what the server writes into its log', () => {
    const secrets = [
      ...people.map((one) => one.badgeCode),
      ...Object.values(keysOfOne),
      ...people.map((one) => one.name),
    ]
    expect(found(at.log, secrets)).toEqual([])
  })
})
