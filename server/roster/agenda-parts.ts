import type { AgendaPart } from '../../shared/drafts.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Item } from '../../shared/model.ts'

/** Where the agenda names people, and as what: each part once for each item. */
export function agendaParts(items: readonly Item[]): Map<PersonId, AgendaPart[]> {
  const parts = new Map<PersonId, AgendaPart[]>()
  for (const [index, item] of items.entries()) {
    const note = (personId: PersonId | null, as: AgendaPart['as']) => {
      if (personId === null) return
      const known = parts.get(personId) ?? []
      if (known.some((one) => one.item === index + 1 && one.as === as)) return
      parts.set(personId, [...known, { as, item: index + 1, title: item.title }])
    }
    for (const { speakerId } of item.speeches) note(speakerId, 'speaks')
    if (item.kind === 'opening') for (const personId of item.introduces) note(personId, 'introduced')
    if (item.kind === 'vote')
      for (const { personId } of item.motions.flatMap((motion) => motion.candidates)) note(personId, 'candidate')
    if (item.kind !== 'awards') continue
    for (const { presenterId, honourees } of item.rounds) {
      note(presenterId, 'presents')
      for (const one of honourees) {
        if (one.kind === 'individual') note(one.personId, 'honoured')
        else note(one.representativeId, 'goesUp')
      }
    }
  }
  return parts
}
