import * as z from 'zod/mini'
import type { StepKey } from './agenda/steps.ts'
import type { BadgeCode } from './attendance/badge-code.ts'
import { checkInMeans } from './facts.ts'
import { properText } from './fold.ts'
import type { CommandId, ItemId, PersonId, VoteId } from './ids.ts'
import { answers } from './model.ts'
import type { Role } from './roles.ts'

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

const id = <T extends string>() => z.custom<T>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value))
const step = z.custom<StepKey>((value) => typeof value === 'string' && /^[a-z]{1,16}:[\w-]{1,64}$/.test(value))
const text = (longest: number) => z.string().check(z.maxLength(longest))

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
const proper = (longest: number) => z.string().check(z.maxLength(longest), z.overwrite(properText))
const properName = (longest: number) => z.string().check(z.maxLength(longest), z.overwrite(properText), z.minLength(1))

/** An act at the door; `scannedAt` is the door's time by the server's clock, `verdictAfter` how long the last verdict of this desk took. */
const scan = z.strictObject({
  badge,
  desk: text(40),
  means: z.enum(checkInMeans),
  scannedAt: z.nullable(instant),
  verdictAfter: z.nullable(z.int().check(z.minimum(0), z.maximum(60_000))),
})

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
  undoStep: row(['mc'], 'refuse', z.strictObject({ undone: z.int().check(z.positive()) })),
  openVote: row(['mc'], 'refuse', z.strictObject({ itemId: id<ItemId>() })),
  closeVote: row(['mc'], 'refuse', z.strictObject({ voteId: id<VoteId>() })),
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

/** A ballot on the wire. */
export const sentBallot = z.strictObject({ id: id<CommandId>(), voteId: id<VoteId>(), answer: z.enum(answers) })
export type SentBallot = z.infer<typeof sentBallot>
