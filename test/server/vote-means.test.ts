import { io } from 'socket.io-client'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fact } from '../../shared/facts.ts'
import type { CandidateId } from '../../shared/ids.ts'
import type { Answer, VoterShown } from '../../shared/protocol.ts'
import { type PairingToClient, pairingNamespace } from '../../shared/protocol.ts'
import type { Choice } from '../../shared/vote/ballot.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { writeTicks } from '../../shared/vote/paper-ballot.ts'
import { checkedIn, motion, person, prepared, secretMotion, started } from '../kit/conference.ts'
import { type Device, nextId, openDevice } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'
import { receiptOf } from '../kit/receipt.ts'

const done = { done: true }
let at: HallOnAPort
let mc: Device<'mc'>
afterEach(() => at.close())

/** The conference with this motion in the place of its own, people 1 to 6 in the hall, and the vote on it open. */
async function open(put: Partial<Motion>, before: Fact[] = []): Promise<string> {
  const people = [1, 2, 3, 4, 5, 6].map((number) => checkedIn(number))
  const facts: Fact[] = [...prepared, { type: 'motionSet', motion: { ...motion, ...put } }, ...people, ...before]
  at = await hallOnAPort({ facts: [...facts, started('vote')] })
  mc = await at.join('mc')
  expect(await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })).toEqual(done)
  return at.hall.conference.votes[0]?.id ?? ''
}
const ballot = (voteId: string, choice: Choice, more: object = {}) => {
  const id = nextId()
  return { id, voteId, choice, receipt: receiptOf(id), after: 0, ...more }
}
const say = (device: Device<'attendee'> | Device<'teller'> | Device<'kiosk'>, message: object) =>
  device.ask('ballot', message) as Promise<Answer>
const shown = (kiosk: Device<'kiosk'>, code: string) =>
  new Promise<VoterShown>((resolve) => kiosk.socket.emit('voter', { code }, (answer) => resolve(answer as VoterShown)))
const byBadge = (number: number) => ({ voter: { code: person(number).badgeCode } })
const byName = (number: number) => ({ voter: { personId: person(number).id } })
const close = async (voteId: string) => {
  expect(await mc.send('closeVote', { voteId })).toEqual(done)
  const [vote] = at.hall.conference.votes
  if (vote?.state !== 'closed') throw new Error('the vote is not closed')
  return vote
}
const yes: Choice = { answer: 'for' }
const no: Choice = { answer: 'against' }

describe('nobody is counted twice', () => {
  it('across phone, kiosk and teller, in whatever order he tries them, a second time by another way', async () => {
    const voteId = await open({})
    const [kiosk, teller] = [await at.kiosk(), await at.join('teller')]
    const ways = {
      phone: async (number: number) => say(await at.phone(number), ballot(voteId, yes)),
      kiosk: (number: number) => say(kiosk, ballot(voteId, yes, byBadge(number))),
      teller: (number: number) => say(teller, ballot(voteId, yes, byName(number))),
    }
    const orders = [
      ['phone', 'kiosk', 'teller'],
      ['phone', 'teller', 'kiosk'],
      ['kiosk', 'phone', 'teller'],
      ['kiosk', 'teller', 'phone'],
      ['teller', 'phone', 'kiosk'],
      ['teller', 'kiosk', 'phone'],
    ] as const
    for (const [index, [first, ...others]] of orders.entries()) {
      expect(await ways[first](index + 1), first).toEqual(done)
      for (const way of others)
        expect(await ways[way](index + 1), `${first}, then ${way}`).toEqual({ refused: 'alreadyVoted' })
    }
    const means = [...at.hall.voters(voteId).values()].map((voter) => voter.means).sort()
    expect(means).toEqual(['kiosk', 'kiosk', 'phone', 'phone', 'teller', 'teller'])
    expect((await close(voteId)).tally).toMatchObject({ for: 6, cast: 6 })
  })

  it('though all of them come in at the same moment', async () => {
    const voteId = await open({})
    const [kiosk, teller] = [await at.kiosk(), await at.join('teller')]
    const phones = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => at.phone(number)))
    const answers = await Promise.all(
      phones.flatMap((phone, index) => [
        say(phone, ballot(voteId, yes)),
        say(kiosk, ballot(voteId, no, byBadge(index + 1))),
        say(teller, ballot(voteId, { answer: 'other' }, byName(index + 1))),
      ]),
    )
    expect(answers.filter((answer) => 'done' in answer)).toHaveLength(6)
    expect((await close(voteId)).tally.cast).toBe(6)
  })

  it('with a ballot on paper in his hand: he has no other until it is handed back', async () => {
    const voteId = await open(secretMotion)
    const [kiosk, teller, phone] = [await at.kiosk(), await at.join('teller'), await at.phone(1)]
    const hand = (number: number, handedOut: boolean) =>
      teller.send('handOutPaper', { voteId, personId: person(number).id, handedOut })
    expect(await hand(1, true)).toEqual(done)
    expect(await say(phone, ballot(voteId, yes))).toEqual({ refused: 'holdsPaper' })
    expect(await say(kiosk, ballot(voteId, yes, byBadge(1)))).toEqual({ refused: 'holdsPaper' })
    expect((await shown(kiosk, person(1).badgeCode)).paper).toBe(true)
    expect(await hand(1, false)).toEqual(done)
    expect(await hand(1, false)).toEqual({ refused: 'noPaper' })
    expect(await say(phone, ballot(voteId, yes))).toEqual(done)
    expect(await hand(1, true)).toEqual({ refused: 'alreadyVoted' })
  })
})

