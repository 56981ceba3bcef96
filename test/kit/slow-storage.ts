import type { ConferenceStore, Storage } from '../../server/storage/port.ts'

/** A store whose every act takes as long as `pause` says, before it is done and after: what is under way can meet. */
export function slowStorage(storage: Storage, pause: () => Promise<void>): Storage {
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    await pause()
    try {
      return await work()
    } finally {
      await pause()
    }
  }
  const slowStore = ({ journal, people, ballotBox }: ConferenceStore): ConferenceStore => ({
    journal: {
      read: () => slowly(journal.read),
      turn: (work) =>
        journal.turn(({ answered, commit }) =>
          work({
            answered: (command) => slowly(() => answered(command)),
            commit: (entry) => slowly(() => commit(entry)),
          }),
        ),
    },
    people: {
      all: () => slowly(people.all),
      revokedBadges: () => slowly(people.revokedBadges),
      holdBadge: (personId, phone) => slowly(() => people.holdBadge(personId, phone)),
      heldBadges: () => slowly(people.heldBadges),
      putPhotograph: (subject, id, photograph) => slowly(() => people.putPhotograph(subject, id, photograph)),
      removePhotograph: (subject) => slowly(() => people.removePhotograph(subject)),
      photographs: () => slowly(people.photographs),
      onBallots: () => slowly(people.onBallots),
    },
    ballotBox: {
      cast: (vote, ballots) => slowly(() => ballotBox.cast(vote, ballots)),
      handOutPaper: (voteId, personId) => slowly(() => ballotBox.handOutPaper(voteId, personId)),
      takePaperBack: (voteId, personId) => slowly(() => ballotBox.takePaperBack(voteId, personId)),
      seal: (voteId) => slowly(() => ballotBox.seal(voteId)),
      putPaper: (voteId, ballots) => slowly(() => ballotBox.putPaper(voteId, ballots)),
      count: (voteId) => slowly(() => ballotBox.count(voteId)),
      scrub: () => slowly(ballotBox.scrub),
      voters: (voteId) => slowly(() => ballotBox.voters(voteId)),
    },
  })
  const { media } = storage
  return {
    ...storage,
    conference: (id) => slowStore(storage.conference(id)),
    photograph: (id) => slowly(() => storage.photograph(id)),
    media: {
      put: (id, mime, bytes) => slowly(() => media.put(id, mime, bytes)),
      find: (id) => slowly(() => media.find(id)),
      remove: (id) => slowly(() => media.remove(id)),
      all: () => slowly(media.all),
    },
  }
}
