import * as z from 'zod/mini'
import { properText } from '../../shared/fold.ts'
import { defaultQuorum } from '../../shared/model.ts'
import {
  ballotKinds,
  candidateOrders,
  defaultRules,
  motionForms,
  voteBases,
  voteQuorumBases,
} from '../../shared/vote/motion.ts'

/**
 * A conference definition as a file: what the office writes, exports and imports. People stand in it by name, with
 * unit, position or number on the roster where several have one name; an id means nothing outside of this installation.
 */
const text = (longest: number) => z.string().check(z.overwrite(properText), z.minLength(1), z.maxLength(longest))
const freeText = (longest: number) => z._default(z.string().check(z.overwrite(properText), z.maxLength(longest)), '')
/** The whole numbers of a file and how large they may be. */
export const numberLimits = {
  plannedMinutes: { least: 1, most: 600 },
  numerator: { least: 1, most: 1_000 },
  denominator: { least: 1, most: 1_000 },
  seats: { least: 1, most: 200 },
  minutes: { least: 1, most: 240 },
  birthYear: { least: 1_900, most: 2_100 },
}
const limited = (key: keyof typeof numberLimits) =>
  z.int().check(z.minimum(numberLimits[key].least), z.maximum(numberLimits[key].most))
const plannedMinutes = limited('plannedMinutes')

/** What may be empty where the roster leaves it so. */
const mark = z.optional(z.string().check(z.overwrite(properText), z.maxLength(300)))
export const person = z.union([
  text(200),
  z.strictObject({ name: text(200), unit: mark, position: mark, number: z.optional(z.int()) }),
])
export type PersonReference = z.infer<typeof person>

/** A data URL; checked for being a picture when it is read. */
const photograph = z.optional(z.string().check(z.maxLength(12_000_000)))

const speech = z.strictObject({ speaker: person, title: freeText(500), plannedMinutes: z.optional(plannedMinutes) })
const honouree = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('individual'), person, achievement: freeText(1_000), photograph }),
  z.strictObject({
    kind: z.literal('collective'),
    name: text(300),
    unit: freeText(300),
    representative: z.optional(person),
    achievement: freeText(1_000),
    photograph,
  }),
])
const round = z.strictObject({
  award: text(500),
  decision: freeText(1_000),
  presenter: z.optional(person),
  honourees: z.array(honouree).check(z.minLength(1), z.maxLength(60)),
})
const fraction = {
  numerator: limited('numerator'),
  denominator: limited('denominator'),
}
const notAboveOne = z.refine<{ numerator: number; denominator: number }>((of) => of.numerator <= of.denominator)
/** What the hall is told of a candidate beside who he is. */
const aboutCandidate = {
  birthYear: z.optional(limited('birthYear')),
  introduction: freeText(2_000),
}
/** On the roster, alone or with more about him; or somebody who is not. */
export const candidate = z.union([
  person,
  z.strictObject({ person, ...aboutCandidate }),
  z.strictObject({
    offRoster: z.strictObject({ name: text(200), position: freeText(200), unit: freeText(300) }),
    ...aboutCandidate,
  }),
])
const motion = z.strictObject({
  question: text(1_000),
  form: z.optional(z.enum(motionForms)),
  candidates: z._default(z.array(candidate).check(z.maxLength(200)), []),
  candidateOrder: z._default(z.enum(candidateOrders), defaultRules.candidateOrder),
  seats: z._default(z.nullable(limited('seats')), null),
  otherAnswer: z._default(z.nullable(z.string().check(z.overwrite(properText), z.maxLength(60))), ''),
  ballot: z.optional(z.enum(ballotKinds)),
  changeable: z.optional(z.boolean()),
  quorum: z._default(z.strictObject({ ...fraction, base: z.enum(voteQuorumBases) }).check(notAboveOne), {
    ...defaultRules.quorum,
  }),
  majority: z._default(
    z.strictObject({ comparison: z.enum(['moreThan', 'atLeast']), ...fraction }).check(notAboveOne),
    { ...defaultRules.majority },
  ),
  base: z._default(z.enum(voteBases), defaultRules.base),
  minutes: z._default(z.nullable(limited('minutes')), null),
  closesWhenAllVoted: z._default(z.boolean(), false),
  ground: freeText(1_000),
})
export type FileMotion = z.infer<typeof motion>

const anyItem = {
  title: text(500),
  plannedMinutes,
  optional: z._default(z.boolean(), false),
  speeches: z._default(z.array(speech).check(z.maxLength(40)), []),
}
const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opening'),
    ...anyItem,
    introduces: z._default(z.array(person).check(z.maxLength(200)), []),
  }),
  z.strictObject({ kind: z.enum(['report', 'papers', 'response', 'address', 'closing']), ...anyItem }),
  z.strictObject({ kind: z.literal('awards'), ...anyItem, rounds: z.array(round).check(z.maxLength(60)) }),
  z.strictObject({
    kind: z.literal('launch'),
    ...anyItem,
    targets: z._default(z.array(text(500)).check(z.maxLength(12)), []),
  }),
  z.strictObject({ kind: z.literal('vote'), ...anyItem, motions: z.array(motion).check(z.maxLength(40)) }),
])

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false // the one way Intl has to say no
  }
}

export const definitionFile = z.strictObject({
  heading: z.strictObject({
    authority: text(300),
    organiser: text(300),
    title: text(300),
    period: freeText(300),
    placeAndDate: text(300),
  }),
  place: freeText(500),
  /** With its offset: 2025-08-21T14:30:00+07:00. */
  startsAt: z.iso.datetime({ offset: true }),
  timeZone: z.string().check(z.refine(isTimeZone)),
  address: z._default(z.enum(['comrade', 'neutral']), 'comrade'),
  quorum: z._default(
    z
      .strictObject({
        ...fraction,
        base: z._default(z.enum(['official', 'everybody']), 'official'),
        ground: freeText(1_000),
      })
      .check(notAboveOne),
    { ...defaultQuorum },
  ),
  items: z.array(item).check(z.minLength(1), z.maxLength(40)),
  otherMotions: z._default(z.array(motion).check(z.maxLength(40)), []),
})
export type DefinitionFile = z.infer<typeof definitionFile>
export type FileItem = DefinitionFile['items'][number]

/** A file of the first version, whose vote items had one motion each, as it reads today. */
export function upgraded(file: unknown): unknown {
  const { items } = (file ?? {}) as { items?: unknown }
  if (!Array.isArray(items)) return file
  return { ...(file as object), items: items.map(upgradedItem) }
}

function upgradedItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('motion' in item) || 'motions' in item) return item
  const { motion: only, ...rest } = item
  return { ...rest, motions: [only] }
}
