import type { SentBallot, SentCommand, ShownBadge } from './commands.ts'
import type { KioskId, PersonId, ScreenId } from './ids.ts'
import type { OwnRow } from './own-row.ts'
import type { Patch, Tables } from './patch.ts'
import type { Refusal } from './refusals.ts'
import type { ScreenReport } from './stage-views.ts'
import type { Instant } from './time.ts'
import type { RecountDifference } from './vote/recount.ts'
import type { Standing } from './vote/vote.ts'

/** What an accepted command says back, beside the patch that everybody gets. */
export type Done = {
  done: true
  /** For a check-in: who it was, and since when if he was in already; for a leaving, since when if he was out already. */
  checkIn?: {
    personId: PersonId
    already: { at: Instant; desk: string } | null
    returned: boolean
    outSince?: Instant
  }
  /** For somebody added at the desk: who he is from now on. */
  walkIn?: { personId: PersonId }
  /** For the absence of a unit: of whom it was entered just now, so that it can be said and taken back. */
  absent?: PersonId[]
  /** For a phone at the desk: what its QR code holds, once and for two minutes. */
  phone?: { token: string }
  /** For a recount: what differs from the result on record; nothing where it is the same. */
  recount?: { agrees: boolean; differences: RecountDifference[] }
}
export type Answer = Done | Refusal

/** Whose badge a kiosk has read, and what he may do in the vote that is open. */
export type VoterShown = { personId: PersonId; name: string; standing: Standing; version: number; paper: boolean }

/**
 * The picture a role had published last, whole: the same for all who come at one time, so that it is written out once.
 * `now` is the server's clock, from which the client keeps its offset.
 */
export type SnapshotMessage = { revision: number; now: Instant; view: Tables }
/** What changed since the revision before this one. A patch that does not follow means: connect again. */
export type PatchMessage = { revision: number; now: Instant; patch: Patch }
/** An attendee's own row, always whole; it has no number, since it replaces the one before. It comes before the snapshot. */
export type OwnMessage = { now: Instant; own: OwnRow }

export type ClientToServer = {
  command: (message: SentCommand, answer: (answer: Answer) => void) => void
  ballot: (message: SentBallot, answer: (answer: Answer) => void) => void
  /** From a kiosk that has read a badge. Not a command: nothing of it is kept. */
  voter: (message: ShownBadge, answer: (answer: VoterShown | Refusal) => void) => void
  /** From a screen: what it has really painted. Not answered; the next one replaces it. */
  painted: (report: ScreenReport) => void
}
export type ServerToClient = {
  snapshot: (message: SnapshotMessage) => void
  patch: (message: PatchMessage) => void
  own: (message: OwnMessage) => void
  /** To a screen, before its picture: which row of `screens` is its own. */
  screen: (message: { screenId: ScreenId }) => void
  /** To a kiosk, the same. */
  kiosk: (message: { kioskId: KioskId }) => void
}

/**
 * What a device shows when it connects: its role's key, or the code of a badge. Checked in the handshake. `device` is
 * what a tablet of the MC or a screen calls itself by, so that it is the same one when it comes back.
 */
export type Credential = { key: string; device?: string } | AttendeeCredential
/** A phone has a secret of its own, made on it; the first that shows a badge holds it. A token comes from a desk's screen. */
export type AttendeeCredential = { badge: string; phone: string } | { token: string; phone: string }

/** Why a connection is refused; a client told so tries again seldom, and not at all with a badge. */
export const connectRefusals = [
  'unknownLink',
  'screenLetGo',
  'kioskLetGo',
  'unknownBadge',
  'badgeRevokedHere',
  'heldByOtherPhone',
  'phoneReleased',
  'tokenGone',
  'tooManyAttempts',
] as const
export type ConnectRefusal = (typeof connectRefusals)[number]

/** How often the line is tried, so that both sides notice a dead one within ten seconds. */
export const heartbeat = { pingInterval: 5_000, pingTimeout: 4_000 }

/** Where a screen or a kiosk that belongs to nobody yet waits for an office to type in the code it shows. */
export const pairingNamespace = '/pairing'
/** What it is, said in the handshake. */
export const pairedKinds = ['screen', 'kiosk'] as const
export type PairedKind = (typeof pairedKinds)[number]
export type PairingToClient = {
  code: (message: { code: string }) => void
  /** The key by which the screen gets in from now on. */
  paired: (message: { key: string }) => void
}
