import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedIn, person, prepared, started } from '../kit/conference.ts'
import { openDevice } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

let at: HallOnAPort
beforeEach(async () => {
  at = await hallOnAPort({ facts: [...prepared, checkedIn(1), started('vote')] })
})
afterEach(() => at.close())
const firstWith = (heard: readonly string[], text: string) => heard.findIndex((message) => message.includes(text))

describe('a phone', () => {
  it('hears of its own row before the hall’s picture', async () => {
    const phone = await at.phone(1)
    expect(firstWith(phone.heard, '"own"')).toBeGreaterThanOrEqual(0)
    expect(firstWith(phone.heard, '"own"')).toBeLessThan(firstWith(phone.heard, '"snapshot"'))
    expect(phone.own()).toMatchObject({ personId: person(1).id, name: person(1).name, official: true, vote: null })
  })

  it('knows whether it may vote when it hears that a vote is open', async () => {
    const [mc, phone, late] = [await at.join('mc'), await at.phone(1), await at.phone(2)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    for (const each of [phone, late]) {
      await each.until((view) => Object.values(view.votes).some((vote) => vote.state === 'open'))
      expect(firstWith(each.heard, '"standing"')).toBeLessThan(firstWith(each.heard, '"state":"open"'))
    }
    expect(phone.own()?.vote?.standing).toBe('entitled')
    expect(late.own()?.vote?.standing).toBe('notPresentAtOpening')
  })

  it('hears nothing of another person’s ballot but the turnout', async () => {
    const [mc, phone, other] = [await at.join('mc'), await at.phone(1), await at.phone(2)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    const voteId = at.hall.conference.votes[0]?.id ?? ''
    await phone.vote(voteId, 'for')
    await other.until((view) => JSON.stringify(view.votes).includes('"cast":1'))
    await phone.until((_, own) => own?.vote?.version === 1)
    expect(other.own()?.vote).toMatchObject({ voteId, standing: 'notPresentAtOpening', version: 0, choice: null })
  })
})

describe('the totals on a phone', () => {
  it('are there when the hall is shown them, stay after the close, and are what the screens have', async () => {
    const [mc, screen, phone] = [await at.join('mc'), await at.join('screen'), await at.phone(1)]
    expect(phone.view().totals).toEqual({})
    await mc.send('startItem', { from: 'vote', to: 'closing' })
    await phone.until((view) => view.stage.main?.position?.itemId === 'closing')
    expect(phone.view().totals).toEqual({})
    await mc.send('showStep', { from: 'title:closing', to: 'totals:closing' })
    await phone.until((view) => view.totals.main?.present === 1)
    await mc.send('closeConference', { from: 'closing' })
    for (const each of [phone, screen] as const) {
      await (each as typeof phone).until((view) => view.stage.main?.phase === 'closed')
    }
    expect(phone.view().totals).toEqual(screen.view().totals)
    expect(phone.view().totals.main?.endedAt).not.toBeNull()
  })
})

describe('a phone that holds a badge', () => {
  const { id: personId, badgeCode: badge } = person(1)
  const other = () => openDevice(at.url, 'attendee', { badge, phone: 'the-phone-of-somebody-else' })

  it('is the only one until reception lets it go; then its line ends, it is told why, and the next one holds the badge', async () => {
    const [desk, first] = [await at.join('reception'), await at.phone(1)]
    await expect(other()).rejects.toThrow('heldByOtherPhone')
    await desk.until((view) => view.people[personId]?.phoneHeld === true)
    expect(await desk.send('releasePhone', { personId })).toEqual({ done: true })
    await desk.until((view) => view.people[personId]?.phoneHeld === false)
    await first.gone
    await expect(at.phone(1)).rejects.toThrow('phoneReleased')
    const second = await other()
    await expect(at.phone(1)).rejects.toThrow('heldByOtherPhone')
    await desk.until((view) => view.people[personId]?.phoneHeld === true)
    second.close()
  })

  it('has no vote once it was let go, however soon it comes back', async () => {
    const [desk, mc, phone] = [await at.join('reception'), await at.join('mc'), await at.phone(1)]
    await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
    const voteId = at.hall.conference.votes[0]?.id ?? ''
    await desk.send('releasePhone', { personId })
    await phone.gone
    await expect(at.phone(1)).rejects.toThrow('phoneReleased')
    expect(at.hall.voters(voteId).size).toBe(0)
    const again = await other()
    expect(await again.vote(voteId, 'for')).toEqual({ done: true })
    again.close()
  })

  it('goes when the badge is reported lost, hears nothing of the new code, and does not come back with the old', async () => {
    const [office, finder] = [await at.join('office'), await at.phone(1)]
    expect(await office.send('replaceBadge', { personId })).toEqual({ done: true })
    await finder.gone
    const code = at.hall.people.get(personId)?.badgeCode ?? ''
    expect(code).not.toBe(badge)
    expect(finder.heard.join()).not.toContain(code)
    await expect(at.phone(1)).rejects.toThrow('badgeRevokedHere')
    const owner = await openDevice(at.url, 'attendee', { badge: code, phone: 'the-phone-of-person-1' })
    expect(owner.own()).toMatchObject({ personId, badgeCode: code })
    owner.close()
  })
})

describe('a vote that there is not', () => {
  it('is not remembered, however many are asked for', async () => {
    const phone = await at.phone(1)
    for (const voteId of ['none', 'constructor', '__proto__']) {
      expect(await phone.vote(voteId, 'for')).toEqual({ refused: 'noVoteOpen' })
    }
    expect(at.hall.voters('none')).toBe(at.hall.voters('constructor'))
    expect(at.hall.voters('none').size).toBe(0)
  })
})

describe('the devices on the line', () => {
  it('are counted for MC and office, as they come and go', async () => {
    const [mc, office] = [await at.join('mc'), await at.join('office')]
    const devices = [await at.join('screen'), await at.join('screen'), await at.join('reception'), await at.phone(1)]
    const counted = { screens: 2, desks: 1, phones: 1, kiosks: 0, tellers: 0 }
    for (const staff of [mc, office] as const) {
      await staff.until(
        (view: { devices: object }) => JSON.stringify(view.devices) === JSON.stringify({ main: counted }),
      )
    }
    for (const device of devices) device.close()
    await mc.until((view) => view.devices.main?.screens === 0 && view.devices.main.phones === 0)
    expect(mc.view().devices.main).toEqual({ screens: 0, desks: 0, phones: 0, kiosks: 0, tellers: 0 })
  })
})
