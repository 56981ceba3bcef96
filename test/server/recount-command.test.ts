import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRecountOrder, recountStored, recountWords } from '../../server/recount.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { motion, secretMotion } from '../kit/conference.ts'
import type { HallOnAPort } from '../kit/hall-on-a-port.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { votedDay } from '../kit/voted-day.ts'

let folder: string
let remove: () => void
let at: HallOnAPort
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
})
afterEach(() => remove())

async function voted(...[put, numbers, how]: [Motion, number[], Parameters<typeof votedDay>[3]?]): Promise<string> {
  const day = await votedDay(folder, put, numbers, how)
  at = day.at
  return day.voteId
}
const tamper = (sql: string) => {
  const database = new Database(`${folder}/hoi-truong.sqlite`)
  database.exec(sql)
  database.close()
}
const recounted = async () => {
  const outcome = await recountStored(folder)
  if ('unreadable' in outcome) throw new Error(outcome.unreadable)
  return outcome.read
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
    await voted(motion, [1, 2, 3, 4, 5], { answerOf: (number) => (number === 5 ? 'against' : 'for') })
    expect((await recounted())[0]?.differences).toEqual([])
    await at.close()
    tamper(sql)
    expect((await recounted())[0]?.differences).toEqual(['voters'])
  })

  it('of a vote that is still open tell nothing of how it stands, nor of a secret one with too few ballots', async () => {
    await voted(motion, [1, 2], { close: false })
    expect(await recounted()).toMatchObject([{ state: 'open', announced: null, counted: null, differences: [] }])
    await at.close()
    remove()
    ;({ folder, remove } = temporaryFolder())
    await voted(secretMotion, [1, 2, 3, 4])
    expect(await recounted()).toMatchObject([{ state: 'closed', announced: null, counted: null, differences: [] }])
    await at.close()
  })

  it('are asked for with options that there are', () => {
    expect(readRecountOrder(['--json', '--data', folder], {})).toEqual({ data: folder, json: true })
    expect(readRecountOrder(['--dta'], {})).toHaveProperty('wrong')
  })
})
