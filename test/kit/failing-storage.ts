import type { ConferenceStore, Storage } from '../../server/storage/port.ts'

export type Failing = 'commit' | 'cast' | 'seal' | 'photograph' | 'media'

/** A store whose disk is full for some kinds of work, for as long as `failing` says so. */
export function failingStorage(storage: Storage, failing: ReadonlySet<Failing>): Storage {
  const unless = <T>(kind: Failing, work: () => Promise<T>): Promise<T> =>
    failing.has(kind) ? Promise.reject(new Error('the disk is full')) : work()
  const failingStore = ({ journal, people, ballotBox }: ConferenceStore): ConferenceStore => ({
    journal: {
      ...journal,
      turn: (work) =>
        journal.turn(({ answered, commit }) =>
          work({ answered, commit: (entry) => unless('commit', () => commit(entry)) }),
        ),
    },
    people: {
      ...people,
      putPhotograph: (subject, id, photograph) =>
        unless('photograph', () => people.putPhotograph(subject, id, photograph)),
      removePhotograph: (subject) => unless('photograph', () => people.removePhotograph(subject)),
    },
    ballotBox: {
      ...ballotBox,
      cast: (vote, ballots) => unless('cast', () => ballotBox.cast(vote, ballots)),
      seal: (voteId) => unless('seal', () => ballotBox.seal(voteId)),
    },
  })
  const { media } = storage
  return {
    ...storage,
    conference: (id) => failingStore(storage.conference(id)),
    media: { ...media, put: (id, mime, bytes) => unless('media', () => media.put(id, mime, bytes)) },
  }
}