describe('a ballot', () => {
  it('that can be changed is changed until the closing, by whichever device saw the last one', async () => {
    const voteId = await open({ changeable: true })
    const phone = await at.phone(1)
    expect(await say(phone, ballot(voteId, yes))).toEqual(done)
    await phone.until((_, own) => own?.vote?.version === 1)
    expect(phone.own()?.vote).toMatchObject({ choice: yes, means: 'phone' })
    expect(await say(phone, ballot(voteId, no, { after: 1 }))).toEqual(done)
    expect(await say(phone, ballot(voteId, yes, { after: 1 }))).toEqual({ refused: 'alreadyVoted' })
    await phone.until((_, own) => own?.vote?.version === 2)
    expect(phone.own()?.vote?.choice).toEqual(no)
    expect((await close(voteId)).tally).toMatchObject({ for: 0, against: 1, cast: 1 })
    expect(await say(phone, ballot(voteId, yes, { after: 2 }))).toEqual({ refused: 'voteClosed' })
  })

  it('by secret ballot is final, and its voter is not told what is on it', async () => {
    const voteId = await open(secretMotion)
    const phone = await at.phone(1)
    expect(await say(phone, ballot(voteId, yes))).toEqual(done)
    await phone.until((_, own) => own?.vote?.version === 1)
    expect(phone.own()?.vote).toMatchObject({ choice: null })
    expect(await say(phone, ballot(voteId, no, { after: 1 }))).toEqual({ refused: 'alreadyVoted' })
  })

  it('that is not valid is refused, by whatever way it comes, and leaves nothing', async () => {
    const candidates = [1, 2, 3].map((number) => ({ id: `c${number}`, personId: person(number).id }))
    const voteId = await open({ ...secretMotion, form: 'candidates', candidates, seats: 2 })
    const [phone, kiosk] = [await at.phone(1), await at.kiosk()]
    const ticks = (...ids: CandidateId[]): Choice => ({ candidates: ids })
    for (const wrong of [ticks('c1', 'c2', 'c3'), ticks('c1', 'c1'), ticks('c9'), yes]) {
      expect(await say(phone, ballot(voteId, wrong))).toEqual({ refused: 'invalidBallot' })
      expect(await say(kiosk, ballot(voteId, wrong, byBadge(2)))).toEqual({ refused: 'invalidBallot' })
    }
    expect(at.hall.voters(voteId).size).toBe(0)
    expect(await say(phone, ballot(voteId, ticks('c3', 'c1')))).toEqual(done)
    expect(await say(kiosk, ballot(voteId, ticks(), byBadge(2)))).toEqual(done)
  })

  it('of somebody who came late, of a guest and of nobody is refused at the kiosk and by the teller', async () => {
    const voteId = await open({})
    const [kiosk, teller] = [await at.kiosk(), await at.join('teller')]
    for (const number of [7, 11]) {
      expect(await say(kiosk, ballot(voteId, yes, byBadge(number)))).toEqual({ refused: 'notOnRoll' })
      expect(await say(teller, ballot(voteId, yes, byName(number)))).toEqual({ refused: 'notOnRoll' })
    }
    expect(await say(kiosk, ballot(voteId, yes, { voter: { code: '2718281828459045' } }))).toEqual({
      refused: 'unreadableCode',
    })
    expect(await say(kiosk, ballot(voteId, yes))).toEqual({ refused: 'malformed' })
    expect(await say(kiosk, ballot(voteId, yes, byName(1)))).toEqual({ refused: 'malformed' })
    expect(await say(teller, ballot(voteId, yes, byBadge(1)))).toEqual({ refused: 'malformed' })
    expect(at.hall.voters(voteId).size).toBe(0)
  })

  it('of another than the phone’s owner cannot be cast, whomever the phone names', async () => {
    const voteId = await open({})
    const phone = await at.phone(1)
    expect(await say(phone, ballot(voteId, yes, byBadge(2)))).toEqual(done)
    expect([...at.hall.voters(voteId).keys()]).toEqual([person(1).id])
  })

  it('after its time is refused though nobody has closed the vote yet', async () => {
    const voteId = await open({ minutes: 2 })
    const [early, late] = [await at.phone(1), await at.phone(2)]
    at.clock.pass(119_999)
    expect(await say(early, ballot(voteId, yes, { id: 'early' }))).toEqual(done)
    at.clock.pass(1)
    expect(await say(late, ballot(voteId, yes))).toEqual({ refused: 'voteClosed' })
    expect(await say(early, { ...ballot(voteId, yes), id: 'early' }), 'its answer was lost').toEqual(done)
  })

  it('of somebody who has left the hall counts: he stays on the roll', async () => {
    const voteId = await open({}, [{ type: 'attendeeLeft', personId: person(6).id, desk: 'Bàn 1', means: 'scanner' }])
    expect(await say(await at.phone(6), ballot(voteId, yes))).toEqual(done)
  })
})

