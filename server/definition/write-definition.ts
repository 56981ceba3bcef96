import type { PersonId } from '../../shared/ids.ts'
import type { Definition, Honouree, Item, Round } from '../../shared/model.ts'
import type { Person, Photograph } from '../storage/port.ts'
import type { DefinitionFile, FileItem, PersonReference } from './definition-file.ts'
import { referenceTo } from './people-named.ts'
import { writeInstant } from './write-instant.ts'

/** The definition as a file that `readDefinition` reads back, photographs included. */
export function writeDefinition(
  definition: Definition,
  people: ReadonlyMap<PersonId, Person>,
  photographs: ReadonlyMap<string, Photograph>,
): DefinitionFile {
  const everybody = [...people.values()]
  const reference = (personId: PersonId): PersonReference => {
    const person = people.get(personId)
    return person ? referenceTo(person, everybody) : '?'
  }
  const picture = (subject: string) => {
    const found = photographs.get(subject)
    return found && { photograph: `data:${found.mime};base64,${Buffer.from(found.bytes).toString('base64')}` }
  }
  const honouree = (one: Honouree) =>
    one.kind === 'individual'
      ? {
          kind: one.kind,
          person: reference(one.personId),
          achievement: one.achievement,
          ...picture(one.personId),
        }
      : {
          kind: one.kind,
          name: one.name,
          unit: one.unit,
          ...(one.representativeId === null ? {} : { representative: reference(one.representativeId) }),
          achievement: one.achievement,
          ...picture(one.id),
        }
  const round = (one: Round) => ({
    award: one.award,
    decision: one.decision,
    ...(one.presenterId === null ? {} : { presenter: reference(one.presenterId) }),
    honourees: one.honourees.map(honouree),
  })
  const item = (one: Item): FileItem => {
    const { title, plannedMinutes, optional } = one
    const speeches = one.speeches.map((speech) => ({
      speaker: reference(speech.speakerId),
      title: speech.title,
      plannedMinutes: speech.plannedMinutes,
    }))
    const common = { title, plannedMinutes, optional, speeches }
    switch (one.kind) {
      case 'opening':
        return { kind: one.kind, ...common, introduces: one.introduces.map(reference) }
      case 'awards':
        return { kind: one.kind, ...common, rounds: one.rounds.map(round) }
      case 'launch':
        return { kind: one.kind, ...common, targets: one.targets }
      case 'vote': {
        const { question, majority, ground, candidateIds } = one.motion
        return {
          kind: one.kind,
          ...common,
          motion: { question, candidates: candidateIds.map(reference), majority, ground },
        }
      }
      case 'report':
      case 'papers':
      case 'response':
      case 'address':
      case 'closing':
        return { kind: one.kind, ...common }
      default:
        return one satisfies never
    }
  }
  const { heading, place, startsAt, timeZone, address, quorum, items } = definition
  return {
    heading,
    place,
    startsAt: writeInstant(startsAt, timeZone),
    timeZone,
    address,
    quorum,
    items: items.map(item),
  }
}
