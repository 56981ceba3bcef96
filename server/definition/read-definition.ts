import type { DefinitionProblem } from '../../shared/drafts.ts'
import type { ItemId, PersonId } from '../../shared/ids.ts'
import type { Definition, Honouree, Item, Round, Speech } from '../../shared/model.ts'
import { isSound, type Motion } from '../../shared/vote/motion.ts'
import type { Dice } from '../ids.ts'
import type { Person, Photograph } from '../storage/port.ts'
import { unlisted } from '../unlisted-person.ts'
import { photographIn, problemsIn } from './check-definition.ts'
import {
  type DefinitionFile,
  definitionFile,
  type FileItem,
  type FileMotion,
  type PersonReference,
  upgraded,
} from './definition-file.ts'
import { peopleNamed } from './people-named.ts'

export type ReadDefinition = {
  definition: Definition
  photographs: { subject: string; photograph: Photograph }[]
  /** Candidates: those of whom the file says more than the roster does, and those who are not on it. */
  people: Person[]
}

/**
 * A definition file held against the roster. Either all of it is understood, or nothing of it is taken and every
 * problem is named with its place. Ids are new each time: a definition replaces the one before as a whole.
 */
export function readDefinition(
  file: unknown,
  people: readonly Person[],
  dice: Dice,
): ReadDefinition | { problems: DefinitionProblem[] } {
  const upToDate = upgraded(file)
  const parsed = definitionFile.safeParse(upToDate)
  const problems = problemsIn(upToDate, parsed, people)
  if (problems.length > 0 || !parsed.success) return { problems }
  const reader = createReader(people, dice)
  const definition = reader.definition(parsed.data)
  const unsound = unsoundMotions(definition)
  if (unsound.length > 0) return { problems: unsound }
  return { definition, photographs: reader.photographs, people: [...reader.described.values()] }
}

function unsoundMotions({ items, otherMotions }: Definition): DefinitionProblem[] {
  const unsound = (motions: readonly Motion[], path: DefinitionProblem['path']) =>
    motions.flatMap((motion, index): DefinitionProblem[] =>
      isSound(motion) ? [] : [{ path: [...path, index], found: '', code: 'unsoundMotion' }],
    )
  return [
    ...items.flatMap((item, index) => (item.kind === 'vote' ? unsound(item.motions, ['items', index, 'motions']) : [])),
    ...unsound(otherMotions, ['otherMotions']),
  ]
}

/** Of a file that has been checked. */
function createReader(people: readonly Person[], dice: Dice) {
  const photographs: ReadDefinition['photographs'] = []
  const described = new Map<PersonId, Person>()

  const personFound = (reference: PersonReference): Person => {
    const [found] = peopleNamed(reference, people)
    if (!found) throw new Error('somebody of a checked file is not on the roster')
    return found
  }
  const personId = (reference: PersonReference): PersonId => personFound(reference).id
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

  const candidateOf = (one: FileMotion['candidates'][number]): PersonId => {
    if (typeof one === 'string' || !('introduction' in one)) return personId(one)
    const { birthYear = null, introduction } = one
    const person = 'person' in one ? personFound(one.person) : unlisted(one.offRoster, dice)
    described.set(person.id, { ...(described.get(person.id) ?? person), birthYear, introduction })
    return person.id
  }
  const motion =
    (itemId: ItemId | null) =>
    (one: FileMotion): Motion => {
      const { candidates, ...rules } = one
      const form = one.form ?? (candidates.length > 0 ? 'list' : 'question')
      const ballot = one.ballot ?? (form === 'candidates' ? 'secret' : 'open')
      return {
        ...rules,
        id: dice.newId(),
        itemId,
        form,
        candidates: candidates.map((candidate) => ({ id: dice.newId(), personId: candidateOf(candidate) })),
        ballot,
        changeable: one.changeable ?? ballot === 'open',
      }
    }

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
        return { ...common, kind: one.kind, motions: one.motions.map(motion(common.id)) }
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
    described,
    definition: ({ startsAt, items, otherMotions, ...rest }: DefinitionFile): Definition => ({
      heading: rest.heading,
      place: rest.place,
      startsAt: Date.parse(startsAt),
      timeZone: rest.timeZone,
      address: rest.address,
      quorum: rest.quorum,
      items: items.map(item),
      otherMotions: otherMotions.map(motion(null)),
    }),
  }
}
