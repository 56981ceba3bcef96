import type { ScriptPart } from '../../shared/stage/script.ts'
import { answersOf, type CandidateResult, type ClosedVote, candidateResults } from '../../shared/vote/shown.ts'
import type { KeyOf, Translate } from '../i18n/texts.ts'
import type { voteWordTexts } from '../i18n/vote.ts'
import type { scriptTexts } from './texts.ts'

export type ResultWords = {
  t: Translate<KeyOf<typeof scriptTexts>>
  /** The words of votes that all surfaces share. */
  vote: Translate<KeyOf<typeof voteWordTexts>>
  /** The form of address in words. */
  address: string
  share: (part: number, base: number) => string
}

type Line = readonly ScriptPart[]
const plain = (text: string): Line => [{ text, is: 'plain' }]
const out = (text: string): Line => [{ text, is: 'out' }]
const small = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** A result as it is read out: who voted, the count with shares of the one base, and what it comes to. */
export function writeResult(vote: ClosedVote, words: ResultWords): Line[] {
  return [...readCount(vote, words), ...readOutcome(vote, words)]
}

/** Adopted or not; of candidates who is chosen, and between whom the count has not decided. */
export function readOutcome(vote: ClosedVote, { t }: Pick<ResultWords, 't'>): Line[] {
  const { outcome, candidates, form } = vote
  // What is read of the count has said that there is none.
  if (vote.tally === null) return []
  if (form !== 'candidates') {
    const list = form === 'list'
    return [out(t(outcome.adopted ? (list ? 'listAdopted' : 'adopted') : list ? 'listNotAdopted' : 'notAdopted'))]
  }
  const names = (ids: readonly string[]) =>
    ids.map((id) => candidates.find((candidate) => candidate.id === id)?.name ?? '').join(', ')
  const { chosen, tied } = outcome
  // Those who are tied have the share, and are not chosen all the same.
  const nobody = tied.length === 0 ? [out(t('nobodyChosen'))] : []
  return [
    ...(chosen.length > 0 ? [out(t('chosen', { count: chosen.length, names: names(chosen) }))] : nobody),
    ...(tied.length > 0 ? [out(t('tied', { count: tied.length, names: names(tied) }))] : []),
  ]
}

/** The same of candidates by their places in the list by number of votes, where the names would take too much room. */
export function readPlaces(
  { chosen, tied }: Pick<ClosedVote['outcome'], 'chosen' | 'tied'>,
  t: ResultWords['t'],
): string {
  // By votes, the chosen stand before all others, and those who are tied come next.
  const places = (after: number, many: number) =>
    many === 1 ? t('place', { place: after + 1 }) : t('places', { first: after + 1, last: after + many })
  return [
    chosen.length > 0 ? t('chosen', { count: chosen.length, names: places(0, chosen.length) }) : '',
    tied.length > 0 ? t('tied', { count: tied.length, names: places(chosen.length, tied.length) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function readCount(vote: ClosedVote, words: ResultWords): Line[] {
  const { t, vote: say, share } = words
  const { rollSize: roll, cast, tally, form, outcome } = vote
  const turnout = t('turnout', { roll, cast })
  if (tally === null) return [plain(turnout), plain(t('withheld'))]
  const of = t('shareOf', { base: say(vote.base) })
  const papers = tally.invalid > 0 ? [plain(t('invalid', { valid: cast - tally.invalid, invalid: tally.invalid }))] : []
  if (form === 'candidates') {
    const results = candidateResults(vote) ?? []
    return [
      plain(turnout),
      ...papers,
      plain(of),
      ...results.map((one, place) => candidateLine(one, place, vote, words)),
    ]
  }
  const counts = answersOf(vote).map((answer, place) => {
    const label = (answer === 'other' && vote.otherAnswer) || say(answer)
    const count = tally[answer]
    return t('answer', { answer: place === 0 ? label : small(label), count, share: share(count, outcome.base) })
  })
  return [plain(turnout), ...papers, plain(`${counts.join('; ')}. ${of}`)]
}

function candidateLine(
  { name, votes }: CandidateResult,
  place: number,
  { outcome }: ClosedVote,
  { t, address, share }: ResultWords,
): Line {
  return [
    { text: `${place + 1}. ${address.charAt(0).toLocaleUpperCase('vi')}${address.slice(1)} `, is: 'plain' },
    { text: name, is: 'out' },
    { text: `: ${t('votes', { count: votes, share: share(votes, outcome.base) })}`, is: 'plain' },
  ]
}