describe('a teller', () => {
  it('enters nobody’s answer in a secret vote, and hands out no paper in an open one', async () => {
    const secret = await open(secretMotion)
    expect(await say(await at.join('teller'), ballot(secret, yes, byName(1)))).toEqual({ refused: 'forbidden' })
    expect(at.hall.voters(secret).size).toBe(0)
    await at.close()
    const voteId = await open({})
    const handOut = { voteId, personId: person(1).id, handedOut: true }
    expect(await (await at.join('teller')).send('handOutPaper', handOut)).toEqual({ refused: 'raiseHands' })
  })

  it('sees who has voted, but what only where a teller entered it, and all of it once the open vote is closed', async () => {
    const voteId = await open({})
    const teller = await at.join('teller')
    expect(await say(await at.phone(1), ballot(voteId, no))).toEqual(done)
    expect(await say(teller, ballot(voteId, yes, byName(2)))).toEqual(done)
    await teller.until((view) => view.roll[person(2).id]?.means === 'teller')
    expect(teller.view().roll[person(1).id]).toMatchObject({ means: 'phone', choice: null })
    expect(teller.view().roll[person(2).id]).toMatchObject({ means: 'teller', choice: yes })
    await close(voteId)
    await teller.until((view) => view.roll[person(1).id]?.choice !== null)
  })
})

