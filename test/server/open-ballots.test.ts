import { afterEach, describe, expect, it } from 'vitest'
import type { Motion } from '../../shared/vote/motion.ts'
import type { OpenBallots } from '../../shared/vote/open-ballots.ts'
import { checkedIn, motion, person, prepared, secretMotion, started } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne, keysOfTwo } from '../kit/hall-on-a-port.ts'
import { found } from '../kit/secrets.ts'

const done = { done: true }
let at: HallOnAPort
let mc: Device<'mc'>
afterEach(() => at.close())

/** The vote on this motion, open, with the ballots of people 1 to 3: for, against, for. */
async function voted(put: Motion): Promise<string> {
  const people = [1, 2, 3, 4, 5].map((number) => checkedIn(number))
  at = await hallOnAPort({ facts: [...prepared, { type: 'motionSet', motion: put }, ...people, started('vote')] })
  mc = await at.join('mc')
  expect(await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })).toEqual(done)
  const voteId = at.hall.conference.votes[0]?.id ?? ''
  for (const [number, answer] of [
    [1, 'for'],
    [2, 'against'],
    [3, 'for'],
  ] as const) {
    expect(await (await at.phone(number)).vote(voteId, answer)).toEqual(done)
  }
  return voteId
}
const ask = (voteId: string, key?: string | null) =>
  at.office(`open-ballots/${voteId}`, key === undefined ? {} : { key })
const answerOf = async (response: Response) => (await response.json()) as OpenBallots

describe('who voted what in an open vote', () => {
  it('is told to the office once the vote is closed, each with his answer, and is kept by no browser', async () => {
    const voteId = await voted(motion)
    expect((await ask(voteId)).status, 'while it is open').toBe(404)
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    const response = await ask(voteId)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { number, name, position, unit } = person(2)
    const answer = await answerOf(response)
    if ('refused' in answer) throw new Error(answer.refused)
    expect(answer.ballots.map(({ personId, choice }) => [personId, choice])).toEqual([
      [person(1).id, { answer: 'for' }],
      [person(2).id, { answer: 'against' }],
      [person(3).id, { answer: 'for' }],
    ])
    expect(answer.ballots[1]).toEqual({
      ...{ personId: person(2).id, number, name, position, unit },
      means: 'phone',
      choice: { answer: 'against' },
    })
  })

  it('is told to nobody without the office’s key, in the words in which other files are refused', async () => {
    const voteId = await voted(motion)
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    const { office: own, ...others } = keysOfOne
    for (const key of [null, '', 'guess', ...Object.values(others), person(1).badgeCode]) {
      const response = await ask(voteId, key)
      expect(response.status, String(key)).toBe(401)
      expect(await response.json()).toEqual({ refused: 'forbidden' })
    }
    const inAddress = await fetch(`${at.url}/office/open-ballots/${voteId}?key=${own}`)
    expect(inAddress.status, 'an address is no place for a key').toBe(401)
    expect((await ask(voteId, keysOfTwo.office)).status, 'another conference’s').toBe(404)
  })

  it('is told of no secret vote, of none that was cancelled, and of none that there is not', async () => {
    const secret = await voted(secretMotion)
    expect(await mc.send('closeVote', { voteId: secret })).toEqual(done)
    for (const voteId of [secret, 'planned-vote', 'none']) {
      const response = await ask(voteId)
      expect(response.status, voteId).toBe(404)
      expect(await answerOf(response)).toEqual({ refused: 'noOpenBallots' })
    }
    await at.close()
    const cancelled = await voted(motion)
    expect(await mc.send('cancelVote', { voteId: cancelled })).toEqual(done)
    expect((await ask(cancelled)).status).toBe(404)
  })

  it('goes out when it is asked for, and not to every office’s page with everything else', async () => {
    const voteId = await voted(motion)
    const office = await at.join('office')
    expect(await mc.send('closeVote', { voteId })).toEqual(done)
    await office.until((view) => view.votes[voteId]?.state === 'closed')
    const again = await at.join('office')
    expect(found([...office.heard, ...again.heard], ['"choice"'])).toEqual([])
  })
})
