import type { CandidateId, HonoureeId, ItemId, PersonId, RoundId, SpeechId } from './ids.ts'
import type { Instant } from './time.ts'
import type { Motion } from './vote/motion.ts'

/** The five lines of the backdrop (plan, 2.5), each shown as written. */
export type Heading = {
  authority: string
  organiser: string
  title: string
  period: string
  placeAndDate: string
}

/** Numerator over denominator, compared in integers only. */
export type Fraction = { numerator: number; denominator: number }

/** How many are needed: more than the fraction, or at least the fraction, of a base. */
export type Majority = Fraction & { comparison: 'moreThan' | 'atLeast' }

/** A person who speaks, with the title of the paper where there is one. */
export type Speech = { id: SpeechId; speakerId: PersonId; title: string; plannedMinutes: number }

/** Điển hình được tôn vinh: a person, or a collective with the one who goes up for it. */
export type Honouree =
  | { kind: 'individual'; id: HonoureeId; personId: PersonId; achievement: string }
  | {
      kind: 'collective'
      id: HonoureeId
      name: string
      unit: string
      representativeId: PersonId | null
      achievement: string
    }

/** Lượt trao: those who go up together for one award. */
export type Round = {
  id: RoundId
  award: string
  /** The decision by which the award is given, as it is read out. */
  decision: string
  presenterId: PersonId | null
  honourees: Honouree[]
}

type AnyItem = {
  id: ItemId
  title: string
  plannedMinutes: number
  /** "nếu có": it can be left out, and taken in again. */
  optional: boolean
  speeches: Speech[]
}

/** One of the agenda's items (plan, 2.4). */
export type Item = AnyItem &
  (
    | { kind: 'opening'; introduces: PersonId[] }
    | { kind: 'report' | 'papers' | 'response' | 'address' | 'closing' }
    | { kind: 'awards'; rounds: Round[] }
    | { kind: 'launch'; targets: string[] }
    | { kind: 'vote'; motions: Motion[] }
  )
export type ItemKind = Item['kind']

/** How people are spoken to; an office sets it. */
export type FormOfAddress = 'comrade' | 'neutral'

/**
 * Điều kiện tiến hành: the fraction that must be present, of whom, and on what ground (căn cứ). Default two thirds of
 * the official delegates summoned, by custom and the older Thông tư 01/2016/TT-BNV; `everybody` counts guests too.
 */
export type Quorum = Fraction & { base: 'official' | 'everybody'; ground: string }

export const defaultQuorum: Quorum = { numerator: 2, denominator: 3, base: 'official', ground: '' }

/** What the office prepares. People stand in it by id only. */
export type Definition = {
  heading: Heading
  place: string
  startsAt: Instant
  /** IANA name; every time on every screen is shown in it. */
  timeZone: string
  address: FormOfAddress
  quorum: Quorum
  items: Item[]
  /** Those that belong to no item, and may be put to the vote at any time. */
  otherMotions: Motion[]
}

/** All that may be put to the vote, in the agenda's order. */
export const motionsIn = (definition: Definition | null): Motion[] =>
  definition
    ? [...definition.items.flatMap((item) => (item.kind === 'vote' ? item.motions : [])), ...definition.otherMotions]
    : []

/**
 * Somebody summoned or invited, as far as rules need to know him. Official delegates have a vote, guests have none.
 * A walk-in was added at the desk.
 */
export type Delegate = { personId: PersonId; official: boolean; walkIn?: true }

export const answers = ['for', 'against', 'other'] as const
/** Tán thành, Không tán thành, Ý kiến khác. */
export type Answer = (typeof answers)[number]

/** Ballots counted: per answer or per candidate, how many in all, and how many of those on paper were invalid. */
export type Tally = Record<Answer, number> & { cast: number; invalid: number; candidates: Record<CandidateId, number> }
