import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedIn, person, prepared, scanned, started } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type Failing, failingStorage } from '../kit/failing-storage.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'

const failing = new Set<Failing>()
let at: HallOnAPort
let mc: Device<'mc'>
let desk: Device<'reception'>
const unavailable = { refused: 'unavailable' }
const done = { done: true }

beforeEach(async () => {
  failing.clear()
  at = await hallOnAPort({
    facts: [...prepared, checkedIn(1), checkedIn(2), started('vote')],
    wrap: (storage) => failingStorage(storage, failing),
  })
  mc = await at.join('mc')
  desk = await at.join('reception')
})
afterEach(() => at.close())
const journal = () => at.storage.conference('one').journal.read()
const voteId = () => at.hall.conference.votes[0]?.id ?? ''

describe('while nothing can be written down', () => {
  it('a command is answered as unavailable, nobody sees it, and with the same id it can be sent again', async () => {
    const before = await journal()
    const body = scanned({ code: person(3).badgeCode })
    failing.add('commit')
    expect(await desk.send('checkIn', body, 'first')).toEqual(unavailable)
    expect(at.hall.conference.attendance.present.has(person(3).id)).toBe(false)
    expect(await journal()).toEqual(before)
    failing.clear()
    const now = { done: true, checkIn: { personId: person(3).id, already: null, returned: false } }
    expect(await desk.send('checkIn', body, 'first')).toEqual(now)
    expect(await desk.send('checkIn', body, 'first')).toEqual(now)
    expect(await journal()).toHaveLength(before.length + 1)
    await desk.until((view) => view.people[person(3).id]?.presence !== null)
    expect(desk.heard.join('').match(/"revision":/g)).toHaveLength(2)
  })

  it('a refusal is not given either, for it could not be given again', async () => {
    failing.add('commit')
    expect(await mc.send('startItem', { from: null, to: 'opening' })).toEqual(unavailable)
  })

  it('a ballot is answered as unavailable, and the same ballot can be sent again', async () => {
    const phone = await at.phone(1)
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    failing.add('cast')
    expect(await phone.vote(voteId(), 'for', 'ballot')).toEqual(unavailable)
    expect(at.hall.voters(voteId()).size).toBe(0)
    failing.clear()
    expect(await phone.vote(voteId(), 'for', 'ballot')).toEqual(done)
    await mc.send('closeVote', { voteId: voteId() })
    expect(at.hall.conference.votes).toMatchObject([{ tally: { for: 1, against: 0, other: 0 } }])
  })

  it('a vote that cannot be sealed stays open, and ballots go on', async () => {
    const phone = await at.phone(1)
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    failing.add('seal')
    expect(await mc.send('closeVote', { voteId: voteId() })).toEqual(unavailable)
    failing.clear()
    expect(await phone.vote(voteId(), 'against')).toEqual(done)
    expect(await mc.send('closeVote', { voteId: voteId() })).toEqual(done)
    expect(at.hall.conference.votes).toMatchObject([{ tally: { for: 0, against: 1, other: 0 } }])
  })

  it('a vote that was not written as cancelled has lost no ballot, and goes on', async () => {
    const [first, second] = [await at.phone(1), await at.phone(2)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    expect(await first.vote(voteId(), 'for', 'early')).toEqual(done)
    failing.add('commit')
    expect(await mc.send('cancelVote', { voteId: voteId() })).toEqual(unavailable)
    failing.clear()
    expect(await first.vote(voteId(), 'for', 'early')).toEqual(done)
    expect(await second.vote(voteId(), 'against')).toEqual(done)
    await mc.send('closeVote', { voteId: voteId() })
    expect(at.hall.conference.votes).toMatchObject([{ state: 'closed', tally: { for: 1, against: 1, cast: 2 } }])
  })

  it('a vote that was sealed but not written as closed takes no ballot more, and is closed the next time', async () => {
    const [first, late] = [await at.phone(1), await at.phone(2)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    expect(await first.vote(voteId(), 'for', 'early')).toEqual(done)
    failing.add('commit')
    expect(await mc.send('closeVote', { voteId: voteId() })).toEqual(unavailable)
    failing.clear()
    expect(await late.vote(voteId(), 'against')).toEqual({ refused: 'voteClosed' })
    expect(await first.vote(voteId(), 'for', 'early')).toEqual(done)
    expect(await mc.send('closeVote', { voteId: voteId() })).toEqual(done)
    expect(at.hall.conference.votes).toMatchObject([{ tally: { for: 1, against: 0, other: 0 } }])
  })

  it('a photograph is refused, and the office is told', async () => {
    failing.add('photograph')
    const body = Buffer.from('89504e470d0a1a0a', 'hex')
    const response = await at.office(`photographs/${person(1).id}`, { method: 'POST', body })
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ refused: 'unavailable' })
    expect(at.hall.photographs.size).toBe(0)
  })

  it('a definition that cannot be written leaves the photographs as they were, and none of its own', async () => {
    await at.close()
    at = await hallOnAPort({ facts: prepared, wrap: (storage) => failingStorage(storage, failing) })
    const office = await at.join('office')
    const photographOf = (subject: string) =>
      at.office(`photographs/${subject}`, { method: 'POST', body: Buffer.from('89504e470d0a1a0a', 'hex') })
    await photographOf('honouree-3')
    const body = await (await at.office('definition')).text()
    const { draftId } = (await (await at.office('definition', { method: 'POST', body })).json()) as { draftId: string }
    const before = [...at.hall.photographs]
    failing.add('commit')
    expect(await office.send('takeDefinition', { draftId })).toEqual(unavailable)
    expect([...at.hall.photographs]).toEqual(before)
    expect(await at.storage.conference('one').people.photographs()).toMatchObject([{ subject: 'honouree-3' }])
    failing.clear()
    expect(await office.send('takeDefinition', { draftId })).toEqual(done)
    expect([...at.hall.photographs.keys()]).not.toContain('honouree-3')
    expect(at.hall.photographs.size).toBe(1)
  })

  it('the log says so, by the command’s id, and holds no badge code, key or answer', async () => {
    const phone = await at.phone(1)
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    for (const kind of ['commit', 'cast', 'seal', 'photograph'] as const) failing.add(kind)
    await desk.send('checkIn', scanned({ code: person(3).badgeCode }), 'the-id')
    await phone.vote(voteId(), 'against')
    await at.office(`photographs/${person(1).id}`, { method: 'POST', body: Buffer.from('89504e470d0a1a0a', 'hex') })
    const log = at.log.join('')
    expect(log).toContain('the-id')
    expect(log).toContain('the disk is full')
    for (const secret of [person(3).badgeCode, person(1).badgeCode, ...Object.values(keysOfOne), 'against']) {
      expect(log).not.toContain(secret)
    }
  })
})
