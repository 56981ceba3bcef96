import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRecountOrder, recountStored, recountWords } from '../../server/recount.ts'
import type { Answer } from '../../shared/model.ts'
import { checkedIn, motion, prepared, secretMotion, started } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

let folder: string
let remove: () => void
let at: HallOnAPort
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
})
afterEach(() => remove())

/** A day on which these people have voted, in favour where nothing else is said. */
async function voted(
  put: typeof motion,
  numbers: number[],
  close = true,
  answerOf: (number: number) => Answer = () => 'for',
): Promise<string> {
  const facts = [
    ...prepared,
    { type: 'motionSet' as const, motion: put },
    ...[1, 2, 3, 4, 5, 6].map((number) => checkedIn(number)),
  ]
  at = await hallOnAPort({ folder, facts: [...facts, started('vote')] })
  const mc = await at.join('mc')
  await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
  const voteId = at.hall.conference.votes[0]?.id ?? ''
  for (const number of numbers)
    expect(await (await at.phone(number)).vote(voteId, answerOf(number))).toEqual({ done: true })
  if (close) expect(await mc.send('closeVote', { voteId })).toEqual({ done: true })
  return voteId
}
const tamper = (sql: string) => {
  const database = new Database(`${folder}/hoi-truong.sqlite`)
  database.exec(sql)
  database.close()
}
const recounted = async () => {
  const outcome = await recountStored(folder)
  if ('wrong' in outcome) throw new Error(outcome.wrong)
  return outcome.votes
}

describe('the stored ballots counted again', () => {
  it('beside the running server and after it give the result on record', async () => {
    const vote = await voted(secretMotion, [1, 2, 3, 4, 5])
    const [beside] = await recounted()
    expect(beside).toMatchObject({ vote, state: 'closed', differences: [], counted: { for: 5, cast: 5 } })
    expect(recountWords(beside ?? expect.fail())).toContain('khớp / the same')
    await at.close()
    expect(await recounted()).toEqual([beside])
  })

  it.each([
    [
      'a ballot was altered',
      "UPDATE secret_ballot SET choice = 'against' WHERE key = (SELECT min(key) FROM secret_ballot)",
      ['tally', 'outcome'],
    ],
    [
      'a ballot was put in',
      "INSERT INTO secret_ballot SELECT conference_id, vote_id, 'ff', 'for' FROM sealed_vote",
      ['tally', 'receipts', 'voters'],
    ],
    [
      'a receipt was taken away',
      'DELETE FROM receipt WHERE receipt = (SELECT min(receipt) FROM receipt)',
      ['receipts'],
    ],
    [
      'a voter was added',
      "INSERT INTO voter SELECT conference_id, vote_id, 'nobody', 'phone', '', 1 FROM sealed_vote",
      ['voters'],
    ],
  ])('say so where %s', async (_what, sql, differences) => {
    await voted({ ...secretMotion, majority: { comparison: 'atLeast', numerator: 5, denominator: 6 } }, [1, 2, 3, 4, 5])
    await at.close()
    tamper(sql)
    const [vote] = await recounted()
    expect(vote?.differences).toEqual(differences)
    expect(recountWords(vote ?? expect.fail())).toContain('KHÔNG KHỚP')
  })

  it.each([
    [
      'a ballot can no longer be read',
      "UPDATE secret_ballot SET choice = '[' WHERE key = (SELECT min(key) FROM secret_ballot)",
      'tally',
    ],
    [
      'somebody who has voted was put in another’s place',
      "UPDATE voter SET person_id = 'person-06' WHERE person_id = 'person-01'",
      'voters',
    ],
    [
      'somebody is said to have voted by other means',
      "UPDATE voter SET means = 'kiosk' WHERE person_id = 'person-01'",
      'voters',
    ],
    [
      'papers were put in for ballots of others',
      'UPDATE sealed_vote SET paper_issued = 1, paper_returned = 1',
      'voters',
    ],
    ['the seal was taken away', 'DELETE FROM sealed_vote', 'voters'],
  ])('say so where %s, though the sums are the same', async (_what, sql, difference) => {
    await voted(secretMotion, [1, 2, 3, 4, 5])
    await at.close()
    tamper(sql)
    expect((await recounted())[0]?.differences).toContain(difference)
  })

  it.each([
    [
      'the answers of two people were exchanged',
      `UPDATE open_ballot SET choice = CASE person_id WHEN 'person-01' THEN 'against' ELSE 'for' END
       WHERE person_id IN ('person-01', 'person-05')`,
    ],
    [
      'the ballot of one was given to another, who has not voted',
      `UPDATE open_ballot SET person_id = 'person-06' WHERE person_id = 'person-01';
       UPDATE voter SET person_id = 'person-06' WHERE person_id = 'person-01'`,
    ],
    [
      'a receipt was altered that stands with somebody’s ballot',
      "UPDATE open_ballot SET receipt = '22222222' WHERE person_id = 'person-01'",
    ],
  ])('of an open vote say so where %s', async (_what, sql) => {
    await voted(motion, [1, 2, 3, 4, 5], true, (number) => (number === 5 ? 'against' : 'for'))
    expect((await recounted())[0]?.differences).toEqual([])
    await at.close()
    tamper(sql)
    expect((await recounted())[0]?.differences).toEqual(['voters'])
  })

  it('of a vote that is still open tell nothing of how it stands, nor of a secret one with too few ballots', async () => {
    await voted(motion, [1, 2], false)
    expect(await recounted()).toMatchObject([{ state: 'open', announced: null, counted: null, differences: [] }])
    await at.close()
    remove()
    ;({ folder, remove } = temporaryFolder())
    await voted(secretMotion, [1, 2, 3, 4])
    expect(await recounted()).toMatchObject([{ state: 'closed', announced: null, counted: null, differences: [] }])
    await at.close()
  })

  it('are asked for in a folder that is one, with options that there are', async () => {
    expect(await recountStored(folder)).toHaveProperty('wrong')
    expect(readRecountOrder(['--json', '--data', folder], {})).toEqual({ data: folder, json: true })
    expect(readRecountOrder(['--dta'], {})).toHaveProperty('wrong')
  })
})
