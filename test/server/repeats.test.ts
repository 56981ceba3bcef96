import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../../shared/time.ts'
import { checkedIn, person, prepared, scanned, start, started } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

let data: ReturnType<typeof temporaryFolder>
let at: HallOnAPort
const open = async () => {
  at = await hallOnAPort({ folder: data.folder, facts: [...prepared, checkedIn(1), checkedIn(2), started('vote')] })
}
const restart = async () => {
  await at.close()
  await open()
}
beforeEach(async () => {
  data = temporaryFolder()
  await open()
})
afterEach(async () => {
  await at.close()
  data.remove()
})
const journal = () => at.storage.conference('one').journal.read()
const checkIn = scanned({ personId: person(3).id })
const done = { done: true }

describe('a command sent twice', () => {
  it('is done once and answered the same, by another desk of the role too', async () => {
    const [desk, other] = [await at.join('reception'), await at.join('reception')]
    const first = await desk.send('checkIn', checkIn, 'same')
    at.clock.pass(minutes(3))
    expect(first).toEqual({ done: true, checkIn: { personId: person(3).id, already: null, returned: false } })
    expect(await desk.send('checkIn', checkIn, 'same')).toEqual(first)
    expect(await other.send('checkIn', checkIn, 'same')).toEqual(first)
    const after = (await journal()).at(-1)
    expect(after).toMatchObject({ number: 6, at: start, fact: { personId: person(3).id } })
  })

  it('at one time on several lines is done once', async () => {
    const lines = [await at.join('mc'), await at.join('mc'), await at.join('mc')]
    const answers = await Promise.all(lines.map((mc) => mc.send('startItem', { from: 'vote', to: 'address' }, 'same')))
    expect(answers).toEqual([done, done, done])
    expect(await journal()).toHaveLength(6)
  })

  it('is answered with the first answer though another body came with it', async () => {
    const desk = await at.join('reception')
    const first = await desk.send('checkIn', checkIn, 'same')
    expect(await desk.send('checkIn', { ...checkIn, badge: { personId: person(4).id } }, 'same')).toEqual(first)
    expect(at.hall.conference.attendance.present.has(person(4).id)).toBe(false)
  })

  it('stays refused, though it would be done now', async () => {
    const mc = await at.join('mc')
    expect(await mc.send('startItem', { from: 'address', to: 'closing' }, 'early')).toEqual({ refused: 'stale' })
    await mc.send('startItem', { from: 'vote', to: 'address' })
    expect(await mc.send('startItem', { from: 'address', to: 'closing' }, 'early')).toEqual({ refused: 'stale' })
    expect(await mc.send('startItem', { from: 'address', to: 'closing' }, 'anew')).toEqual(done)
  })
})

describe('after a restart on the same folder', () => {
  it('a command sent before is answered as it was then, done or refused', async () => {
    const desk = await at.join('reception')
    const first = await desk.send('checkIn', checkIn, 'same')
    const refused = await desk.send('checkIn', { ...checkIn, badge: { code: 'x' } }, 'bad')
    await restart()
    const again = await at.join('reception')
    expect(await again.send('checkIn', checkIn, 'same')).toEqual(first)
    expect(await again.send('checkIn', { ...checkIn, badge: { code: 'x' } }, 'bad')).toEqual(refused)
    expect(await journal()).toHaveLength(6)
  })

  it('every view is as it was', async () => {
    const mc = await at.join('mc')
    await mc.send('startItem', { from: 'vote', to: 'address' })
    await mc.send('undoStep', { undone: 6 })
    await mc.send('leaveOutItem', { itemId: 'vote' })
    await (await at.join('reception')).send('checkIn', checkIn)
    await at.phone(3)
    await restart()
    const before = await views()
    await restart()
    expect(await views()).toEqual(before)
  })
  const views = async () => ({
    mc: (await at.join('mc')).view().items,
    undo: (await at.join('mc')).view().undo,
    // But for the screens: one that has no name is another one each time.
    screen: { ...(await at.join('screen')).view(), screens: null },
    // But for the port, which is another one each time.
    reception: { ...(await at.join('reception')).view(), attendeeAddress: null },
    phone: (await at.phone(3)).view(),
    own: (await at.phone(3)).own(),
    record: (await at.join('office')).view().record,
  })

  it('an open vote is open, and who has voted has voted', async () => {
    const [mc, phone] = [await at.join('mc'), await at.phone(1)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    const voteId = at.hall.conference.votes[0]?.id ?? ''
    expect(await phone.vote(voteId, 'for', 'mine')).toEqual(done)
    await restart()
    const [again, other] = [await at.phone(1), await at.phone(2)]
    expect(again.own()?.vote).toMatchObject({ voteId, standing: 'entitled', version: 1 })
    expect(await again.vote(voteId, 'for', 'mine')).toEqual(done)
    expect(await again.vote(voteId, 'against', 'another')).toEqual({ refused: 'alreadyVoted' })
    expect(await other.vote(voteId, 'other')).toEqual(done)
    expect(await (await at.join('mc')).send('closeVote', { voteId })).toEqual(done)
    await restart()
    const late = await at.phone(1)
    expect(await late.vote(voteId, 'for', 'mine')).toEqual(done)
    expect(await late.vote(voteId, 'for', 'new')).toEqual({ refused: 'voteClosed' })
    const screen = await at.join('screen')
    expect(screen.view().votes[voteId]).toMatchObject({
      state: 'closed',
      cast: 2,
      tally: { for: 1, against: 0, other: 1 },
    })
  })
})

describe('a vote that the restart has closed', () => {
  it('is closed as far as whoever closed it is concerned, whom the crash left without an answer', async () => {
    await (await at.join('mc')).send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    const voteId = at.hall.conference.votes[0]?.id ?? ''
    await at.storage.conference('one').ballotBox.seal(voteId)
    await restart()
    const mc = await at.join('mc')
    await mc.until((view) => view.votes[voteId]?.state === 'closed')
    expect(await mc.send('closeVote', { voteId })).toEqual({ refused: 'alreadySo' })
    expect(at.hall.conference.votes).toMatchObject([{ state: 'closed', closing: 'hand' }])
  })
})

describe('a ballot', () => {
  it('of who is not on the roll, or in no vote that is open, is refused with its own reason', async () => {
    const [mc, late, guest] = [await at.join('mc'), await at.phone(3), await at.phone(10)]
    expect(await late.vote('none', 'for')).toEqual({ refused: 'noVoteOpen' })
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    const voteId = at.hall.conference.votes[0]?.id ?? ''
    await (await at.join('reception')).send('checkIn', checkIn)
    expect(await late.vote(voteId, 'for')).toEqual({ refused: 'notOnRoll' })
    expect(await guest.vote(voteId, 'for')).toEqual({ refused: 'notOnRoll' })
    await late.until((_, own) => own?.vote?.standing === 'notPresentAtOpening')
    expect(guest.own()?.vote?.standing).toBe('guest')
  })

  it('twice from two phones of one person counts once, and both phones know', async () => {
    const [mc, phone, second] = [await at.join('mc'), await at.phone(1), await at.phone(1)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    const voteId = at.hall.conference.votes[0]?.id ?? ''
    const answers = await Promise.all([phone.vote(voteId, 'for'), second.vote(voteId, 'against')])
    expect(answers).toContainEqual(done)
    expect(answers).toContainEqual({ refused: 'alreadyVoted' })
    for (const each of [phone, second]) await each.until((_, own) => own?.vote?.version === 1)
    await mc.send('closeVote', { voteId })
    expect(at.hall.conference.votes[0]).toMatchObject({ state: 'closed', outcome: { adopted: false } })
  })
})
