import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommandType, commands } from '../../shared/commands.ts'
import { linkedRoles, type Role, roles } from '../../shared/roles.ts'
import { defaultRules } from '../../shared/vote/motion.ts'
import { delegates, person, prepared } from '../kit/conference.ts'
import { nextId, openDevice } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne, keysOfTwo, stranger } from '../kit/hall-on-a-port.ts'

/** A body that each command could have, so that nothing but the role is wrong with it. */
const bodies: Record<CommandType, object> = {
  takeRoster: { draftId: 'draft' },
  takeDefinition: { draftId: 'draft' },
  checkIn: {
    badge: { code: person(1).badgeCode },
    desk: 'Bàn 1',
    means: 'scanner',
    scannedAt: null,
    verdictAfter: null,
  },
  recordLeaving: { badge: { personId: 'p' }, desk: 'Bàn 1', means: 'scanner', scannedAt: null, verdictAfter: null },
  undoCheckIn: { personId: 'p', desk: 'Bàn 1', reason: '' },
  addWalkIn: { name: 'Lê An', position: '', unit: '', category: '', standsInFor: null, desk: 'Bàn 1', scannedAt: null },
  enterAbsence: { personId: 'p', excused: true, reason: 'ốm' },
  enterUnitAbsence: { unit: 'Đơn vị 1', excused: true, reason: 'ốm' },
  withdrawAbsence: { personId: 'p' },
  recordStandIn: { personId: 'p', standsInFor: 'q' },
  withdrawStandIn: { personId: 'p' },
  setVotingRight: { personId: 'p', official: true },
  replaceBadge: { personId: 'p' },
  offerPhone: { personId: 'p' },
  releasePhone: { personId: 'p' },
  settleConflict: { conflict: 3, note: '' },
  reopenConflict: { conflict: 3 },
  setQuorum: { numerator: 2, denominator: 3, base: 'official', ground: '' },
  setLobbyNames: { shown: true },
  startItem: { from: null, to: 'opening' },
  showStep: { from: 'title:papers', to: 'speech:paper-1' },
  leaveOutItem: { itemId: 'vote' },
  takeInItem: { itemId: 'vote' },
  putStepOff: { from: 'speech:paper-1' },
  orderRounds: { itemId: 'awards' },
  setItemTime: { itemId: 'papers', plannedMinutes: 20 },
  setSpeechTime: { speechId: 'paper-1', plannedMinutes: 20 },
  pauseClock: { paused: true },
  takeLead: { from: null },
  takeSource: { from: null, source: { kind: 'message', text: 'Nghỉ giải lao' } },
  coverScreens: { cover: 'blackout' },
  setPlayback: { mediaId: 'm', playing: true, position: 0 },
  sendMessage: { text: 'xin kết luận' },
  awaitPerson: { subject: 'paper-1', awaited: true },
  sayOnTheWay: { personId: 'p', onTheWay: true },
  setOnBehalf: { honouree: 'honouree-1', personId: 'p' },
  recordHandedOver: { honourees: ['honouree-1'], handedOver: true },
  setScript: { step: 'title:papers', text: 'Kính thưa' },
  setTheme: { theme: 'blue' },
  pairScreen: { code: '123456', name: 'Màn hình lớn', layout: 'hall', language: 'vi' },
  setScreen: { screenId: 's', name: 'Màn hình lớn', layout: 'hall', language: 'vi' },
  identifyScreen: { screenId: 's' },
  reloadScreen: { screenId: 's' },
  letScreenGo: { screenId: 's' },
  addMedia: { kind: 'picture', title: 'Ảnh', itemId: null, files: ['f'] },
  changeMedia: { mediaId: 'm', title: 'Ảnh', itemId: null },
  removeMedia: { mediaId: 'm' },
  undoStep: { undone: 3 },
  openVote: { motionId: 'vote', after: 0, belowQuorum: false },
  closeVote: { voteId: 'v' },
  cancelVote: { voteId: 'v' },
  handOutPaper: { voteId: 'v', personId: 'p', handedOut: true },
  enterPaperCount: { voteId: 'v', ballots: [{ choice: { answer: 'for' }, ballots: 1 }] },
  setMotion: {
    ...defaultRules,
    id: 'm',
    itemId: null,
    form: 'question',
    question: 'Đồng chí có tán thành?',
    candidates: [],
    ballot: 'open',
    changeable: true,
    ground: '',
  },
  removeMotion: { motionId: 'm' },
  recountVote: { voteId: 'v' },
  pairKiosk: { code: '123456', name: 'Bàn bỏ phiếu 1' },
  letKioskGo: { kioskId: 'k' },
  closeConference: { from: 'closing' },
}
const secret = 'the-secret-of-this-phone'
const types = Object.keys(commands) as CommandType[]
const mayNot = roles.flatMap((role) =>
  types
    .filter((type) => !(commands[type].roles as readonly Role[]).includes(role))
    .map((type) => [role, type] as const),
)

let at: HallOnAPort
afterEach(() => at.close())

