import * as z from 'zod/mini'
import type { StepKey } from './agenda/steps.ts'
import type { BadgeCode } from './attendance/badge-code.ts'
import { checkInMeans } from './facts.ts'
import type {
  CommandId,
  HonoureeId,
  ItemId,
  KioskId,
  MediaFileId,
  MediaId,
  MotionId,
  PersonId,
  ScreenId,
  SpeechId,
  TabletId,
  VoteId,
} from './ids.ts'
import type { Role } from './roles.ts'
import { covers, mediaKinds } from './stage/program.ts'
import { layouts, pairingCode, screenLanguages, themes } from './stage/screens.ts'
import { receiptPattern } from './vote/ballot.ts'
import { choice, motion, paperChoice } from './vote/vote-wishes.ts'
import { id, proper, properName, text } from './wire-fields.ts'

/**
 * What a device does with a command that the line cannot carry: `keep` it and send it when the line is back,
 * since what it tells has happened; or `refuse` it at once, since the hall will have moved on by then.
 */
export type OfflinePolicy = 'keep' | 'refuse'

type CommandRow<S extends z.ZodMiniType> = { roles: readonly Role[]; offline: OfflinePolicy; schema: S }
const row = <S extends z.ZodMiniType>(roles: readonly Role[], offline: OfflinePolicy, schema: S): CommandRow<S> => ({
  roles,
  offline,
  schema,
})

const step = z.custom<StepKey>((value) => typeof value === 'string' && /^[a-z]{1,16}:[\w-]{1,64}$/.test(value))

const badge = z.union([
  /** What was scanned or typed, as it came: the server finds the code in it. */
  z.strictObject({ code: z.string().check(z.maxLength(500)) as z.ZodMiniType<BadgeCode> }),
  /**
   * Somebody found by his name; or by the hash of his badge, which the desk knows without having the code. The hash
   * says which badge it was, when he has been given another one since.
   */
  z.strictObject({
    personId: id<PersonId>(),
    hash: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  }),
])

const instant = z.int().check(z.minimum(0), z.maximum(8_640_000_000_000))

/** An act at the door; `scannedAt` is the door's time by the server's clock, `verdictAfter` how long the last verdict of this desk took. */
const scan = z.strictObject({
  badge,
  desk: text(40),
  means: z.enum(checkInMeans),
  scannedAt: z.nullable(instant),
  verdictAfter: z.nullable(z.int().check(z.minimum(0), z.maximum(60_000))),
})

/** Hours, and the last second of a long report. */
const playedPosition = z.int().check(z.minimum(0), z.maximum(24 * 3_600_000))
const page = z.int().check(z.minimum(1), z.maximum(1_000))
const source = z.union([
  z.strictObject({ kind: z.literal('media'), mediaId: id<MediaId>(), page }),
  z.strictObject({ kind: z.literal('message'), text: proper(300) }),
  z.strictObject({ kind: z.enum(['vote', 'receipts']), voteId: id<VoteId>() }),
])
const pairingCodeText = z.string().check(z.regex(pairingCode))
const screenWishes = {
  name: properName(60),
  layout: z.enum(layouts),
  language: z.enum(screenLanguages),
}
const mediaWishes = { title: properName(200), itemId: z.nullable(id<ItemId>()) }

