import type { Readable } from 'node:stream'
import type { BadgeCode } from '../../shared/attendance/badge-code.ts'
import type { Fact, Recorded } from '../../shared/facts.ts'
import type {
  CandidateId,
  CommandId,
  ConferenceId,
  MediaFileId,
  PersonId,
  PhotographId,
  VoteId,
} from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol.ts'
import type { LinkedRole, Role } from '../../shared/roles.ts'
import type { Instant } from '../../shared/time.ts'
import type { BallotMeans, KeptChoice } from '../../shared/vote/ballot.ts'
import type { ChoiceCounts } from '../../shared/vote/count.ts'
import type { BallotKind } from '../../shared/vote/motion.ts'

/** Somebody on a roster. Can be corrected and erased; facts know him by id alone. */
export type Person = {
  id: PersonId
  /** His place in the roster, from 1. */
  number: number
  name: string
  position: string
  unit: string
  category: string
  official: boolean
  note: string
  /** Block, row and seat in words; empty where seats are not given. */
  seat: string
  /** Why he does not come, as he said; empty where nothing was said. */
  absenceReason: string
  badgeCode: BadgeCode
  /** Of candidates: the year, and a paragraph about them; null and empty where the office has given none. */
  birthYear: number | null
  introduction: string
}

/**
 * What stood about a candidate on the ballots of a vote, which may be asked for when he is corrected or on the roster no more.
 * Not in the journal, for it can be erased.
 */
export type BallotCandidate = Pick<Person, 'name' | 'position' | 'unit' | 'birthYear' | 'introduction'> & {
  voteId: VoteId
  candidateId: CandidateId
}

/** A badge that was lost: it lets nobody in any more, and says whose it was. */
export type RevokedBadge = { code: BadgeCode; personId: PersonId; at: Instant }

/** What one turn adds, kept together or not at all. */
export type Entry = {
  at: Instant
  by: Role | 'server'
  facts: readonly Fact[]
  /** People who are new or changed; nobody is dropped. */
  people?: readonly Person[]
  photographs?: PhotographChanges
  /** Of the vote that is opened; written once. */
  onBallots?: readonly BallotCandidate[]
  revoked?: readonly RevokedBadge[]
  /** Whose phones were let go; of those whose badges are revoked nothing is left to go on with. */
  released?: readonly PersonId[]
  /** Votes that are cancelled: they are sealed, and what was voted in them is destroyed, and who had. */
  discarded?: readonly VoteId[]
  /** The command it answers: a repeat of its id gets the same answer. */
  answer?: { to: CommandId; answer: Answer }
}

export type Turn = {
  /** What was answered to this command before. */
  answered: (command: CommandId) => Promise<Answer | null>
  /** Durable when it returns: the facts as recorded, numbered on from the last one. */
  commit: (entry: Entry) => Promise<Recorded[]>
}

/** The facts of one conference, numbered from 1 without gaps. */
export type Journal = {
  read: () => Promise<Recorded[]>
  /** One turn at a time: nobody else extends the journal meanwhile. A turn that fails does not hold up the next. */
  turn: <T>(work: (turn: Turn) => Promise<T>) => Promise<T>
}

export type Photograph = { mime: string; bytes: Uint8Array }

/** Photographs that go and then those that come, by subject; a new one takes the place of the old. */
export type PhotographChanges = {
  removed: readonly string[]
  put: readonly { subject: string; id: PhotographId; photograph: Photograph }[]
}

/**
 * What showing a badge comes to. A phone that was let go (`released`) does not get in again by itself: it would be quicker
 * than the phone it was let go for. Whoever shows the badge on it anew shows it with another secret.
 */
export type Holding = 'held' | 'released' | 'heldByOther'

export type People = {
  all: () => Promise<Person[]>
  revokedBadges: () => Promise<RevokedBadge[]>
  /** The first phone to show a badge holds it, durably; `phone` is a hash of the phone's own secret. */
  holdBadge: (personId: PersonId, phone: string) => Promise<Holding>
  /** Whose badges are held by a phone that was not let go. */
  heldBadges: () => Promise<PersonId[]>
  /** The photograph of a person or a collective; a new one takes the place of the old. */
  putPhotograph: (subject: string, id: PhotographId, photograph: Photograph) => Promise<void>
  /** Nothing happens where there is none. */
  removePhotograph: (subject: string) => Promise<void>
  /** Which subject has which, and how many bytes it takes. */
  photographs: () => Promise<{ subject: string; id: PhotographId; size: number }[]>
  /** Of every vote that was opened, the cancelled too; of those that an earlier version opened there is nothing. */
  onBallots: () => Promise<BallotCandidate[]>
}

