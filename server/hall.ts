import type { BadgeCode } from '../shared/attendance/badge-code.ts'
import { type Conference, evolveAll, newConference } from '../shared/conference.ts'
import type { Recorded } from '../shared/facts.ts'
import type { ConferenceId, KioskId, PersonId, PhotographId, ScreenId, TabletId, VoteId } from '../shared/ids.ts'
import type { ScreenState } from '../shared/stage-views.ts'
import type { Instant } from '../shared/time.ts'
import { badgeHash } from './access/badge-hash.ts'
import { honouredIn } from './honoured.ts'
import { createOnBallots, type OnBallots } from './on-ballots.ts'
import { createPaperCounts, type PaperCounts } from './paper-counts.ts'
import type { Ballot, BoxedVote, ConferenceStore, Entry, Person, RevokedBadge, Voter } from './storage/port.ts'

/** Of how many verdicts a desk's running median is made. */
const verdictsKept = 50

/** What changed, so that views are drawn anew only where they must be. */
export type Change =
  | { kind: 'facts'; recorded: readonly Recorded[] }
  | { kind: 'ballots'; voteId: VoteId; voters: readonly PersonId[] }
  /** A teller has entered a count of the ballots on paper. */
  | { kind: 'papers' }
  | { kind: 'photographs' }
  | { kind: 'devices' }
  | { kind: 'verdicts' }
  /** What is known of the screens, or what one of them is told (`told`). */
  | { kind: 'screens'; told: boolean }

/** What a screen is told once: until when it shows its name, and how often it was to load itself anew. */
export type ScreenSignal = { identifyUntil: Instant | null; reloads: number }

export type Devices = { screens: number; desks: number; phones: number; kiosks: number; tellers: number }

/** One conference as this process knows it: all of it was durable before it stood here. */
export type Hall = {
  readonly id: ConferenceId
  readonly store: ConferenceStore
  readonly conference: Conference
  readonly people: ReadonlyMap<PersonId, Person>
  readonly recorded: readonly Recorded[]
  readonly photographs: ReadonlyMap<string, PhotographId>
  readonly devices: Devices
  personByBadge: (code: BadgeCode) => Person | undefined
  /** What a desk knows a badge by when the server is out of reach; see `badgeHash`. */
  badgeHash: (person: Pick<Person, 'badgeCode'>) => string
  /** Who is honoured in a round of the agenda, or goes up for a collective. */
  readonly honoured: ReadonlySet<PersonId>
  /** Whose lost badge it is, and since when it is no longer good. */
  revokedBadge: (code: BadgeCode) => RevokedBadge | undefined
  /** The same, by what a desk knows it by. */
  revokedByHash: (personId: PersonId, hash: string) => RevokedBadge | undefined
  /** What a desk knows all the lost badges by. */
  revokedHashes: () => readonly string[]
  /** Whose badges are held by a phone. */
  readonly heldBadges: ReadonlySet<PersonId>
  /** What this desk's last verdicts took, in milliseconds, the latest last. */
  readonly verdictTimes: ReadonlyMap<string, readonly number[]>
  /** The screens that are or were on the line, in the order in which they came. */
  readonly screenStates: ReadonlyMap<ScreenId, ScreenState>
  readonly screenSignals: ReadonlyMap<ScreenId, ScreenSignal>
  /** The MC's tablets on the line. */
  readonly tablets: ReadonlySet<TabletId>
  /** The kiosks on the line. */
  readonly kiosks: ReadonlySet<KioskId>
  /** Who has a ballot in the box of a vote, or holds one on paper. */
  voters: (voteId: VoteId) => ReadonlyMap<PersonId, VoterHere>
  readonly paperCounts: PaperCounts
  readonly onBallots: Pick<OnBallots, 'of'>
  advance: (
    recorded: readonly Recorded[],
    changed?: Pick<Entry, 'people' | 'revoked' | 'released' | 'onBallots'>,
  ) => void
  badgeHeld: (personId: PersonId) => void
  verdictTaken: (desk: string, milliseconds: number) => void
  ballotsReceived: (vote: BoxedVote, ballots: readonly Ballot[]) => void
  paperHandedOut: (voteId: VoteId, personId: PersonId, handedOut: boolean) => void
  paperCounted: () => void
  photographsChanged: (changes: PhotographsShown) => void
  setDevices: (devices: Devices) => void
  setScreenState: (screenId: ScreenId, state: ScreenState | null) => void
  signalScreen: (screenId: ScreenId, signal: Instant | 'reload') => void
  setTablets: (tablets: ReadonlySet<TabletId>) => void
  setKiosks: (kiosks: ReadonlySet<KioskId>) => void
  onChange: (listener: (change: Change) => void) => void
}