/** Every command: who may send it, what it carries, and what becomes of it without a line. */
export const commands = {
  takeRoster: row(['office'], 'refuse', z.strictObject({ draftId: id() })),
  takeDefinition: row(['office'], 'refuse', z.strictObject({ draftId: id() })),
  checkIn: row(['reception'], 'keep', scan),
  recordLeaving: row(['reception'], 'keep', scan),
  undoCheckIn: row(
    ['reception', 'office'],
    'refuse',
    z.strictObject({ personId: id<PersonId>(), desk: text(40), reason: text(300) }),
  ),
  addWalkIn: row(
    ['reception'],
    'keep',
    z.strictObject({
      name: properName(200),
      position: proper(200),
      unit: proper(300),
      category: proper(200),
      standsInFor: z.nullable(id<PersonId>()),
      desk: text(40),
      scannedAt: z.nullable(instant),
    }),
  ),
  enterAbsence: row(
    ['reception', 'office'],
    'refuse',
    z.strictObject({ personId: id<PersonId>(), excused: z.boolean(), reason: proper(300) }),
  ),
  /** Of a whole unit: of everybody in it who has not come, and of whom nothing is known yet. */
  enterUnitAbsence: row(
    ['reception', 'office'],
    'refuse',
    z.strictObject({ unit: text(300), excused: z.boolean(), reason: proper(300) }),
  ),
  withdrawAbsence: row(['reception', 'office'], 'refuse', z.strictObject({ personId: id<PersonId>() })),
  /** Đi thay, of somebody on the roster; of a walk-in it goes with his adding. */
  recordStandIn: row(
    ['reception', 'office'],
    'refuse',
    z.strictObject({ personId: id<PersonId>(), standsInFor: id<PersonId>() }),
  ),
  withdrawStandIn: row(['reception', 'office'], 'refuse', z.strictObject({ personId: id<PersonId>() })),
  setVotingRight: row(['office'], 'refuse', z.strictObject({ personId: id<PersonId>(), official: z.boolean() })),
  replaceBadge: row(['office'], 'refuse', z.strictObject({ personId: id<PersonId>() })),
  offerPhone: row(['reception'], 'refuse', z.strictObject({ personId: id<PersonId>() })),
  releasePhone: row(['reception', 'office'], 'refuse', z.strictObject({ personId: id<PersonId>() })),
  /** Đã xem lại: a line of the list of conflicts is ticked off, with a few words where the office has any; or set back. */
  settleConflict: row(
    ['office'],
    'refuse',
    z.strictObject({ conflict: z.int().check(z.positive()), note: proper(300) }),
  ),
  reopenConflict: row(['office'], 'refuse', z.strictObject({ conflict: z.int().check(z.positive()) })),
  setQuorum: row(
    ['office'],
    'refuse',
    z.strictObject({
      numerator: z.int().check(z.minimum(1), z.maximum(1_000)),
      denominator: z.int().check(z.minimum(1), z.maximum(1_000)),
      base: z.enum(['official', 'everybody']),
      ground: proper(1_000),
    }),
  ),
  setLobbyNames: row(['office'], 'refuse', z.strictObject({ shown: z.boolean() })),
  startItem: row(['mc'], 'refuse', z.strictObject({ from: z.nullable(id<ItemId>()), to: id<ItemId>() })),
  showStep: row(['mc'], 'refuse', z.strictObject({ from: step, to: step })),
  leaveOutItem: row(['mc', 'office'], 'refuse', z.strictObject({ itemId: id<ItemId>() })),
  takeInItem: row(['mc', 'office'], 'refuse', z.strictObject({ itemId: id<ItemId>() })),
  /** Rounds in the order of their awards, the highest first; before the conference begins. */
  orderRounds: row(['office'], 'refuse', z.strictObject({ itemId: id<ItemId>() })),
  /** `step` is one to come, put off before it is called; without it, what the hall is at. */
  putStepOff: row(['mc'], 'refuse', z.strictObject({ from: step, step: z.optional(step) })),
  setItemTime: row(
    ['mc', 'office'],
    'refuse',
    z.strictObject({ itemId: id<ItemId>(), plannedMinutes: z.int().check(z.minimum(1), z.maximum(600)) }),
  ),
  /** Of one of several speakers: neither the others' minutes nor the item's. */
  setSpeechTime: row(
    ['mc', 'office'],
    'refuse',
    z.strictObject({ speechId: id<SpeechId>(), plannedMinutes: z.int().check(z.minimum(1), z.maximum(600)) }),
  ),
  pauseClock: row(['mc'], 'refuse', z.strictObject({ paused: z.boolean() })),
  /** From whom it is taken: nobody, or the tablet that this one saw leading. */
  takeLead: row(['mc'], 'refuse', z.strictObject({ from: z.nullable(id<TabletId>()) })),
  /** Onto the screens in the agenda's place, from what was there; null gives it back to the agenda. */
  takeSource: row(['mc', 'office'], 'refuse', z.strictObject({ from: z.nullable(source), source: z.nullable(source) })),
  coverScreens: row(['mc', 'office'], 'refuse', z.strictObject({ cover: z.enum(covers) })),
  setPlayback: row(
    ['mc', 'office'],
    'refuse',
    z.strictObject({ mediaId: id<MediaId>(), playing: z.boolean(), position: playedPosition }),
  ),
  sendMessage: row(['mc', 'office'], 'refuse', z.strictObject({ text: proper(200) })),
  awaitPerson: row(['mc'], 'refuse', z.strictObject({ subject: id<string>(), awaited: z.boolean() })),
  sayOnTheWay: row(['reception'], 'refuse', z.strictObject({ personId: id<PersonId>(), onTheWay: z.boolean() })),
  setOnBehalf: row(
    ['mc', 'office'],
    'refuse',
    z.strictObject({ honouree: id<HonoureeId>(), personId: z.nullable(id<PersonId>()) }),
  ),
  recordHandedOver: row(
    ['mc', 'office'],
    'refuse',
    z.strictObject({
      honourees: z.array(id<HonoureeId>()).check(z.minLength(1), z.maxLength(500)),
      handedOver: z.boolean(),
    }),
  ),
  /** The office's own words for a step, which take the place of the program's. */
  setScript: row(['office'], 'refuse', z.strictObject({ step: step, text: text(10_000) })),
  setTheme: row(['office'], 'refuse', z.strictObject({ theme: z.enum(themes) })),
  pairScreen: row(['office'], 'refuse', z.strictObject({ code: pairingCodeText, ...screenWishes })),
  setScreen: row(['office'], 'refuse', z.strictObject({ screenId: id<ScreenId>(), ...screenWishes })),
  /** Its name shows on it for some seconds. */
  identifyScreen: row(['office', 'mc'], 'refuse', z.strictObject({ screenId: id<ScreenId>() })),
  reloadScreen: row(['office', 'mc'], 'refuse', z.strictObject({ screenId: id<ScreenId>() })),
  letScreenGo: row(['office'], 'refuse', z.strictObject({ screenId: id<ScreenId>() })),
  addMedia: row(
    ['office'],
    'refuse',
    z.strictObject({
      kind: z.enum(mediaKinds),
      ...mediaWishes,
      files: z.array(id<MediaFileId>()).check(z.minLength(1), z.maxLength(300)),
    }),
  ),
  changeMedia: row(['office'], 'refuse', z.strictObject({ mediaId: id<MediaId>(), ...mediaWishes })),
  removeMedia: row(['office'], 'refuse', z.strictObject({ mediaId: id<MediaId>() })),
  undoStep: row(['mc'], 'refuse', z.strictObject({ undone: z.int().check(z.positive()) })),
  /** `after` is how many votes on the motion the sender has seen; `belowQuorum` that it is to be opened all the same. */
  openVote: row(
    ['mc'],
    'refuse',
    z.strictObject({
      motionId: id<MotionId>(),
      after: z.int().check(z.minimum(0), z.maximum(1_000)),
      belowQuorum: z.boolean(),
    }),
  ),
  closeVote: row(['mc'], 'refuse', z.strictObject({ voteId: id<VoteId>() })),
  /** The ballots are destroyed; the motion can be put again. */
  cancelVote: row(['mc'], 'refuse', z.strictObject({ voteId: id<VoteId>() })),
  /** Phát phiếu giấy, in a secret vote; and back unused. */
  handOutPaper: row(
    ['teller'],
    'refuse',
    z.strictObject({ voteId: id<VoteId>(), personId: id<PersonId>(), handedOut: z.boolean() }),
  ),
  /** What one teller has counted of the paper ballots; it holds where another has counted the same. */
  enterPaperCount: row(
    ['teller'],
    'refuse',
    z.strictObject({
      voteId: id<VoteId>(),
      ballots: z
        .array(z.strictObject({ choice: paperChoice, ballots: z.int().check(z.minimum(1), z.maximum(5_000)) }))
        .check(z.maxLength(5_000)),
    }),
  ),
  /** A motion new or changed; `candidates` in the list's order, those who are not on the roster by what is typed. */
  setMotion: row(['office'], 'refuse', motion),
  removeMotion: row(['office'], 'refuse', z.strictObject({ motionId: id<MotionId>() })),
  recountVote: row(['office'], 'refuse', z.strictObject({ voteId: id<VoteId>() })),
  pairKiosk: row(['office'], 'refuse', z.strictObject({ code: pairingCodeText, name: properName(60) })),
  letKioskGo: row(['office'], 'refuse', z.strictObject({ kioskId: id<KioskId>() })),
  closeConference: row(['mc'], 'refuse', z.strictObject({ from: id<ItemId>() })),
} as const satisfies Record<string, CommandRow<z.ZodMiniType>>

