import type { PersonId } from '../shared/ids.ts'
import type { Definition } from '../shared/model.ts'

/** Who is honoured in a round of the agenda, or goes up for a collective. */
export function honouredIn(definition: Definition | null): ReadonlySet<PersonId> {
  const rounds = (definition?.items ?? []).flatMap((item) => (item.kind === 'awards' ? item.rounds : []))
  const persons = rounds
    .flatMap((round) => round.honourees)
    .map((honouree) => (honouree.kind === 'individual' ? honouree.personId : honouree.representativeId))
  return new Set(persons.filter((personId) => personId !== null))
}
