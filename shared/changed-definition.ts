import type { ItemId, MotionId, RoundId } from './ids.ts'
import type { Definition } from './model.ts'
import type { Motion } from './vote/motion.ts'

/** Lượt trao in another order. */
export const withRoundsOrdered = (
  definition: Definition,
  itemId: ItemId,
  roundIds: readonly RoundId[],
): Definition => ({
  ...definition,
  items: definition.items.map((item) =>
    item.id === itemId && item.kind === 'awards'
      ? { ...item, rounds: [...item.rounds].sort((a, b) => roundIds.indexOf(a.id) - roundIds.indexOf(b.id)) }
      : item,
  ),
})

/** A motion new, or in place of the one of its id, wherever that stood. */
export const withMotion = (definition: Definition, motion: Motion): Definition => {
  const put = (motions: Motion[], itemId: ItemId | null) => {
    if (motion.itemId !== itemId) return motions.filter(({ id }) => id !== motion.id)
    const isKnown = motions.some(({ id }) => id === motion.id)
    return isKnown ? motions.map((one) => (one.id === motion.id ? motion : one)) : [...motions, motion]
  }
  return {
    ...definition,
    items: definition.items.map((item) =>
      item.kind === 'vote' ? { ...item, motions: put(item.motions, item.id) } : item,
    ),
    otherMotions: put(definition.otherMotions, null),
  }
}

export const withoutMotion = (definition: Definition, motionId: MotionId): Definition => {
  const others = (motions: Motion[]) => motions.filter(({ id }) => id !== motionId)
  return {
    ...definition,
    items: definition.items.map((item) => (item.kind === 'vote' ? { ...item, motions: others(item.motions) } : item)),
    otherMotions: others(definition.otherMotions),
  }
}