export type CommandType = keyof typeof commands
export type CommandBody<T extends CommandType> = z.infer<(typeof commands)[T]['schema']>
/** A wish, with its type: `{ type: 'startItem', from, to }`. */
export type Command = { [T in CommandType]: { type: T } & CommandBody<T> }[CommandType]

/** What a role may send, known to the compiler. */
export type CommandOf<R extends Role> = {
  [T in CommandType]: R extends (typeof commands)[T]['roles'][number] ? { type: T } & CommandBody<T> : never
}[CommandType]

/** A command on the wire: the id is made by the client, and a repeat of it gets the first answer. */
export const sentCommand = z.strictObject({
  id: id<CommandId>(),
  type: z.enum(Object.keys(commands) as [CommandType, ...CommandType[]]),
  body: z.unknown(),
})
export type SentCommand = { id: CommandId; type: CommandType; body: unknown }

/**
 * A ballot on the wire. `after` is the version of the voter's ballot that it replaces, 0 for his first. A phone's is its
 * owner's; a kiosk names the voter by the badge it has read, a teller by whom he saw raise his hand.
 */
export const sentBallot = z.strictObject({
  id: id<CommandId>(),
  voteId: id<VoteId>(),
  choice,
  receipt: z.string().check(z.regex(receiptPattern)),
  after: z.int().check(z.minimum(0), z.maximum(10_000)),
  voter: z.optional(badge),
})
export type SentBallot = z.infer<typeof sentBallot>

/** A badge read at a kiosk: whose it is, and whether he may vote. Nothing of it is kept. */
export const shownBadge = z.strictObject({ code: z.string().check(z.maxLength(500)) })
export type ShownBadge = z.infer<typeof shownBadge>
