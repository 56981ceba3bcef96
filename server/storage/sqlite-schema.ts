import type { Database } from 'better-sqlite3'

/** Each entry brings a file from the version before it to the next; only ever added to. */
const migrations = [
  `
  CREATE TABLE conference (id TEXT PRIMARY KEY, added_at INTEGER NOT NULL) STRICT;
  CREATE TABLE link (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    role TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    PRIMARY KEY (conference_id, role)
  ) STRICT;
  CREATE TABLE fact (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (conference_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE answer (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    command_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (conference_id, command_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE person (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    unit TEXT NOT NULL,
    category TEXT NOT NULL,
    official INTEGER NOT NULL,
    note TEXT NOT NULL,
    badge_code TEXT NOT NULL UNIQUE,
    PRIMARY KEY (conference_id, id)
  ) STRICT;
  CREATE TABLE photograph (
    id TEXT PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    subject TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (conference_id, subject)
  ) STRICT;
  CREATE TABLE ballot (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    ballot_id TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('for', 'against', 'other')),
    PRIMARY KEY (conference_id, vote_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sealed_vote (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    PRIMARY KEY (conference_id, vote_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE person ADD COLUMN seat TEXT NOT NULL DEFAULT '';
  ALTER TABLE person ADD COLUMN absence_reason TEXT NOT NULL DEFAULT '';
  CREATE TABLE revoked_badge (
    code TEXT PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conference (id),
    person_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE phone (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    person_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (conference_id, person_id)
  ) STRICT, WITHOUT ROWID;
  `,
  // Of those revoked before this was kept nobody can say that the badge was still good at the time of a scan.
  `
  ALTER TABLE revoked_badge ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE phone ADD COLUMN released INTEGER NOT NULL DEFAULT 0;
  `,
  // Who voted and what was voted stood in one row before; nobody was shown it, and from here on nothing joins them.
  `
  CREATE TABLE voter (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    means TEXT NOT NULL CHECK (means IN ('phone', 'kiosk', 'teller', 'paper')),
    mark TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (conference_id, vote_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE open_ballot (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    choice TEXT NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY (conference_id, vote_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE secret_ballot (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    key TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (conference_id, vote_id, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE receipt (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY (conference_id, vote_id, receipt)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE sealed_vote ADD COLUMN paper_issued INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sealed_vote ADD COLUMN paper_returned INTEGER;
  INSERT INTO voter SELECT conference_id, vote_id, person_id, 'phone', '', 1 FROM ballot;
  INSERT INTO secret_ballot SELECT conference_id, vote_id, lower(hex(randomblob(16))), answer FROM ballot;
  DROP TABLE ballot;
  ALTER TABLE person ADD COLUMN birth_year INTEGER;
  ALTER TABLE person ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
  INSERT INTO link SELECT id, 'teller', lower(hex(randomblob(16))) FROM conference;
  `,
  // Of the votes before nobody can say what stood on their ballots.
  `
  CREATE TABLE ballot_candidate (
    conference_id TEXT NOT NULL REFERENCES conference (id),
    vote_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    unit TEXT NOT NULL,
    birth_year INTEGER,
    introduction TEXT NOT NULL,
    PRIMARY KEY (conference_id, vote_id, candidate_id)
  ) STRICT, WITHOUT ROWID;
  `,
]

/** What this program writes, and the only one it reads. */
export const schemaVersion = migrations.length

/** Brings a file up to this program. A file of a later program is not touched. */
export function prepareSchema(database: Database): void {
  const version = database.pragma('user_version', { simple: true })
  if (typeof version !== 'number' || version > migrations.length) {
    throw new Error(`the data folder was written by a later version of this program (${version})`)
  }
  const migrate = database.transaction(() => {
    for (const migration of migrations.slice(version)) database.exec(migration)
    database.pragma(`user_version = ${migrations.length}`)
  })
  if (version === migrations.length) return
  migrate.immediate()
  // What an earlier version kept together is not to be found in pages that are no longer used.
  if (version > 0) database.exec('VACUUM')
}
