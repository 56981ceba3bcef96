import type { HonoureeId, PersonId } from '../ids.ts'
import type { Definition, Honouree, Round } from '../model.ts'
import type { Instant } from '../time.ts'

/** Somebody the MC waits for; reception may have said that he is on the way. */
export type Awaited = { since: Instant; onTheWay: boolean }

/** What happened around the awards and the speakers beside the agenda's steps. */
export type Ceremony = {
  /** Nhận thay: who goes up in an honouree's place. */
  onBehalf: Readonly<Record<HonoureeId, PersonId>>
  /** Đã trao: when the award was recorded as handed over. */
  handedOver: Readonly<Record<HonoureeId, Instant>>
  awaited: Readonly<Record<PersonId, Awaited>>
}

export const nothingYet: Ceremony = { onBehalf: {}, handedOver: {}, awaited: {} }

export const roundsIn = (definition: Definition | null): Round[] =>
  (definition?.items ?? []).flatMap((item) => (item.kind === 'awards' ? item.rounds : []))

/** Who is to go up for an honouree: whoever receives on his behalf, else himself, or the collective's representative. */
export function goesUp(honouree: Honouree, { onBehalf }: Pick<Ceremony, 'onBehalf'>): PersonId | null {
  const other = onBehalf[honouree.id]
  if (other !== undefined) return other
  return honouree.kind === 'individual' ? honouree.personId : honouree.representativeId
}

/**
 * Whom each speech, honouree and round (its presenter) of the agenda calls to the front, by its id; null for nobody.
 */
export function calledToTheFront(
  definition: Definition | null,
  ceremony: Pick<Ceremony, 'onBehalf'>,
): ReadonlyMap<string, PersonId | null> {
  const called = new Map<string, PersonId | null>()
  for (const item of definition?.items ?? []) {
    for (const speech of item.speeches) called.set(speech.id, speech.speakerId)
  }
  for (const round of roundsIn(definition)) {
    called.set(round.id, round.presenterId)
    for (const honouree of round.honourees) called.set(honouree.id, goesUp(honouree, ceremony))
  }
  return called
}

const without = <T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)))

export const withOnBehalf = (ceremony: Ceremony, honouree: HonoureeId, personId: PersonId | null): Ceremony => ({
  ...ceremony,
  onBehalf: {
    ...without(ceremony.onBehalf, [honouree]),
    ...(personId === null ? {} : { [honouree]: personId }),
  },
})

export const withHandedOver = (ceremony: Ceremony, honourees: readonly HonoureeId[], at: Instant | null): Ceremony => ({
  ...ceremony,
  handedOver: {
    ...without(ceremony.handedOver, honourees),
    ...(at === null ? {} : Object.fromEntries(honourees.map((id) => [id, at]))),
  },
})

export const withAwaited = (ceremony: Ceremony, personId: PersonId, awaited: Awaited | null): Ceremony => ({
  ...ceremony,
  awaited: { ...without(ceremony.awaited, [personId]), ...(awaited ? { [personId]: awaited } : {}) },
})