/** As much of a vote as the box goes by. */
export type BoxedVote = { id: VoteId; ballot: BallotKind; changeable: boolean }

/**
 * A ballot that a device sends. `after` is the version of the voter's ballot that it replaces, 0 for his first; `receipt`
 * is thrown by the device and lies in the box apart from what was chosen.
 */
export type Ballot = {
  personId: PersonId
  ballotId: CommandId
  after: number
  means: Exclude<BallotMeans, 'paper'>
  choice: KeptChoice
  receipt: string
}
export type CastResult = 'received' | 'alreadyVoted' | 'holdsPaper' | 'receiptTaken' | 'voteClosed'

/** Somebody who has voted, or holds a ballot on paper. What he voted stands here in an open vote only. */
export type Voter = { personId: PersonId; means: BallotMeans; version: number; choice: KeptChoice | null }

/** All that can be counted of a vote. Receipts are sorted, one for every ballot. */
export type BoxCount = {
  choices: ChoiceCounts
  receipts: readonly string[]
  voters: number
  /**
   * Who they are and how each ballot came in, and in an open vote what is on it and its receipt: a line each, in the order of
   * the persons’ ids.
   */
  voterLines: readonly string[]
  sealed: boolean
  /** Ballots on paper: handed out, and in the box. */
  paper: { issued: number; returned: number }
  /** The tellers' count of those on paper is in it. */
  paperCounted: boolean
}

/**
 * Of a secret vote the box keeps who has voted and what was voted with nothing to join them: no common key, order, time or
 * row id.
 */
export type BallotBox = {
  /**
   * Durable when it returns. One ballot a person and vote, whatever way it comes in: a repeat of the same ballot is received
   * again; another one takes its place where the vote lets ballots be changed and it says which version it replaces, and is
   * refused otherwise, as everything is once the vote is sealed.
   */
  cast: (vote: BoxedVote, ballots: readonly Ballot[]) => Promise<CastResult[]>
  /** Whoever holds one has voted as far as everything else is concerned. To the same person again: he holds it. */
  handOutPaper: (voteId: VoteId, personId: PersonId) => Promise<'handedOut' | 'alreadyVoted' | 'voteClosed'>
  /** Unused: he can vote otherwise. */
  takePaperBack: (voteId: VoteId, personId: PersonId) => Promise<'takenBack' | 'noPaper' | 'voteClosed'>
  /** Nothing more is cast. Sealing again changes nothing. */
  seal: (voteId: VoteId) => Promise<void>
  /** What the tellers have counted, among the other ballots; once: again it changes nothing. Only into a sealed box. */
  putPaper: (voteId: VoteId, ballots: readonly { choice: KeptChoice; receipt: string }[]) => Promise<void>
  count: (voteId: VoteId) => Promise<BoxCount>
  /** In no order that tells anything. */
  voters: (voteId: VoteId) => Promise<Voter[]>
  /** Takes away what the file and its log still tell of the order in which ballots came; of votes that are sealed. */
  scrub: () => Promise<void>
}

/** A picture, a page of a document or a video that the office has put in, found by its id alone. */
export type MediaFile = { mime: string; size: number; read: (first: number, last: number) => Readable }

/** What the screens may show beside the agenda. Files of conferences of one installation lie together. */
export type MediaFiles = {
  /** Durable when it returns; gives its size in bytes. Broken off, nothing of it is kept. */
  put: (id: MediaFileId, mime: string, bytes: AsyncIterable<Uint8Array>) => Promise<number>
  /** `read` gives the bytes from the first to the last, both counted from 0 and included. */
  find: (id: MediaFileId) => Promise<MediaFile | null>
  /** Nothing happens where there is none. */
  remove: (id: MediaFileId) => Promise<void>
  /** Those too that a crash broke off, which are not found: `remove` takes them away. For when nothing is being put in. */
  all: () => Promise<MediaFileId[]>
}

export type ConferenceStore = { journal: Journal; people: People; ballotBox: BallotBox }

export type Link = { conferenceId: ConferenceId; role: LinkedRole; key: string }

/** All that is kept. Everything is keyed by conference; ids and keys come from the caller. */
export type Storage = {
  conferences: () => Promise<ConferenceId[]>
  addConference: (id: ConferenceId, links: Record<LinkedRole, string>, at: Instant) => Promise<void>
  links: () => Promise<Link[]>
  conference: (id: ConferenceId) => ConferenceStore
  /** Found by its id alone, which nobody can guess. */
  photograph: (id: PhotographId) => Promise<Photograph | null>
  media: MediaFiles
  setting: (name: string) => Promise<string | null>
  setSetting: (name: string, value: string) => Promise<void>
  close: () => Promise<void>
}
