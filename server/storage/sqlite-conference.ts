import type { Database } from 'better-sqlite3'
import type { Recorded } from '../../shared/facts.ts'
import type { ConferenceId, PersonId, PhotographId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol.ts'
import { createUpcaster } from '../../shared/upcast.ts'
import type {
  BallotCandidate,
  ConferenceStore,
  Entry,
  Journal,
  People,
  Person,
  Photograph,
  RevokedBadge,
} from './port.ts'
import { sqliteBallotBox, sqliteDiscard } from './sqlite-ballot-box.ts'
import { createTurns } from './turns.ts'

/** One conference's three stores in the common file. */
export function sqliteConference(database: Database, conferenceId: ConferenceId): ConferenceStore {
  return {
    journal: sqliteJournal(database, conferenceId),
    people: sqlitePeople(database, conferenceId),
    ballotBox: sqliteBallotBox(database, conferenceId),
  }
}

type FactRow = { number: number; at: number; by: Recorded['by']; fact: string }

function sqliteJournal(database: Database, conferenceId: ConferenceId): Journal {
  const all = database.prepare<[string], FactRow>(
    'SELECT number, at, by, fact FROM fact WHERE conference_id = ? ORDER BY number',
  )
  const last = database
    .prepare<[string], number>('SELECT coalesce(max(number), 0) FROM fact WHERE conference_id = ?')
    .pluck()
  const addFact = database.prepare('INSERT INTO fact (conference_id, number, at, by, fact) VALUES (?, ?, ?, ?, ?)')
  const findAnswer = database
    .prepare<[string, string], string>('SELECT answer FROM answer WHERE conference_id = ? AND command_id = ?')
    .pluck()
  const addAnswer = database.prepare('INSERT INTO answer (conference_id, command_id, answer) VALUES (?, ?, ?)')
  const putPerson = database.prepare(
    `INSERT INTO person (conference_id, id, number, name, position, unit, category, official, note, seat,
       absence_reason, badge_code, birth_year, introduction)
     VALUES (@conferenceId, @id, @number, @name, @position, @unit, @category, @official, @note, @seat,
       @absenceReason, @badgeCode, @birthYear, @introduction)
     ON CONFLICT (conference_id, id) DO UPDATE SET number = excluded.number, name = excluded.name,
       position = excluded.position, unit = excluded.unit, category = excluded.category,
       official = excluded.official, note = excluded.note, seat = excluded.seat,
       absence_reason = excluded.absence_reason, badge_code = excluded.badge_code,
       birth_year = excluded.birth_year, introduction = excluded.introduction`,
  )
  const putOnBallot = database.prepare(
    `INSERT INTO ballot_candidate (conference_id, vote_id, candidate_id, name, position, unit, birth_year, introduction)
     VALUES (@conferenceId, @voteId, @candidateId, @name, @position, @unit, @birthYear, @introduction)`,
  )
  const revoke = database.prepare('INSERT INTO revoked_badge (code, conference_id, person_id, at) VALUES (?, ?, ?, ?)')
  const releasePhone = database.prepare('UPDATE phone SET released = 1 WHERE conference_id = ? AND person_id = ?')
  const dropPhone = database.prepare('DELETE FROM phone WHERE conference_id = ? AND person_id = ?')
  const shown = photographStatements(database, conferenceId)
  const discard = sqliteDiscard(database, conferenceId)
  const commit = database.transaction((entry: Entry): Recorded[] => {
    const { at, by, facts, people = [], photographs, revoked = [], released = [], discarded = [], answer } = entry
    const { onBallots = [] } = entry
    const before = last.get(conferenceId) ?? 0
    const recorded = facts.map((fact, index) => ({ number: before + 1 + index, at, by, fact }))
    for (const { number, fact } of recorded) addFact.run(conferenceId, number, at, by, JSON.stringify(fact))
    for (const person of people) putPerson.run({ conferenceId, ...person, official: person.official ? 1 : 0 })
    for (const one of onBallots) putOnBallot.run({ conferenceId, ...one })
    for (const one of revoked) {
      revoke.run(one.code, conferenceId, one.personId, one.at)
      dropPhone.run(conferenceId, one.personId)
    }
    for (const personId of released) releasePhone.run(conferenceId, personId)
    for (const voteId of discarded) discard(voteId)
    for (const subject of photographs?.removed ?? []) shown.remove(subject)
    for (const { subject, id, photograph } of photographs?.put ?? []) shown.put(subject, id, photograph)
    if (answer) addAnswer.run(conferenceId, answer.to, JSON.stringify(answer.answer))
    return recorded
  })
  const takeTurn = createTurns()
  return {
    read: async () => {
      const upcast = createUpcaster()
      return all.all(conferenceId).map((row) => ({ ...row, fact: upcast(JSON.parse(row.fact)) }))
    },
    turn: (work) =>
      takeTurn(() =>
        work({
          answered: async (command) => {
            const answer = findAnswer.get(conferenceId, command)
            return answer === undefined ? null : (JSON.parse(answer) as Answer)
          },
          commit: async (entry) => commit.immediate(entry),
        }),
      ),
  }
}

/** What is done to photographs, to be put into a transaction. */
function photographStatements(database: Database, conferenceId: ConferenceId) {
  const drop = database.prepare('DELETE FROM photograph WHERE conference_id = ? AND subject = ?')
  const add = database.prepare(
    'INSERT INTO photograph (id, conference_id, subject, mime, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const remove = (subject: string) => void drop.run(conferenceId, subject)
  return {
    remove,
    put: (subject: string, id: PhotographId, { mime, bytes }: Photograph) => {
      remove(subject)
      add.run(id, conferenceId, subject, mime, bytes)
    },
  }
}

type PersonRow = Omit<Person, 'official'> & { official: number }

function sqlitePeople(database: Database, conferenceId: ConferenceId): People {
  const all = database.prepare<[string], PersonRow>(
    `SELECT id, number, name, position, unit, category, official, note, seat,
       absence_reason AS absenceReason, badge_code AS badgeCode,
       birth_year AS birthYear, introduction
     FROM person WHERE conference_id = ? ORDER BY number, id`,
  )
  const revokedBadges = database.prepare<[string], RevokedBadge>(
    'SELECT code, person_id AS personId, at FROM revoked_badge WHERE conference_id = ?',
  )
  const hold = database.prepare(
    `INSERT INTO phone (conference_id, person_id, phone) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET phone = excluded.phone, released = 0`,
  )
  const holder = database.prepare<[string, string], { phone: string; released: number }>(
    'SELECT phone, released FROM phone WHERE conference_id = ? AND person_id = ?',
  )
  const held = database
    .prepare<[string], PersonId>('SELECT person_id FROM phone WHERE conference_id = ? AND released = 0')
    .pluck()
  const shown = photographStatements(database, conferenceId)
  const photographs = database.prepare<[string], { subject: string; id: PhotographId; size: number }>(
    'SELECT subject, id, length(bytes) AS size FROM photograph WHERE conference_id = ?',
  )
  const onBallots = database.prepare<[string], BallotCandidate>(
    `SELECT vote_id AS voteId, candidate_id AS candidateId, name, position, unit, birth_year AS birthYear, introduction
     FROM ballot_candidate WHERE conference_id = ?`,
  )
  const put = database.transaction(shown.put)
  return {
    all: async () => all.all(conferenceId).map((row) => ({ ...row, official: row.official === 1 })),
    revokedBadges: async () => revokedBadges.all(conferenceId),
    holdBadge: async (personId, phone) => {
      // Read first: three hundred phones that come back after a restart need no write.
      const known = holder.get(conferenceId, personId)
      if (known?.phone === phone) return known.released ? 'released' : 'held'
      if (known && !known.released) return 'heldByOther'
      hold.run(conferenceId, personId, phone)
      return 'held'
    },
    heldBadges: async () => held.all(conferenceId),
    putPhotograph: async (subject, id, photograph) => put.immediate(subject, id, photograph),
    removePhotograph: async (subject) => shown.remove(subject),
    photographs: async () => photographs.all(conferenceId),
    onBallots: async () => onBallots.all(conferenceId),
  }
}
