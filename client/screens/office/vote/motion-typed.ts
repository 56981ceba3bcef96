import type { CommandBody } from '../../../../shared/commands.ts'
import type { ItemId, PersonId, PhotographId } from '../../../../shared/ids.ts'
import type { Majority } from '../../../../shared/model.ts'
import { defaultRules, type Motion } from '../../../../shared/vote/motion.ts'
import type { MotionRow } from '../../../../shared/vote-views.ts'

/** Somebody who stands for election, as typed; `key` tells the lines apart. */
export type CandidateTyped = {
  key: string
  /** Null for somebody typed who has not been saved yet. */
  personId: PersonId | null
  /** Name, position and unit are the roster's. */
  onRoster: boolean
  name: string
  position: string
  unit: string
  photograph: PhotographId | null
  birthYear: string
  introduction: string
}

type FractionTyped = { numerator: string; denominator: string }

/** A motion in the form: numbers as they are typed. */
export type MotionTyped = Pick<
  Motion,
  | 'id'
  | 'itemId'
  | 'form'
  | 'question'
  | 'candidateOrder'
  | 'ballot'
  | 'changeable'
  | 'base'
  | 'closesWhenAllVoted'
  | 'ground'
> & {
  candidates: CandidateTyped[]
  seats: string
  third: 'usual' | 'named' | 'none'
  thirdName: string
  quorum: FractionTyped & Pick<Motion['quorum'], 'base'>
  majority: MajorityChoice
  ownMajority: FractionTyped & Pick<Majority, 'comparison'>
  minutes: string
}

/** Quá nửa, ít nhất 2/3, ít nhất 3/4, and whatever else an office is bound to. */
export const majorities = {
  half: { comparison: 'moreThan', numerator: 1, denominator: 2 },
  twoThirds: { comparison: 'atLeast', numerator: 2, denominator: 3 },
  threeQuarters: { comparison: 'atLeast', numerator: 3, denominator: 4 },
} as const satisfies Record<string, Majority>
export type MajorityChoice = keyof typeof majorities | 'own'

const typedFraction = ({ numerator, denominator }: { numerator: number; denominator: number }): FractionTyped => ({
  numerator: String(numerator),
  denominator: String(denominator),
})

/** A new one: a show of hands on a list as a whole, by the customary rules. */
export function newMotion(id: string, itemId: ItemId | null): MotionTyped {
  const { quorum, majority, base, candidateOrder } = defaultRules
  return {
    id,
    itemId,
    form: 'list',
    question: '',
    candidates: [],
    candidateOrder,
    seats: '',
    third: 'usual',
    thirdName: '',
    ballot: 'open',
    changeable: true,
    quorum: { ...typedFraction(quorum), base: quorum.base },
    majority: 'half',
    ownMajority: { ...typedFraction(majority), comparison: majority.comparison },
    base,
    minutes: '',
    closesWhenAllVoted: false,
    ground: '',
  }
}

/** One that is there, to be changed. */
export function typedOf(motion: MotionRow): MotionTyped {
  const { id, itemId, form, question, candidateOrder, ballot, changeable, base, closesWhenAllVoted, ground } = motion
  const { candidates, seats, otherAnswer, quorum, majority, minutes } = motion
  return {
    ...{ id, itemId, form, question, candidateOrder, ballot, changeable, base, closesWhenAllVoted, ground },
    candidates: candidates.map((candidate) => ({
      key: candidate.id,
      personId: candidate.personId,
      onRoster: candidate.onRoster,
      name: candidate.name,
      position: candidate.position,
      unit: candidate.unit,
      photograph: candidate.photograph,
      birthYear: candidate.birthYear === null ? '' : String(candidate.birthYear),
      introduction: candidate.introduction,
    })),
    seats: seats === null ? '' : String(seats),
    third: otherAnswer === null ? 'none' : otherAnswer === '' ? 'usual' : 'named',
    thirdName: otherAnswer ?? '',
    quorum: { ...typedFraction(quorum), base: quorum.base },
    majority: majorityChoice(majority),
    ownMajority: { ...typedFraction(majority), comparison: majority.comparison },
    minutes: minutes === null ? '' : String(minutes),
  }
}