describe('a role', () => {
  beforeEach(async () => {
    at = await hallOnAPort()
  })

  it('has commands that only it may send: every other line is forbidden each of them', async () => {
    expect(mayNot.length).toBe(
      roles.length * types.length - types.reduce((sum, type) => sum + commands[type].roles.length, 0),
    )
    // Two lines of each: fifty commands a second on one would be too many.
    const lines = {
      office: [await at.join('office'), await at.join('office')],
      mc: [await at.join('mc'), await at.join('mc')],
      reception: [await at.join('reception'), await at.join('reception')],
      screen: [await at.join('screen'), await at.join('screen')],
      teller: [await at.join('teller'), await at.join('teller')],
      kiosk: [await at.kiosk(), await at.kiosk()],
      attendee: [await at.phone(1), await at.phone(2)],
    }
    for (const [index, [role, type]] of mayNot.entries()) {
      const answer = await lines[role][index % 2]?.send(type, bodies[type])
      expect(answer, `${role} ${type}`).toEqual({ refused: 'forbidden' })
    }
    expect(await at.storage.conference('one').journal.read()).toHaveLength(prepared.length + lines.kiosk.length)
  })

  it('may send its own: none of them is forbidden or malformed', async () => {
    for (const type of types) {
      for (const role of linkedRoles.filter((one) => (commands[type].roles as readonly Role[]).includes(one))) {
        const line = await at.join(role)
        const answer = await line.send(type, bodies[type])
        expect(['forbidden', 'malformed'], `${role} ${type}`).not.toContain('refused' in answer ? answer.refused : '')
        line.close()
      }
    }
  })

  it('of the staff has no ballot, the tellers apart', async () => {
    for (const role of linkedRoles.filter((one) => one !== 'teller')) {
      const line = await at.join(role)
      expect(await line.vote('v', 'for')).toEqual({ refused: 'forbidden' })
    }
  })

  it('has the commands of its own id: the same id from another role is another command', async () => {
    const [mc, office] = [await at.join('mc'), await at.join('office')]
    expect(await mc.send('leaveOutItem', { itemId: 'vote' }, 'same')).toEqual({ done: true })
    expect(await office.send('takeInItem', { itemId: 'vote' }, 'same')).toEqual({ done: true })
    expect(at.hall.conference.progress.items.vote).toEqual({ state: 'planned' })
  })
})

describe('the handshake', () => {
  beforeEach(async () => {
    at = await hallOnAPort()
  })
  const refused = (role: Role, credential: unknown, why: string) =>
    expect(openDevice(at.url, role, credential), `${role} ${JSON.stringify(credential)}`).rejects.toThrow(why)

  it('refuses every key that is not the role’s own', async () => {
    for (const role of linkedRoles) {
      const others = linkedRoles.filter((other) => other !== role).map((other) => ({ key: keysOfOne[other] }))
      const wrong = [
        ...others,
        {},
        { key: '' },
        { key: `${keysOfOne[role]} ` },
        { key: keysOfOne[role].toUpperCase() },
        { key: 'x'.repeat(200) },
        { key: [keysOfOne[role]] },
        { key: null },
        { badge: person(1).badgeCode, phone: secret },
      ]
      for (const credential of wrong) await refused(role, credential, 'unknownLink')
    }
  })

  it('refuses every badge that is not on the roster', async () => {
    const code = person(1).badgeCode
    const wrong = [
      {},
      { badge: '', phone: secret },
      { badge: '1234567890123456', phone: secret },
      { badge: code.slice(1), phone: secret },
      { badge: Number(code), phone: secret },
      { badge: [code], phone: secret },
      { badge: 'x'.repeat(200), phone: secret },
      { key: keysOfOne.office },
      { key: code },
    ]
    for (const credential of wrong) await refused('attendee', credential, 'unknownBadge')
  })

  it('takes a badge as it may be typed', async () => {
    const code = person(2).badgeCode
    const phone = await openDevice(at.url, 'attendee', { badge: code.replace(/(\d{4})(?=\d)/g, '$1 '), phone: secret })
    expect(phone.own()?.personId).toBe(person(2).id)
    phone.close()
  })

  it('leads by a key or badge of another conference to that conference alone', async () => {
    const mc = await openDevice(at.url, 'mc', { key: keysOfTwo.mc })
    const phone = await openDevice(at.url, 'attendee', { badge: stranger.badgeCode, phone: secret })
    expect(Object.keys(mc.view().items)).toEqual([])
    expect(phone.own()?.personId).toBe(stranger.id)
    expect(await mc.send('startItem', { from: null, to: 'opening' })).toEqual({ refused: 'unknownItem' })
    expect(at.hall.conference.progress.phase).toBe('before')
    for (const device of [mc, phone]) device.close()
  })

  it('refuses a machine that goes on guessing, and says so', async () => {
    const guess = () => openDevice(at.url, 'office', { key: 'guess' }).then(String, (error: Error) => error.message)
    const words = await Promise.all(Array.from({ length: 400 }, guess))
    expect(words).toContain('unknownLink')
    expect(words).toContain('tooManyAttempts')
    expect(new Set(words).size).toBe(2)
  })
})

describe('somebody taken off the roster', () => {
  it('is not let in with his badge', async () => {
    at = await hallOnAPort({ facts: [...prepared, { type: 'rosterTaken', delegates: delegates.slice(1) }] })
    await expect(at.phone(1)).rejects.toThrow('unknownBadge')
    await expect(at.phone(2)).resolves.toBeDefined()
  })

  it('is let go while his phone is on the line, and nobody else is', async () => {
    at = await hallOnAPort()
    const [gone, stays] = [await at.phone(1), await at.phone(2)]
    const { journal } = at.hall.store
    const recorded = await journal.turn((turn) =>
      turn.commit({
        at: at.clock.now(),
        by: 'office',
        facts: [{ type: 'rosterTaken', delegates: delegates.slice(1) }],
        answer: { to: nextId(), answer: { done: true } },
      }),
    )
    at.hall.advance(recorded)
    await gone.gone
    expect(stays.socket.connected).toBe(true)
    await expect(at.phone(1)).rejects.toThrow('unknownBadge')
  })
})
