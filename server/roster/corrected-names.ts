import { fold, nameKey } from '../../shared/fold.ts'

type Described = { name: string; unit: string; position: string }
const keysOf = ({ name, unit, position }: Described) => ({
  letters: fold(name),
  name: nameKey(name),
  post: [unit, position].map(nameKey).join('|'),
})
type Keys = ReturnType<typeof keysOf>

/** A slip of the keyboard is a letter or two; more than that is another name. */
const mostLetters = 2

/**
 * Who of those on the roster no row was found for, and which row nobody was found for, are one person whose name was put
 * right: the same name but for its marks, or nearly the same one at the same post. Only where no other would do as well:
 * the office sees the old name and the new one before it takes the list.
 */
export function correctedNames<P extends Described, R extends Described>(
  gone: readonly P[],
  added: readonly R[],
): { person: P; row: R }[] {
  const keys = new Map<Described, Keys>([...gone, ...added].map((one) => [one, keysOf(one)]))
  const alike = (person: P, row: R, how: (one: Keys, other: Keys) => boolean) => {
    const [one, other] = [keys.get(person), keys.get(row)]
    return one !== undefined && other !== undefined && how(one, other)
  }
  const sameLetters = pairs(gone, added, (person, row) => alike(person, row, (a, b) => a.letters === b.letters))
  const persons = new Set(sameLetters.map(({ person }) => person))
  const rows = new Set(sameLetters.map(({ row }) => row))
  const nearly = pairs(
    gone.filter((one) => !persons.has(one)),
    added.filter((one) => !rows.has(one)),
    (person, row) => alike(person, row, (a, b) => a.post === b.post && within(a.name, b.name, mostLetters)),
  )
  return [...sameLetters, ...nearly]
}

/** Those who are alike and like nobody else on either side. */
function pairs<P, R>(persons: readonly P[], rows: readonly R[], alike: (person: P, row: R) => boolean) {
  const found: { person: P; row: R }[] = []
  const rivals = new Map<R, number>()
  for (const person of persons) {
    const fitting = rows.filter((row) => alike(person, row))
    for (const row of fitting) rivals.set(row, (rivals.get(row) ?? 0) + 1)
    const [row] = fitting
    if (row && fitting.length === 1) found.push({ person, row })
  }
  return found.filter(({ row }) => rivals.get(row) === 1)
}

/** Whether so many letters put in, left out or replaced make the one name of the other. */
function within(one: string, other: string, letters: number): boolean {
  if (Math.abs(one.length - other.length) > letters) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  const [left, right] = [one.slice(same), other.slice(same)]
  if (left === '' && right === '') return true
  if (letters === 0) return false
  const [shorter, further] = [left.slice(1), right.slice(1)]
  return (
    within(shorter, further, letters - 1) || within(shorter, right, letters - 1) || within(left, further, letters - 1)
  )
}