describe('ballots on paper', () => {
  const tellerAt = (name: string) => openDevice(at.url, 'teller', { key: keysOfOne.teller, device: name })
  const count = (inFavour: number, against = 0, invalid = 0) => ({
    ballots: [
      { choice: yes, ballots: inFavour },
      { choice: no, ballots: against },
      { choice: null, ballots: invalid },
    ].filter(({ ballots }) => ballots > 0),
  })
  const papers = async (to: number[]) => {
    const voteId = await open(secretMotion)
    const teller = await tellerAt('teller-one')
    for (const number of to) {
      expect(await teller.send('handOutPaper', { voteId, personId: person(number).id, handedOut: true })).toEqual(done)
    }
    return { voteId, teller }
  }

  it('are handed to each once: a second teller is told that he holds one, and the same tap again that it is done', async () => {
    const { voteId, teller } = await papers([4])
    const other = await tellerAt('teller-two')
    const body = { voteId, personId: person(5).id, handedOut: true }
    const [first, second] = await Promise.all([
      teller.send('handOutPaper', body, 'a-tap'),
      other.send('handOutPaper', body, 'another'),
    ])
    expect([first, second]).toContainEqual(done)
    expect([first, second]).toContainEqual({ refused: 'holdsPaper' })
    expect(await teller.send('handOutPaper', body, 'a-tap')).toEqual(first)
    expect(await other.send('handOutPaper', { ...body, personId: person(4).id })).toEqual({ refused: 'holdsPaper' })
    expect(await other.send('handOutPaper', { ...body, handedOut: false })).toEqual(done)
    expect(await other.send('handOutPaper', body)).toEqual(done)
  })

  it('with ticks on them are counted for whom they tick, though no device shows the candidates in the same order', async () => {
    const candidates = ['c3', 'c1', 'c5', 'c2', 'c4'].map((id, index) => ({ id, personId: person(index + 1).id }))
    const voteId = await open({ ...secretMotion, form: 'candidates', candidates, seats: 2 })
    const tellers = [await tellerAt('teller-one'), await tellerAt('teller-two')]
    const send = (teller: Device<'teller'> | undefined, ...ticks: string[]) =>
      teller?.send('enterPaperCount', { voteId, ballots: ticks.map((one) => ({ choice: { ticks: one }, ballots: 1 })) })
    for (const number of [1, 2, 3, 4, 5])
      await tellers[0]?.send('handOutPaper', { voteId, personId: person(number).id, handedOut: true })
    await mc.send('closeVote', { voteId })
    for (const wrong of ['70', '03', '011', '0'])
      expect(await send(tellers[0], wrong), wrong).toEqual({ refused: 'invalidBallot' })
    const { ticks } = writeTicks([...candidates].reverse(), ['c5', 'c2'])
    for (const teller of tellers) expect(await send(teller, ticks, ticks, '01', '80', '00')).toEqual(done)
    expect(at.hall.conference.votes).toMatchObject([
      { state: 'closed', tally: { cast: 5, invalid: 0, candidates: { c1: 0, c2: 2, c3: 0, c4: 1, c5: 3 } } },
    ])
  })

  it('are counted by two tellers apart, and only when both have the same is there a result', async () => {
    const { voteId, teller } = await papers([4, 5, 6])
    for (const number of [1, 2, 3]) expect(await say(await at.phone(number), ballot(voteId, yes))).toEqual(done)
    expect(await teller.send('enterPaperCount', { voteId, ...count(3) })).toEqual({ refused: 'voteIsOpen' })
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    expect(at.hall.conference.votes[0]?.state).toBe('counting')
    expect(await say(await at.phone(1), ballot(voteId, yes))).toEqual({ refused: 'voteClosed' })

    const other = await tellerAt('teller-two')
    expect(await teller.send('enterPaperCount', { voteId, ...count(2, 1) })).toEqual(done)
    expect(await teller.send('enterPaperCount', { voteId, ...count(2, 1) })).toEqual(done)
    expect(at.hall.conference.votes[0]?.state, 'the same teller twice is one').toBe('counting')
    expect(await other.send('enterPaperCount', { voteId, ...count(2, 0) })).toEqual(done)
    await other.until((view) => view.paper.main?.differ === 'ballots')
    expect(await other.send('enterPaperCount', { voteId, ...count(1, 2) })).toEqual(done)
    await other.until((view) => view.paper.main?.differ === 'choices')
    expect(await other.send('enterPaperCount', { voteId, ...count(2, 1) })).toEqual(done)
    expect(at.hall.conference.votes).toMatchObject([
      {
        state: 'closed',
        tally: { for: 5, against: 1, cast: 6 },
        paper: { issued: 3, returned: 3 },
        receipts: { count: 6 },
      },
    ])
  })

  it('stand beside those received until they are counted, and never among them', async () => {
    const { voteId, teller } = await papers([4, 5, 6])
    for (const number of [1, 2, 3]) expect(await say(await at.phone(number), ballot(voteId, yes))).toEqual(done)
    const turnout = { cast: 3, onPaper: 3 }
    await mc.until((view) => view.votes[voteId]?.state === 'open' && view.votes[voteId].cast === 3)
    expect(mc.view().votes[voteId]).toMatchObject({ state: 'open', ...turnout })
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    await mc.until((view) => view.votes[voteId]?.state === 'counting')
    expect(mc.view().votes[voteId]).toMatchObject(turnout)
    const other = await tellerAt('teller-two')
    for (const one of [teller, other]) expect(await one.send('enterPaperCount', { voteId, ...count(2) })).toEqual(done)
    await mc.until((view) => view.votes[voteId]?.state === 'closed')
    expect(mc.view().votes[voteId]).toMatchObject({ cast: 5, onPaper: 0, paper: { issued: 3, returned: 2 } })
  })

  it('that are not counted are not among the ballots of a cancelled vote', async () => {
    const { voteId } = await papers([4, 5])
    expect(await say(await at.phone(1), ballot(voteId, yes))).toEqual(done)
    expect(await mc.send('cancelVote', { voteId })).toEqual(done)
    expect(at.hall.recorded.at(-1)?.fact).toEqual({ type: 'voteCancelled', voteId, cast: 1 })
    await mc.until((view) => view.votes[voteId]?.state === 'cancelled')
    expect(mc.view().votes[voteId]).toMatchObject({ cast: 0, onPaper: 0 })
  })

  it('may come back fewer and invalid, and never more than were handed out', async () => {
    const { voteId, teller } = await papers([3, 4, 5, 6])
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    expect(await teller.send('enterPaperCount', { voteId, ...count(5) })).toEqual({ refused: 'moreThanHandedOut' })
    expect(await teller.send('enterPaperCount', { voteId, ...count(1, 1, 1) })).toEqual(done)
    const other = await tellerAt('teller-two')
    expect(await other.send('enterPaperCount', { voteId, ...count(1, 1, 1) })).toEqual(done)
    expect(at.hall.conference.votes).toMatchObject([
      { state: 'closed', tally: { for: 1, against: 1, invalid: 1, cast: 3 }, paper: { issued: 4, returned: 3 } },
    ])
    const office = await at.join('office')
    expect(await office.send('recountVote', { voteId })).toEqual({
      done: true,
      recount: { agrees: true, differences: [] },
    })
  })

  it('of a vote that is cancelled while they are counted are counted no more, and the motion can be put again', async () => {
    const { voteId, teller } = await papers([6])
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    expect(await mc.send('cancelVote', { voteId })).toEqual(done)
    expect(await teller.send('enterPaperCount', { voteId, ...count(1) })).toEqual({ refused: 'voteClosed' })
    expect(await mc.send('openVote', { motionId: 'vote', after: 1, belowQuorum: false })).toEqual(done)
    expect(at.hall.conference.votes.map(({ state }) => state)).toEqual(['cancelled', 'open'])
  })
})

