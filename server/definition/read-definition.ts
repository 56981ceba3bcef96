import type { DefinitionProblem } from '../../shared/drafts.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Definition, Honouree, Item, Round, Speech } from '../../shared/model.ts'
import type { Dice } from '../ids.ts'
import type { Person, Photograph } from '../storage/port.ts'
import { photographIn, problemsIn } from './check-definition.ts'
import { type DefinitionFile, definitionFile, type FileItem, type PersonReference } from './definition-file.ts'
import { peopleNamed } from './people-named.ts'

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
  const parsed = definitionFile.safeParse(file)
  const problems = problemsIn(file, parsed, people)
  if (problems.length > 0 || !parsed.success) return { problems }
  const reader = createReader(people, dice)
  const definition = reader.definition(parsed.data)
  return { definition, photographs: reader.photographs }
}

/** Of a file that has been checked. */
function createReader(people: readonly Person[], dice: Dice) {
  const photographs: ReadDefinition['photographs'] = []

  const personId = (reference: PersonReference): PersonId => {
    const [found] = peopleNamed(reference, people)
    if (!found) throw new Error('somebody of a checked file is not on the roster')
    return found.id
  }
  const personOrNone = (reference: PersonReference | undefined): PersonId | null =>
    reference === undefined ? null : personId(reference)

  const photograph = (subject: string, dataUrl: string | undefined) => {
    const read = dataUrl === undefined ? null : photographIn(dataUrl)
    if (read) photographs.push({ subject, photograph: read })
  }

  const speech =
    (item: FileItem) =>
    (one: FileItem['speeches'][number]): Speech => ({
      id: dice.newId(),
      speakerId: personId(one.speaker),
      title: one.title,
      plannedMinutes: one.plannedMinutes ?? Math.max(1, Math.floor(item.plannedMinutes / item.speeches.length)),
    })

  type FileRound = Extract<FileItem, { kind: 'awards' }>['rounds'][number]
  const honouree = (one: FileRound['honourees'][number]): Honouree => {
    const id = dice.newId()
    if (one.kind === 'individual') {
      const person = personId(one.person)
      photograph(person, one.photograph)
      return { kind: 'individual', id, personId: person, achievement: one.achievement }
    }
    photograph(id, one.photograph)
    const { name, unit, achievement } = one
    return { kind: 'collective', id, name, unit, representativeId: personOrNone(one.representative), achievement }
  }
  const round = (one: FileRound): Round => ({
    id: dice.newId(),
    award: one.award,
    decision: one.decision,
    presenterId: personOrNone(one.presenter),
    honourees: one.honourees.map(honouree),
  })

  const item = (one: FileItem): Item => {
    const { title, plannedMinutes, optional } = one
    const common = { id: dice.newId(), title, plannedMinutes, optional, speeches: one.speeches.map(speech(one)) }
    switch (one.kind) {
      case 'opening':
        return {
          ...common,
          kind: one.kind,
          introduces: one.introduces.map(personId),
        }
      case 'awards':
        return { ...common, kind: one.kind, rounds: one.rounds.map(round) }
      case 'launch':
        return { ...common, kind: one.kind, targets: one.targets }
      case 'vote': {
        const { question, majority, ground } = one.motion
        const candidateIds = one.motion.candidates.map(personId)
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