type PhotographsShown = { removed: readonly string[]; put: readonly { subject: string; id: PhotographId }[] }

const nobody: ReadonlyMap<PersonId, VoterHere> = new Map()

/** What is known of somebody's ballot; what is on it in an open vote only. */
export type VoterHere = Omit<Voter, 'personId'>

/** How many were handed a ballot on paper. */
export function paperHolders(hall: Pick<Hall, 'voters'>, voteId: VoteId): number {
  let holders = 0
  for (const { means } of hall.voters(voteId).values()) if (means === 'paper') holders += 1
  return holders
}

/** Reads a conference from its stores and keeps it in step with what is added. */
export async function openHall(id: ConferenceId, store: ConferenceStore): Promise<Hall> {
  const recorded = await store.journal.read()
  let conference = evolveAll(newConference, recorded)
  const people = new Map((await store.people.all()).map((person) => [person.id, person]))
  const badges = new Map([...people.values()].map((person) => [person.badgeCode, person.id]))
  const photographs = new Map((await store.people.photographs()).map((one) => [one.subject, one.id]))
  const voters = new Map<VoteId, Map<PersonId, VoterHere>>()
  for (const { id: voteId } of conference.votes) {
    const kept = await store.ballotBox.voters(voteId)
    voters.set(voteId, new Map(kept.map(({ personId, ...voter }) => [personId, voter])))
  }
  const paperCounts = createPaperCounts()
  const onBallots = createOnBallots(await store.people.onBallots())
  const revoked = new Map((await store.people.revokedBadges()).map((one) => [one.code, one]))
  const heldBadges = new Set(await store.people.heldBadges())
  const hashes = new Map<BadgeCode, string>()
  let honoured = honouredIn(conference.definition)
  const verdictTimes = new Map<string, number[]>()
  const screenStates = new Map<ScreenId, ScreenState>()
  const screenSignals = new Map<ScreenId, ScreenSignal>()
  let tablets: ReadonlySet<TabletId> = new Set()
  let kiosks: ReadonlySet<KioskId> = new Set()
  let devices: Devices = { screens: 0, desks: 0, phones: 0, kiosks: 0, tellers: 0 }
  const listeners: ((change: Change) => void)[] = []
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  const votersOf = (voteId: VoteId) => {
    const known = voters.get(voteId) ?? new Map<PersonId, VoterHere>()
    voters.set(voteId, known)
    return known
  }
  const hashOf = (code: BadgeCode) => {
    const known = hashes.get(code) ?? badgeHash(code, id)
    hashes.set(code, known)
    return known
  }
  return {
    id,
    store,
    people,
    recorded,
    photographs,
    heldBadges,
    verdictTimes,
    screenStates,
    screenSignals,
    get kiosks() {
      return kiosks
    },
    get tablets() {
      return tablets
    },
    get conference() {
      return conference
    },
    get devices() {
      return devices
    },
    personByBadge: (code) => {
      const personId = badges.get(code)
      return personId === undefined ? undefined : people.get(personId)
    },
    revokedBadge: (code) => revoked.get(code),
    revokedByHash: (personId, hash) =>
      [...revoked.values()].find((one) => one.personId === personId && hashOf(one.code) === hash),
    revokedHashes: () => [...revoked.keys()].map(hashOf),
    badgeHash: ({ badgeCode }) => hashOf(badgeCode),
    get honoured() {
      return honoured
    },
    voters: (voteId) => voters.get(voteId) ?? nobody,
    paperCounts,
    onBallots,
    advance: (added, changed = {}) => {
      for (const badge of changed.revoked ?? []) {
        badges.delete(badge.code)
        revoked.set(badge.code, badge)
      }
      for (const personId of changed.released ?? []) heldBadges.delete(personId)
      for (const person of changed.people ?? []) {
        people.set(person.id, person)
        badges.set(person.badgeCode, person.id)
      }
      onBallots.keep(changed.onBallots ?? [])
      recorded.push(...added)
      for (const { fact } of added) if (fact.type === 'voteCancelled') voters.delete(fact.voteId)
      const { definition } = conference
      conference = evolveAll(conference, added)
      if (conference.definition !== definition) honoured = honouredIn(conference.definition)
      if (added.length > 0 || changed.people?.length) tell({ kind: 'facts', recorded: added })
    },
    badgeHeld: (personId) => {
      if (heldBadges.has(personId)) return
      heldBadges.add(personId)
      tell({ kind: 'devices' })
    },
    verdictTaken: (desk, milliseconds) => {
      verdictTimes.set(desk, [...(verdictTimes.get(desk) ?? []), milliseconds].slice(-verdictsKept))
      tell({ kind: 'verdicts' })
    },
    ballotsReceived: ({ id: voteId, ballot }, received) => {
      const known = votersOf(voteId)
      for (const { personId, after, means, choice } of received) {
        const before = known.get(personId)
        // A repeat of what is in the box already says nothing new. Whoever still holds a paper here has just given it back.
        if (before && before.means !== 'paper' && after < before.version) continue
        known.set(personId, { means, version: after + 1, choice: ballot === 'open' ? choice : null })
      }
      tell({ kind: 'ballots', voteId, voters: received.map(({ personId }) => personId) })
    },
    paperHandedOut: (voteId, personId, handedOut) => {
      const known = votersOf(voteId)
      if (handedOut) known.set(personId, { means: 'paper', version: 1, choice: null })
      // He may have voted otherwise before this is told.
      else if (known.get(personId)?.means === 'paper') known.delete(personId)
      tell({ kind: 'ballots', voteId, voters: [personId] })
    },
    paperCounted: () => tell({ kind: 'papers' }),
    photographsChanged: ({ removed, put }) => {
      for (const subject of removed) photographs.delete(subject)
      for (const { subject, id: photographId } of put) photographs.set(subject, photographId)
      tell({ kind: 'photographs' })
    },
    setDevices: (now) => {
      devices = now
      tell({ kind: 'devices' })
    },
    setScreenState: (screenId, state) => {
      if (JSON.stringify(screenStates.get(screenId) ?? null) === JSON.stringify(state)) return
      const isNew = !screenStates.has(screenId)
      if (state) screenStates.set(screenId, state)
      else screenStates.delete(screenId)
      // A screen finds itself among the screens that its view names.
      tell({ kind: 'screens', told: isNew || !state })
    },
    signalScreen: (screenId, signal) => {
      const { identifyUntil = null, reloads = 0 } = screenSignals.get(screenId) ?? {}
      screenSignals.set(
        screenId,
        signal === 'reload' ? { identifyUntil, reloads: reloads + 1 } : { identifyUntil: signal, reloads },
      )
      tell({ kind: 'screens', told: true })
    },
    setTablets: (now) => {
      tablets = now
      tell({ kind: 'devices' })
    },
    setKiosks: (now) => {
      kiosks = now
      tell({ kind: 'devices' })
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}