describe('a kiosk', () => {
  it('is paired by the code it shows, and not as a screen; let go, it is out at once and stays out', async () => {
    at = await hallOnAPort()
    const office = await at.join('office')
    const socket = io(`${at.url}${pairingNamespace}`, {
      auth: { kind: 'kiosk' },
      transports: ['websocket'],
      forceNew: true,
    })
    const events = socket as unknown as {
      once: <E extends keyof PairingToClient>(event: E, told: PairingToClient[E]) => void
    }
    const code = await new Promise<string>((resolve) => events.once('code', (told) => resolve(told.code)))
    const key = new Promise<string>((resolve) => events.once('paired', (told) => resolve(told.key)))
    const screen = { code, name: 'Màn hình', layout: 'hall', language: 'vi' }
    expect(await office.send('pairScreen', screen)).toEqual({ refused: 'pairsOtherwise' })
    expect(await office.send('pairKiosk', { code, name: 'Bàn bỏ phiếu 1' })).toEqual(done)
    const kiosk = await openDevice(at.url, 'kiosk', { key: await key })
    socket.close()
    await office.until((view) => Object.values(view.kiosks).some(({ connected }) => connected))
    const [row] = Object.values(office.view().kiosks)
    expect(row).toMatchObject({ name: 'Bàn bỏ phiếu 1', connected: true })
    expect(await office.send('letKioskGo', { kioskId: row?.id })).toEqual(done)
    await kiosk.gone
    await expect(openDevice(at.url, 'kiosk', { key: await key })).rejects.toThrow('kioskLetGo')
    expect(await office.send('letKioskGo', { kioskId: row?.id })).toEqual({ refused: 'unknownKiosk' })
  })

  it('is told whose badge it has read and what he may do, and nothing of it is kept', async () => {
    const voteId = await open({})
    const kiosk = await at.kiosk()
    const before = (await at.storage.conference('one').journal.read()).length
    expect(await shown(kiosk, `  ${person(1).badgeCode} `)).toEqual({
      personId: person(1).id,
      name: person(1).name,
      standing: 'entitled',
      version: 0,
      paper: false,
    })
    expect((await shown(kiosk, person(7).badgeCode)).standing).toBe('notPresentAtOpening')
    expect((await shown(kiosk, person(11).badgeCode)).standing).toBe('guest')
    expect(await shown(kiosk, 'not a badge')).toEqual({ refused: 'unreadableCode' })
    expect(await say(kiosk, ballot(voteId, yes, byBadge(1)))).toEqual(done)
    expect((await shown(kiosk, person(1).badgeCode)).version).toBe(1)
    expect((await at.storage.conference('one').journal.read()).length).toBe(before)
    expect(at.log.join('\n')).not.toContain(person(1).id)
  })
})

