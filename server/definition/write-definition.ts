import type { PersonId } from '../../shared/ids.ts'
import type { Definition, Honouree, Item, Round } from '../../shared/model.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import type { Person, Photograph } from '../storage/port.ts'
import { isListed } from '../unlisted-person.ts'
import type { DefinitionFile, FileItem, FileMotion, PersonReference } from './definition-file.ts'
import { referenceTo } from './people-named.ts'
import { writeInstant } from './write-instant.ts'

/** The definition as a file that `readDefinition` reads back, photographs included. */
export function writeDefinition(
  definition: Definition,
  people: ReadonlyMap<PersonId, Person>,
  photographs: ReadonlyMap<string, Photograph>,
): DefinitionFile {
  const everybody = [...people.values()].filter(isListed)
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
  const candidate = (personId: PersonId): FileMotion['candidates'][number] => {
    const person = people.get(personId)
    if (!person) return '?'
    const { name, position, unit, introduction } = person
    const about = { introduction, ...(person.birthYear === null ? {} : { birthYear: person.birthYear }) }
    if (!isListed(person)) return { offRoster: { name, position, unit }, ...about }
    const isPlain = introduction === '' && person.birthYear === null
    return isPlain ? reference(personId) : { person: reference(personId), ...about }
  }
  const motion = ({ id: _id, itemId: _itemId, candidates, ...rules }: Motion): FileMotion => ({
    ...rules,
    candidates: candidates.map(({ personId }) => candidate(personId)),
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
        return { kind: one.kind, ...common, motions: one.motions.map(motion) }
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
  const { heading, place, startsAt, timeZone, address, quorum, items, otherMotions } = definition
  return {
    heading,
    place,
    startsAt: writeInstant(startsAt, timeZone),
    timeZone,
    address,
    quorum,
    items: items.map(item),
    otherMotions: otherMotions.map(motion),
  }
}
