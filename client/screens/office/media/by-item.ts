import type { MediaRow } from '../../../../shared/stage-views.ts'
import type { ItemRow } from '../../../../shared/views.ts'

/** Media by the items they belong to, in the agenda's order; last what belongs to none, or to an item that is gone. */
export function byItem<I extends Pick<ItemRow, 'id' | 'number'>>(
  rows: readonly MediaRow[],
  items: readonly I[],
): { item: I | null; media: MediaRow[] }[] {
  const inOrder = [...rows].sort((a, b) => a.number - b.number)
  const known = new Set(items.map(({ id }) => id))
  const groups = [...items]
    .sort((a, b) => a.number - b.number)
    .map((item) => ({ item: item as I | null, media: inOrder.filter(({ itemId }) => itemId === item.id) }))
  const none = { item: null, media: inOrder.filter(({ itemId }) => itemId === null || !known.has(itemId)) }
  return [...groups, none].filter(({ media }) => media.length > 0)
}