function majorityChoice(majority: Majority): MajorityChoice {
  const { comparison, numerator, denominator } = majority
  const same = (one: Majority) =>
    one.comparison === comparison && one.numerator * denominator === numerator * one.denominator
  const keys = Object.keys(majorities) as (keyof typeof majorities)[]
  return keys.find((key) => same(majorities[key])) ?? 'own'
}

/** What keeps it from being saved, each a sentence of the form. */
export type MotionFault =
  | 'questionNeeded'
  | 'candidatesNeeded'
  | 'nameNeeded'
  | 'wrongYear'
  | 'wrongSeats'
  | 'seatsAboveCandidates'
  | 'thirdNameNeeded'
  | 'wrongQuorum'
  | 'wrongMajority'
  | 'wrongMinutes'

type Read = { motion: CommandBody<'setMotion'>; faults: [] } | { motion: null; faults: MotionFault[] }

/** The motion as typed, or all that is wrong with it. What does not belong to its form is left out, not refused. */
export function readMotion(typed: MotionTyped): Read {
  const { id, itemId, form, candidateOrder, ballot, base, closesWhenAllVoted } = typed
  const candidates = form === 'question' ? [] : typed.candidates
  const years = candidates.map(({ birthYear }) => optional(birthYear, 1_900, 2_100))
  const seats = form === 'candidates' ? optional(typed.seats, 1, 200) : null
  const minutes = optional(typed.minutes, 1, 240)
  const quorum = readFraction(typed.quorum)
  const majority = typed.majority === 'own' ? readFraction(typed.ownMajority) : majorities[typed.majority]
  const { comparison } = typed.majority === 'own' ? typed.ownMajority : majorities[typed.majority]
  const named = form !== 'candidates' && typed.third === 'named'
  const wrong: Record<MotionFault, boolean> = {
    questionNeeded: typed.question.trim() === '',
    candidatesNeeded: form === 'candidates' && candidates.length === 0,
    nameNeeded: candidates.some(({ name }) => name.trim() === ''),
    wrongYear: years.includes('wrong'),
    wrongSeats: seats === 'wrong',
    seatsAboveCandidates: typeof seats === 'number' && candidates.length > 0 && seats > candidates.length,
    thirdNameNeeded: named && typed.thirdName.trim() === '',
    wrongQuorum: quorum === null,
    wrongMajority: majority === null,
    wrongMinutes: minutes === 'wrong',
  }
  const faults = (Object.keys(wrong) as MotionFault[]).filter((fault) => wrong[fault])
  if (faults.length > 0 || !quorum || !majority || seats === 'wrong' || minutes === 'wrong')
    return { motion: null, faults }
  const third = { usual: '', named: typed.thirdName.trim(), none: null }[typed.third]
  const motion = {
    ...{ id, itemId, form, candidateOrder, ballot, base, closesWhenAllVoted, seats, minutes },
    question: typed.question.trim(),
    candidates: candidates.map((candidate, index) => {
      const { personId, onRoster, name, position, unit, introduction } = candidate
      const year = years[index]
      const birthYear = typeof year === 'number' ? year : null
      const who = onRoster ? { name: '', position: '', unit: '' } : { name, position, unit }
      return { personId, ...who, birthYear, introduction: introduction.trim() }
    }),
    otherAnswer: form === 'candidates' ? null : third,
    changeable: ballot === 'open' && typed.changeable,
    quorum: { ...quorum, base: typed.quorum.base },
    majority: { comparison, numerator: majority.numerator, denominator: majority.denominator },
    ground: typed.ground.trim(),
  }
  return { motion, faults: [] }
}

/** Null for nothing typed. */
function optional(typed: string, least: number, most: number): number | null | 'wrong' {
  if (typed.trim() === '') return null
  return whole(typed, least, most) ?? 'wrong'
}

function whole(typed: string, least: number, most: number): number | null {
  const number = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return number >= least && number <= most ? number : null
}

function readFraction(typed: FractionTyped): { numerator: number; denominator: number } | null {
  const numerator = whole(typed.numerator, 1, 1_000)
  const denominator = whole(typed.denominator, 1, 1_000)
  return numerator === null || denominator === null || numerator > denominator ? null : { numerator, denominator }
}