describe('the receipts', () => {
  it('are to be had by everybody once the vote is closed, sorted, and their hash stands with the result', async () => {
    const voteId = await open({})
    for (const number of [1, 2, 3])
      expect(
        await say(await at.phone(number), ballot(voteId, yes, { id: `b${number}`, receipt: receiptOf(`b${number}`) })),
      ).toEqual(done)
    expect((await fetch(`${at.url}/receipts/${voteId}`)).status).toBe(404)
    const vote = await close(voteId)
    const response = await fetch(`${at.url}/receipts/${voteId}`)
    expect(response.headers.get('content-type')).toContain('text/plain')
    const text = await response.text()
    expect(text).toBe(
      ['b1', 'b2', 'b3']
        .map(receiptOf)
        .sort()
        .map((one) => `${one}\n`)
        .join(''),
    )
    const { createHash } = await import('node:crypto')
    expect(vote.receipts).toEqual({ count: 3, hash: createHash('sha256').update(text).digest('hex') })
    expect((await fetch(`${at.url}/receipts/none`)).status).toBe(404)
  })
})

describe('closing', () => {
  it('comes by itself when everybody on the roll has voted, where the office has set it so', async () => {
    const voteId = await open({ closesWhenAllVoted: true })
    for (const number of [1, 2, 3, 4, 5, 6])
      expect(await say(await at.phone(number), ballot(voteId, yes))).toEqual(done)
    await mc.until((view) => view.votes[voteId]?.state === 'closed')
    expect(at.hall.conference.votes).toMatchObject([{ closing: 'everybody', tally: { for: 6 } }])
    const recorded = await at.storage.conference('one').journal.read()
    expect(recorded.at(-1)).toMatchObject({ by: 'server', fact: { type: 'voteClosed' } })
  })
})
