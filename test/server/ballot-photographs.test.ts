import { afterEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/port.ts'
import { voteRows } from '../../server/views/vote-tables.ts'
import type { Fact } from '../../shared/facts.ts'
import { checkedIn, motion, person, prepared, secretMotion, started } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

const done = { done: true }
const voteIsOpen = { refused: 'voteIsOpen' }
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

let at: HallOnAPort
let mc: Device<'mc'>
afterEach(() => at.close())

/** Persons 1 and 3 stand for election. */
const prepare = async (put = motion, wrap = (storage: Storage) => storage) => {
  const here: Fact[] = [1, 2, 3, 4, 5, 6].map((number) => checkedIn(number))
  at = await hallOnAPort({ facts: [...prepared, { type: 'motionSet', motion: put }, ...here, started('vote')], wrap })
  mc = await at.join('mc')
}
const openVote = () => mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
const voteId = () => at.hall.conference.votes[0]?.id
const ask = async (number: number, init: RequestInit) =>
  (await at.office(`photographs/${person(number).id}`, init)).json() as Promise<Record<string, unknown>>
const put = (number: number) => ask(number, { method: 'POST', body: png })
const remove = (number: number) => ask(number, { method: 'DELETE' })
const kept = () => at.storage.conference('one').people.photographs()
const taken = { photographId: expect.any(String) }

/** Everything is refused of those on the ballots, and nobody else. */
async function stayAsTheyAre() {
  const before = await kept()
  for (const number of [1, 3]) expect(await put(number)).toEqual(voteIsOpen)
  expect(await remove(3)).toEqual(voteIsOpen)
  expect(await kept()).toEqual(before)
  expect(await put(4)).toEqual(taken)
  expect(await remove(4)).toEqual(done)
}

describe('the photographs on the ballots stay as they are', () => {
  it('while the vote is open; from its closing on they can be replaced and removed', async () => {
    await prepare()
    expect(await put(3)).toEqual(taken)
    expect(await openVote()).toEqual(done)
    await stayAsTheyAre()
    expect(await mc.send('closeVote', { voteId: voteId() })).toEqual(done)
    expect(await put(1)).toEqual(taken)
    expect(await remove(3)).toEqual(done)
  })

  it('while its ballots on paper are counted; once it is cancelled they can be replaced and removed', async () => {
    await prepare(secretMotion)
    expect(await put(3)).toEqual(taken)
    expect(await openVote()).toEqual(done)
    const paper = { voteId: voteId(), personId: person(6).id, handedOut: true }
    expect(await (await at.join('teller')).send('handOutPaper', paper)).toEqual(done)
    expect(await mc.send('closeVote', { voteId: voteId() })).toEqual(done)
    await stayAsTheyAre()
    expect(await mc.send('cancelVote', { voteId: voteId() })).toEqual(done)
    expect(await put(1)).toEqual(taken)
    expect(await remove(3)).toEqual(done)
  })

  it('from its opening on: a vote is not opened while one of them is coming in', async () => {
    let reached = () => {}
    let goOn = () => {}
    const isComing = new Promise<void>((resolve) => {
      reached = resolve
    })
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await prepare(motion, (storage) => ({
      ...storage,
      conference: (id) => {
        const store = storage.conference(id)
        const putPhotograph: typeof store.people.putPhotograph = async (...photograph) => {
          reached()
          await held
          await store.people.putPhotograph(...photograph)
        }
        return { ...store, people: { ...store.people, putPhotograph } }
      },
    }))
    const coming = put(3)
    await isComing
    const opening = openVote()
    // Answered after the wish to open the vote was heard.
    expect(await mc.ask('command', {})).toEqual({ refused: 'malformed' })
    expect(at.hall.conference.votes).toEqual([])
    goOn()
    const { photographId } = await coming
    expect(await opening).toEqual(done)
    const shown = Object.values(voteRows(at.hall)).flatMap(({ candidates }) => candidates)
    expect(shown.map(({ photograph }) => photograph)).toEqual([null, photographId])
  })
})
