import type { BadgeCode } from '../shared/attendance/badge-code.ts'
import { type Conference, evolve, newConference } from '../shared/conference.ts'
import type { Recorded } from '../shared/facts.ts'
import type { ConferenceId, PersonId, PhotographId, VoteId } from '../shared/ids.ts'
import type { ConferenceStore, Person } from './storage/port.ts'

/** What changed, so that views are drawn anew only where they must be. */
export type Change =
  | { kind: 'facts'; recorded: readonly Recorded[] }
  | { kind: 'ballots'; voteId: VoteId; voters: readonly PersonId[] }
  | { kind: 'photographs' }
  | { kind: 'devices' }

export type Devices = { screens: number; desks: number; phones: number }

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
  /** Who has a ballot in the box of a vote. */
  voters: (voteId: VoteId) => ReadonlySet<PersonId>
  advance: (recorded: readonly Recorded[], people?: readonly Person[]) => void
  ballotsReceived: (voteId: VoteId, voters: readonly PersonId[]) => void
  photographsChanged: (changes: PhotographsShown) => void
  setDevices: (devices: Devices) => void
  onChange: (listener: (change: Change) => void) => void
}

type PhotographsShown = { removed: readonly string[]; put: readonly { subject: string; id: PhotographId }[] }

const nobody: ReadonlySet<PersonId> = new Set()

/** Reads a conference from its stores and keeps it in step with what is added. */
export async function openHall(id: ConferenceId, store: ConferenceStore): Promise<Hall> {
  const recorded = await store.journal.read()
  let conference = recorded.reduce(evolve, newConference)
  const people = new Map((await store.people.all()).map((person) => [person.id, person]))
  const badges = new Map([...people.values()].map((person) => [person.badgeCode, person.id]))
  const photographs = new Map((await store.people.photographs()).map((one) => [one.subject, one.id]))
  const voters = new Map<VoteId, Set<PersonId>>()
  for (const vote of conference.votes) voters.set(vote.id, new Set(await store.ballotBox.voters(vote.id)))
  let devices: Devices = { screens: 0, desks: 0, phones: 0 }
  const listeners: ((change: Change) => void)[] = []
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  const votersOf = (voteId: VoteId) => {
    const known = voters.get(voteId) ?? new Set<PersonId>()
    voters.set(voteId, known)
    return known
  }
  return {
    id,
    store,
    people,
    recorded,
    photographs,
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
    voters: (voteId) => voters.get(voteId) ?? nobody,
    advance: (added, changed = []) => {
      for (const person of changed) {
        people.set(person.id, person)
        badges.set(person.badgeCode, person.id)
      }
      recorded.push(...added)
      conference = added.reduce(evolve, conference)
      if (added.length > 0) tell({ kind: 'facts', recorded: added })
    },
    ballotsReceived: (voteId, received) => {
      const known = votersOf(voteId)
      for (const personId of received) known.add(personId)
      tell({ kind: 'ballots', voteId, voters: received })
    },
    photographsChanged: ({ removed, put }) => {
      for (const subject of removed) photographs.delete(subject)
      for (const { subject, id: photographId } of put) photographs.set(subject, photographId)
      tell({ kind: 'photographs' })
    },
    setDevices: (now) => {
      devices = now
      tell({ kind: 'devices' })
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}
