import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { motionRows, voteRows } from '../../server/views/vote-tables.ts'
import { projections } from '../../server/views.ts'
import type { CommandBody } from '../../shared/commands.ts'
import { checkedIn, motion, people, person, prepared, started } from '../kit/conference.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

type Wish = CommandBody<'setMotion'>
type Written = Wish['candidates'][number]

const done = { done: true }
const typed = (name: string, more: Partial<Written> = {}): Written => ({
  personId: null,
  name,
  position: 'Chuyên viên',
  unit: 'Văn phòng',
  birthYear: 1980,
  introduction: 'Hai mươi năm công tác',
  ...more,
})
const onRoster = (number: number) => typed('', { personId: person(number).id, introduction: '', birthYear: null })

let folder: string
let remove: () => void
let at: HallOnAPort
let office: Device<'office'>
let mc: Device<'mc'>
const open = async () => {
  at = await hallOnAPort({ folder, facts: [...prepared, checkedIn(1), started('vote')] })
  ;[office, mc] = [await at.join('office'), await at.join('mc')]
}
beforeEach(async () => {
  ;({ folder, remove } = temporaryFolder())
  await open()
})
afterEach(async () => {
  await at.close()
  remove()
})

const set = (candidates: Written[], more: Partial<Wish> = {}) =>
  office.send('setMotion', { ...motion, id: 'chosen', form: 'candidates', ...more, candidates })
const openVote = async (after = 0): Promise<string> => {
  expect(await mc.send('openVote', { motionId: 'chosen', after, belowQuorum: true })).toEqual(done)
  return at.hall.conference.votes.at(-1)?.id ?? ''
}
const end = async (how: 'closeVote' | 'cancelVote', voteId: string) =>
  expect(await mc.send(how, { voteId })).toEqual(done)
const strangerId = () => [...at.hall.people.values()].find(({ number }) => number === 0)?.id ?? ''
const said = ({ name, position, unit, birthYear, introduction }: Omit<Written, 'personId'>) => ({
  name,
  position,
  unit,
  birthYear,
  introduction,
})
const ofRoster = (number: number) => said(person(number))
/** The candidates of a vote, as everybody who is shown it sees them. */
function candidatesOf(voteId: string) {
  const addresses = { links: [], attendee: { base: '', publicUrl: null } }
  const isLatest = at.hall.conference.votes.at(-1)?.id === voteId
  const audience = ['attendee', 'screen', 'mc', 'office', ...(isLatest ? (['teller', 'kiosk'] as const) : [])] as const
  const [first, ...others] = audience.map((role) => projections[role](at.hall, addresses).votes[voteId])
  for (const one of others) expect(one?.candidates).toEqual(first?.candidates)
  return first?.candidates.map(said)
}
const motionNow = () => motionRows(at.hall).chosen
const correctedTo = async (name: string) => {
  expect(await set([typed(name, { personId: strangerId(), birthYear: 1981 }), onRoster(2)])).toEqual(done)
  expect(motionNow()?.candidates[0]?.name).toBe(name)
}
/** Everybody of the roster, the second in another position and unit, in the office's own file. */
const takeRosterAnew = async () => {
  const rows = people.map(({ name, position, unit, official }, index) =>
    [name, index === 1 ? 'Phó Giám đốc' : position, index === 1 ? 'Sở Nội vụ' : unit, official ? 'Có' : 'Không'].join(),
  )
  const body = ['Họ và tên,Chức vụ,"Phòng, đơn vị",Quyền biểu quyết', ...rows].join('\n')
  const response = await at.office('roster', { method: 'POST', body })
  const { draftId } = (await response.json()) as { draftId: string }
  expect(await office.send('takeRoster', { draftId })).toEqual(done)
  expect(motionNow()?.candidates[1]?.position).toBe('Phó Giám đốc')
}

describe('a vote goes on showing what stood on its ballots', () => {
  const stood = [said(typed('Ngô Văn An')), ofRoster(2)]
  beforeEach(async () => {
    expect(await set([typed('Ngô Văn An'), onRoster(2)])).toEqual(done)
  })

  it('though the office writes a candidate otherwise afterwards, and over a restart', async () => {
    const voteId = await openVote()
    await end('closeVote', voteId)
    await correctedTo('Ngô Văn Ân')
    expect(candidatesOf(voteId)).toEqual(stood)
    await at.close()
    await open()
    expect(candidatesOf(voteId)).toEqual(stood)
    expect(motionNow()?.candidates[0]?.name).toBe('Ngô Văn Ân')
  })

  it('though a roster says otherwise of a candidate afterwards', async () => {
    const voteId = await openVote()
    await end('closeVote', voteId)
    await takeRosterAnew()
    expect(candidatesOf(voteId)).toEqual(stood)
  })

  it('when it was cancelled; the next vote on the motion shows what stands on its own', async () => {
    const first = await openVote()
    await end('cancelVote', first)
    await correctedTo('Ngô Văn Ân')
    const second = await openVote(1)
    expect(candidatesOf(first)).toEqual(stood)
    expect(candidatesOf(second)).toEqual([said(typed('Ngô Văn Ân', { birthYear: 1981 })), ofRoster(2)])
  })

  it('in the order in which they stood there', async () => {
    const byName = { candidateOrder: 'givenName' } as const
    expect(await set([typed('Ngô Văn An', { personId: strangerId() }), onRoster(2)], byName)).toEqual(done)
    const voteId = await openVote()
    await end('closeVote', voteId)
    await correctedTo('Ngô Văn Yên')
    expect(candidatesOf(voteId)).toEqual(stood)
  })

  it('and the journal, which nothing can be erased from, holds nothing of it', async () => {
    const voteId = await openVote()
    await end('closeVote', voteId)
    const written = JSON.stringify(await at.storage.conference('one').journal.read())
    for (const mark of ['Ngô Văn An', 'Hai mươi năm', person(2).name]) expect(written).not.toContain(mark)
  })
})

describe('a motion is shown with the people of now', () => {
  it('until it is opened', async () => {
    expect(await set([typed('Ngô Văn An'), onRoster(2)])).toEqual(done)
    await correctedTo('Ngô Văn Ân')
    const planned = Object.values(voteRows(at.hall)).find(({ motionId }) => motionId === 'chosen')
    expect(planned).toMatchObject({ state: 'planned', candidates: [{ name: 'Ngô Văn Ân' }, { name: person(2).name }] })
  })

  it('where a version opened the vote that did not keep what stood on its ballots', async () => {
    expect(await set([typed('Ngô Văn An'), onRoster(2)])).toEqual(done)
    const voteId = await openVote()
    await end('closeVote', voteId)
    await at.close()
    const database = new Database(join(folder, 'hoi-truong.sqlite'))
    database.exec('DROP TABLE ballot_candidate')
    database.pragma('user_version = 4')
    database.close()
    await open()
    await correctedTo('Ngô Văn Ân')
    expect(candidatesOf(voteId)).toEqual([said(typed('Ngô Văn Ân', { birthYear: 1981 })), ofRoster(2)])
  })
})
