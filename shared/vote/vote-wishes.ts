import * as z from 'zod/mini'
import type { CandidateId, ItemId, MotionId, PersonId } from '../ids.ts'
import { answers } from '../model.ts'
import { id, proper, properName } from '../wire-fields.ts'
import { ballotKinds, candidateOrders, motionForms, voteBases, voteQuorumBases } from './motion.ts'

/** What is on a ballot. */
export const choice = z.union([
  z.strictObject({ answer: z.enum(answers) }),
  z.strictObject({ candidates: z.array(id<CandidateId>()).check(z.maxLength(200)) }),
])
/** What is on a ballot on paper, see `PaperChoice`. */
export const paperChoice = z.nullable(
  z.union([
    z.strictObject({ answer: z.enum(answers) }),
    z.strictObject({ ticks: z.string().check(z.regex(/^[0-9a-f]{1,50}$/)) }),
  ]),
)
const fraction = {
  numerator: z.int().check(z.minimum(1), z.maximum(1_000)),
  denominator: z.int().check(z.minimum(1), z.maximum(1_000)),
}
/** `id` is made by the page for a new one. Of a candidate who is not on the roster `personId` is null at first. */
export const motion = z.strictObject({
  id: id<MotionId>(),
  itemId: z.nullable(id<ItemId>()),
  form: z.enum(motionForms),
  question: properName(1_000),
  candidates: z
    .array(
      z.strictObject({
        personId: z.nullable(id<PersonId>()),
        /** Of somebody on the roster, whose name and unit are the roster's, empty. */
        name: proper(200),
        position: proper(200),
        unit: proper(300),
        birthYear: z.nullable(z.int().check(z.minimum(1900), z.maximum(2100))),
        introduction: proper(2_000),
      }),
    )
    .check(z.maxLength(200)),
  candidateOrder: z.enum(candidateOrders),
  seats: z.nullable(z.int().check(z.minimum(1), z.maximum(200))),
  otherAnswer: z.nullable(proper(60)),
  ballot: z.enum(ballotKinds),
  changeable: z.boolean(),
  quorum: z.strictObject({ ...fraction, base: z.enum(voteQuorumBases) }),
  majority: z.strictObject({ comparison: z.enum(['moreThan', 'atLeast']), ...fraction }),
  base: z.enum(voteBases),
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(240))),
  closesWhenAllVoted: z.boolean(),
  ground: proper(1_000),
})
