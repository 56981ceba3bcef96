import { Readable } from 'node:stream'
import type { Recorded } from '../../shared/facts.ts'
import type { ConferenceId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol.ts'
import { linkedRoles } from '../../shared/roles.ts'
import { memoryBallotBox } from './memory-ballot-box.ts'
import type {
  BallotCandidate,
  ConferenceStore,
  Link,
  MediaFiles,
  Person,
  Photograph,
  RevokedBadge,
  Storage,
} from './port.ts'
import { createTurns } from './turns.ts'

type Photographs = Map<string, Photograph>

/** The port without a disk: the twin that rules are tested on. */
export function memoryStorage(): Storage {
  const stores = new Map<ConferenceId, ConferenceStore>()
  const links: Link[] = []
  const settings = new Map<string, string>()
  const photographs: Photographs = new Map()
  const badgeOwners = new Map<string, string>()
  return {
    conferences: async () => [...stores.keys()],
    addConference: async (conferenceId, keys) => {
      if (stores.has(conferenceId)) throw new Error('there is such a conference already')
      stores.set(conferenceId, memoryConference(conferenceId, photographs, badgeOwners))
      for (const role of linkedRoles) links.push({ conferenceId, role, key: keys[role] })
    },
    links: async () => [...links],
    conference: (id) => {
      const store = stores.get(id)
      if (!store) throw new Error('there is no such conference')
      return store
    },
    photograph: async (id) => photographs.get(id) ?? null,
    media: memoryMedia(),
    setting: async (name) => settings.get(name) ?? null,
    setSetting: async (name, value) => {
      settings.set(name, value)
    },
    close: async () => undefined,
  }
}

function memoryMedia(): MediaFiles {
  const files = new Map<string, { mime: string; bytes: Buffer }>()
  return {
    put: async (id, mime, chunks) => {
      const read: Uint8Array[] = []
      for await (const chunk of chunks) read.push(chunk)
      const bytes = Buffer.concat(read)
      files.set(id, { mime, bytes })
      return bytes.length
    },
    find: async (id) => {
      const file = files.get(id)
      if (!file) return null
      const { mime, bytes } = file
      return { mime, size: bytes.length, read: (first, last) => Readable.from([bytes.subarray(first, last + 1)]) }
    },
    remove: async (id) => void files.delete(id),
    all: async () => [...files.keys()],
  }
}

function memoryConference(
  conferenceId: ConferenceId,
  photographs: Photographs,
  badgeOwners: Map<string, string>,
): ConferenceStore {
  const facts: Recorded[] = []
  const answers = new Map<string, Answer>()
  const people = new Map<string, Person>()
  const pictures = new Map<string, string>()
  const balloted = new Map<string, BallotCandidate>()
  const revokedBadges: RevokedBadge[] = []
  const phones = new Map<string, { phone: string; released: boolean }>()
  const takeTurn = createTurns()
  const { discard, ...ballotBox } = memoryBallotBox()
  const removePhotograph = (subject: string) => {
    const old = pictures.get(subject)
    if (old !== undefined) photographs.delete(old)
    pictures.delete(subject)
  }
  const putPhotograph = (subject: string, id: string, photograph: Photograph) => {
    removePhotograph(subject)
    pictures.set(subject, id)
    photographs.set(id, photograph)
  }
  const owner = (person: Person) => `${conferenceId}/${person.id}`
  return {
    journal: {
      read: async () => [...facts],
      turn: (work) =>
        takeTurn(() =>
          work({
            answered: async (command) => answers.get(command) ?? null,
            commit: async ({ at, by, facts: added, answer, ...kept }) => {
              const { people: changed = [], photographs: shown, revoked = [], released = [], discarded = [] } = kept
              const { onBallots = [] } = kept
              if (answer && answers.has(answer.to)) throw new Error('a command is answered once')
              const owners = new Map(badgeOwners)
              for (const person of changed) {
                const known = owners.get(person.badgeCode) ?? owner(person)
                if (known !== owner(person)) throw new Error('two people with one badge code')
                owners.set(person.badgeCode, known)
              }
              const written = new Map(balloted)
              for (const one of onBallots) written.set(`${one.voteId}/${one.candidateId}`, one)
              if (written.size < balloted.size + onBallots.length) throw new Error('a ballot is written once')
              const recorded = added.map((fact, index) => ({ number: facts.length + 1 + index, at, by, fact }))
              facts.push(...recorded)
              for (const person of changed) {
                people.set(person.id, person)
                badgeOwners.set(person.badgeCode, owner(person))
              }
              for (const [key, one] of written) balloted.set(key, one)
              revokedBadges.push(...revoked)
              for (const personId of released) {
                const known = phones.get(personId)
                if (known) phones.set(personId, { ...known, released: true })
              }
              for (const { personId } of revoked) phones.delete(personId)
              for (const subject of shown?.removed ?? []) removePhotograph(subject)
              for (const { subject, id, photograph } of shown?.put ?? []) putPhotograph(subject, id, photograph)
              for (const voteId of discarded) discard(voteId)
              if (answer) answers.set(answer.to, answer.answer)
              return recorded
            },
          }),
        ),
    },
    people: {
      all: async () => [...people.values()],
      revokedBadges: async () => [...revokedBadges],
      holdBadge: async (personId, phone) => {
        const known = phones.get(personId)
        if (known?.phone === phone) return known.released ? 'released' : 'held'
        if (known && !known.released) return 'heldByOther'
        phones.set(personId, { phone, released: false })
        return 'held'
      },
      heldBadges: async () => [...phones].flatMap(([personId, { released }]) => (released ? [] : [personId])),
      putPhotograph: async (subject, id, photograph) => putPhotograph(subject, id, photograph),
      removePhotograph: async (subject) => removePhotograph(subject),
      photographs: async () =>
        [...pictures].map(([subject, id]) => ({ subject, id, size: photographs.get(id)?.bytes.length ?? 0 })),
      onBallots: async () => [...balloted.values()],
    },
    ballotBox,
  }
}
