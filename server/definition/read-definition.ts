import type { DefinitionProblem } from '../../shared/drafts.ts'
import { nameKey } from '../../shared/fold.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Definition, Honouree, Item, Round, Speech } from '../../shared/model.ts'
import type { Dice } from '../ids.ts'
import { readPhotograph } from '../photographs.ts'
import type { Person, Photograph } from '../storage/port.ts'
import { type DefinitionFile, definitionFile, type FileItem, type PersonReference } from './definition-file.ts'

export type ReadDefinition = { definition: Definition; photographs: { subject: string; photograph: Photograph }[] }

/**
 * A definition file held against the roster. Either all of it is understood, or nothing of it is taken and every
 * problem is named with its place. Ids are new each time: a definition replaces the one before as a whole.
 */
export function readDefinition(
  file: unknown,
  people: readonly Person[],
  dice: Dice,
): ReadDefinition | { problems: DefinitionProblem[] } {
  // With the input, which tells what is missing from what is of another kind.
  const parsed = definitionFile.safeParse(file, { reportInput: true })
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.slice(0, 50).map((issue) => ({
        path: writtenPath(issue.path),
        code: issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'notAllowed',
        text: 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.join(', ') : '',
      })),
    }
  }
  const reader = createReader(people, dice)
  const definition = reader.definition(parsed.data)
  return reader.problems.length > 0 ? { problems: reader.problems } : { definition, photographs: reader.photographs }
}

const writtenPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (written, key) =>
      typeof key === 'number' ? `${written}[${key}]` : `${written}${written ? '.' : ''}${String(key)}`,
    '',
  )

function createReader(people: readonly Person[], dice: Dice) {
  const problems: DefinitionProblem[] = []
  const photographs: ReadDefinition['photographs'] = []

  const personId = (reference: PersonReference, path: string): PersonId => {
    const { name, unit } = typeof reference === 'string' ? { name: reference, unit: null } : reference
    const found = people.filter(
      (person) => nameKey(person.name) === nameKey(name) && (unit === null || nameKey(person.unit) === nameKey(unit)),
    )
    const text = unit === null ? name : `${name}, ${unit}`
    if (found.length === 0) problems.push({ path, code: 'unknownPerson', text })
    if (found.length > 1) problems.push({ path, code: 'severalPersons', text })
    return found[0]?.id ?? ''
  }
  const personOrNone = (reference: PersonReference | undefined, path: string): PersonId | null =>
    reference === undefined ? null : personId(reference, path)

  const photograph = (subject: string, dataUrl: string | undefined, path: string) => {
    if (dataUrl === undefined) return
    const base64 = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)$/.exec(dataUrl)?.[1]
    const read = base64 === undefined ? null : readPhotograph(Buffer.from(base64, 'base64'))
    if (read) photographs.push({ subject, photograph: read })
    else problems.push({ path, code: 'notAPhotograph', text: '' })
  }

  const speech =
    (path: string, item: FileItem) =>
    (one: FileItem['speeches'][number], index: number): Speech => ({
      id: dice.newId(),
      speakerId: personId(one.speaker, `${path}.speeches[${index}].speaker`),
      title: one.title,
      plannedMinutes: one.plannedMinutes ?? Math.max(1, Math.floor(item.plannedMinutes / item.speeches.length)),
    })

  type FileRound = Extract<FileItem, { kind: 'awards' }>['rounds'][number]
  const honouree =
    (path: string) =>
    (one: FileRound['honourees'][number], index: number): Honouree => {
      const place = `${path}.honourees[${index}]`
      const id = dice.newId()
      if (one.kind === 'individual') {
        const person = personId(one.person, `${place}.person`)
        photograph(person, one.photograph, `${place}.photograph`)
        return { kind: 'individual', id, personId: person, achievement: one.achievement }
      }
      photograph(id, one.photograph, `${place}.photograph`)
      const { name, unit, achievement } = one
      const representativeId = personOrNone(one.representative, `${place}.representative`)
      return { kind: 'collective', id, name, unit, representativeId, achievement }
    }
  const round =
    (path: string) =>
    (one: FileRound, index: number): Round => {
      const place = `${path}.rounds[${index}]`
      return {
        id: dice.newId(),
        award: one.award,
        decision: one.decision,
        presenterId: personOrNone(one.presenter, `${place}.presenter`),
        honourees: one.honourees.map(honouree(place)),
      }
    }

  const item = (one: FileItem, index: number): Item => {
    const path = `items[${index}]`
    const { title, plannedMinutes, optional } = one
    const common = { id: dice.newId(), title, plannedMinutes, optional, speeches: one.speeches.map(speech(path, one)) }
    switch (one.kind) {
      case 'opening':
        return {
          ...common,
          kind: one.kind,
          introduces: one.introduces.map((person, at) => personId(person, `${path}.introduces[${at}]`)),
        }
      case 'awards':
        return { ...common, kind: one.kind, rounds: one.rounds.map(round(path)) }
      case 'launch':
        return { ...common, kind: one.kind, targets: one.targets }
      case 'vote': {
        const { question, majority, ground } = one.motion
        const candidateIds = one.motion.candidates.map((person, at) =>
          personId(person, `${path}.motion.candidates[${at}]`),
        )
        return { ...common, kind: one.kind, motion: { question, majority, ground, candidateIds } }
      }
      case 'report':
      case 'papers':
      case 'response':
      case 'address':
      case 'closing':
        return { ...common, kind: one.kind }
      default:
        return one satisfies never
    }
  }
  return {
    problems,
    photographs,
    definition: ({ startsAt, items, ...rest }: DefinitionFile): Definition => ({
      heading: rest.heading,
      place: rest.place,
      startsAt: Date.parse(startsAt),
      timeZone: rest.timeZone,
      address: rest.address,
      quorum: rest.quorum,
      items: items.map(item),
    }),
  }
}
