import { fold } from '../fold.ts'
import { byGivenName } from './given-name.ts'

/** As much of a person as can be searched. */
export type Searchable = { name: string; position: string; unit: string }

/** How a person answers to what was typed: the better, the nearer to the top. */
const ranks = ['name', 'initials', 'unit'] as const
type Rank = (typeof ranks)[number]

/**
 * The people meant by what was typed, by given name; those found by their names before those found by their units.
 * Nobody for nothing typed: at the door a list of everybody slows the search down.
 */
export function searchPeople<P extends Searchable>(people: readonly P[], typed: string): P[] {
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  const found = new Map<Rank, P[]>(ranks.map((rank) => [rank, []]))
  for (const person of people) {
    const rank = rankOf(person, asked)
    if (rank) found.get(rank)?.push(person)
  }
  return ranks.flatMap((rank) => (found.get(rank) ?? []).sort(byGivenName))
}

function rankOf(person: Searchable, asked: readonly string[]): Rank | null {
  const name = wordsOf(person.name)
  if (allBegin(asked, name)) return 'name'
  if (asksInitials(asked, name)) return 'initials'
  return allBegin(asked, [...name, ...wordsOf(person.position), ...wordsOf(person.unit)]) ? 'unit' : null
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Every word asked for stands at the beginning of a word, in any order; words run together count too: "thianh". */
function allBegin(asked: readonly string[], words: readonly string[]): boolean {
  const joined = words.map((_, index) => words.slice(index).join(''))
  return asked.every((word) => joined.some((text) => text.startsWith(word)))
}

/** "nta" and "n t a" ask for Nguyễn Thị Ánh, and so does "ta" for whoever leaves the family name out. */
function asksInitials(asked: readonly string[], name: readonly string[]): boolean {
  const letters = asked.every((word) => word.length === 1) ? asked.join('') : asked.length === 1 ? asked[0] : undefined
  if (!letters || letters.length < 2) return false
  return name
    .map((word) => word.charAt(0))
    .join('')
    .includes(letters)
}
