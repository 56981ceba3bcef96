import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ConferenceId, VoteId } from '../../shared/ids.ts'
import type { BallotMeans, KeptChoice } from '../../shared/vote/ballot.ts'
import type { Ballot, BallotBox, BoxCount, BoxedVote, CastResult, Voter } from './port.ts'

type VoterRow = { means: BallotMeans; mark: string; version: number }
type SealRow = { paperIssued: number; paperReturned: number | null }

/** By which a repeat is known: the device's id for it, which nobody else has, and which no ballot holds. */
const markOf = (ballotId: string) => createHash('sha256').update(ballotId).digest('hex').slice(0, 32)

/** Destroys the ballots of a vote and seals it; to be put into the transaction that says why. */
export function sqliteDiscard(database: Database, conferenceId: ConferenceId): (voteId: VoteId) => void {
  const seal = database.prepare('INSERT OR IGNORE INTO sealed_vote (conference_id, vote_id) VALUES (?, ?)')
  const dropAll = ['voter', 'open_ballot', 'secret_ballot', 'receipt'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE conference_id = ? AND vote_id = ?`),
  )
  return (voteId) => {
    for (const statement of [seal, ...dropAll]) statement.run(conferenceId, voteId)
  }
}

/** Four tables: who has voted, what was voted in an open vote and in a secret one, and the receipts. */
export function sqliteBallotBox(database: Database, conferenceId: ConferenceId): BallotBox {
  const seal = database.prepare<[string, string], SealRow>(
    `SELECT paper_issued AS paperIssued, paper_returned AS paperReturned FROM sealed_vote
     WHERE conference_id = ? AND vote_id = ?`,
  )
  const addSeal = database.prepare(
    'INSERT OR IGNORE INTO sealed_vote (conference_id, vote_id, paper_issued) VALUES (?, ?, ?)',
  )
  const paperReturned = database.prepare(
    'UPDATE sealed_vote SET paper_returned = ? WHERE conference_id = ? AND vote_id = ?',
  )
  const voter = database.prepare<[string, string, string], VoterRow>(
    'SELECT means, mark, version FROM voter WHERE conference_id = ? AND vote_id = ? AND person_id = ?',
  )
  const putVoter = database.prepare(
    `INSERT INTO voter (conference_id, vote_id, person_id, means, mark, version) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET means = excluded.means, mark = excluded.mark, version = excluded.version`,
  )
  const dropVoter = database.prepare('DELETE FROM voter WHERE conference_id = ? AND vote_id = ? AND person_id = ?')
  const countVoters = database.prepare<[string, string], { voters: number; papers: number }>(
    `SELECT count(*) AS voters, coalesce(sum(means = 'paper'), 0) AS papers FROM voter
     WHERE conference_id = ? AND vote_id = ?`,
  )
  const voters = database.prepare<[string, string], Voter>(
    `SELECT person_id AS personId, means, version, choice FROM voter
     LEFT JOIN open_ballot USING (conference_id, vote_id, person_id) WHERE conference_id = ? AND vote_id = ?`,
  )
  const voterLines = database
    .prepare<[string, string], string>(
      `SELECT concat_ws(' ', person_id, means, choice, receipt) FROM voter
       LEFT JOIN open_ballot USING (conference_id, vote_id, person_id)
       WHERE conference_id = ? AND vote_id = ? ORDER BY person_id`,
    )
    .pluck()
  const openBallot = database.prepare<[string, string, string], { receipt: string }>(
    'SELECT receipt FROM open_ballot WHERE conference_id = ? AND vote_id = ? AND person_id = ?',
  )
  const putOpen = database.prepare(
    `INSERT INTO open_ballot (conference_id, vote_id, person_id, choice, receipt) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET choice = excluded.choice, receipt = excluded.receipt`,
  )
  const putSecret = database.prepare(
    'INSERT INTO secret_ballot (conference_id, vote_id, key, choice) VALUES (?, ?, lower(hex(randomblob(16))), ?)',
  )
  const hasReceipt = database
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM receipt WHERE conference_id = ? AND vote_id = ? AND receipt = ?',
    )
    .pluck()
  const addReceipt = database.prepare('INSERT INTO receipt (conference_id, vote_id, receipt) VALUES (?, ?, ?)')
  const dropReceipt = database.prepare('DELETE FROM receipt WHERE conference_id = ? AND vote_id = ? AND receipt = ?')
  const receipts = database
    .prepare<[string, string], string>(
      'SELECT receipt FROM receipt WHERE conference_id = ? AND vote_id = ? ORDER BY receipt',
    )
    .pluck()
  const choices = database.prepare<[string, string, string, string], { choice: KeptChoice; ballots: number }>(
    `SELECT choice, count(*) AS ballots FROM (
       SELECT choice FROM open_ballot WHERE conference_id = ? AND vote_id = ?
       UNION ALL SELECT choice FROM secret_ballot WHERE conference_id = ? AND vote_id = ?
     ) GROUP BY choice ORDER BY choice`,
  )

  const castOne = (vote: BoxedVote, sealed: boolean, ballot: Ballot): CastResult => {
    const { personId, ballotId, after, means, choice, receipt } = ballot
    const mark = markOf(ballotId)
    const known = voter.get(conferenceId, vote.id, personId)
    if (known?.mark === mark) return 'received'
    if (sealed) return 'voteClosed'
    if (known?.means === 'paper') return 'holdsPaper'
    const version = known?.version ?? 0
    const mayReplace = vote.ballot === 'open' && vote.changeable
    if (version !== after || (known && !mayReplace)) return 'alreadyVoted'
    const former = known && openBallot.get(conferenceId, vote.id, personId)
    if (receipt !== former?.receipt) {
      if (hasReceipt.get(conferenceId, vote.id, receipt)) return 'receiptTaken'
      if (former) dropReceipt.run(conferenceId, vote.id, former.receipt)
      addReceipt.run(conferenceId, vote.id, receipt)
    }
    putVoter.run(conferenceId, vote.id, personId, means, mark, version + 1)
    if (vote.ballot === 'open') putOpen.run(conferenceId, vote.id, personId, choice, receipt)
    else putSecret.run(conferenceId, vote.id, choice)
    return 'received'
  }
  const cast = database.transaction((vote: BoxedVote, ballots: readonly Ballot[]): CastResult[] => {
    const sealed = seal.get(conferenceId, vote.id) !== undefined
    return ballots.map((ballot) => castOne(vote, sealed, ballot))
  })
  const sealNow = database.transaction((voteId: string) => {
    addSeal.run(conferenceId, voteId, countVoters.get(conferenceId, voteId)?.papers ?? 0)
  })
  return {
    cast: async (vote, ballots) => cast.immediate(vote, ballots),
    handOutPaper: async (voteId, personId) => {
      if (seal.get(conferenceId, voteId)) return 'voteClosed'
      const known = voter.get(conferenceId, voteId, personId)
      if (known) return known.means === 'paper' ? 'handedOut' : 'alreadyVoted'
      putVoter.run(conferenceId, voteId, personId, 'paper', '', 1)
      return 'handedOut'
    },
    takePaperBack: async (voteId, personId) => {
      if (seal.get(conferenceId, voteId)) return 'voteClosed'
      if (voter.get(conferenceId, voteId, personId)?.means !== 'paper') return 'noPaper'
      dropVoter.run(conferenceId, voteId, personId)
      return 'takenBack'
    },
    seal: async (voteId) => sealNow.immediate(voteId),
    putPaper: async (voteId, ballots) => {
      database
        .transaction(() => {
          const sealed = seal.get(conferenceId, voteId)
          if (!sealed) throw new Error('paper ballots go into a sealed box')
          if (sealed.paperReturned !== null) return
          for (const { choice, receipt } of ballots) {
            putSecret.run(conferenceId, voteId, choice)
            addReceipt.run(conferenceId, voteId, receipt)
          }
          paperReturned.run(ballots.length, conferenceId, voteId)
        })
        .immediate()
    },
    count: async (voteId): Promise<BoxCount> => {
      const sealed = seal.get(conferenceId, voteId)
      const cast = countVoters.get(conferenceId, voteId)
      const counted = choices.all(conferenceId, voteId, conferenceId, voteId)
      return {
        choices: new Map(counted.map(({ choice, ballots }) => [choice, ballots])),
        receipts: receipts.all(conferenceId, voteId),
        voters: cast?.voters ?? 0,
        voterLines: voterLines.all(conferenceId, voteId),
        sealed: sealed !== undefined,
        paper: { issued: sealed?.paperIssued ?? cast?.papers ?? 0, returned: sealed?.paperReturned ?? 0 },
        paperCounted: (sealed?.paperReturned ?? null) !== null,
      }
    },
    voters: async (voteId) => voters.all(conferenceId, voteId),
    scrub: async () => {
      // Written anew in the order of its keys, which are random, and without the pages that were changed on the way.
      database.exec('VACUUM')
      const [checkpoint] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (checkpoint?.busy !== 0) throw new Error('the log of the file is being read by somebody else')
    },
  }
}
