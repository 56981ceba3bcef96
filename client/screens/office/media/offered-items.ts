import type { ItemRow } from '../../../../shared/views.ts'

/** The items for which the plan has pictures, videos and documents (plan, 2.6): 2, 3 and 5. */
const illustrated: readonly ItemRow['kind'][] = ['report', 'papers', 'launch']

/** The agenda's items as they are offered for a file: those that show pictures first. */
export function offeredItems<I extends Pick<ItemRow, 'kind' | 'number'>>(items: readonly I[]): I[] {
  const rank = ({ kind }: I) => (illustrated.includes(kind) ? 0 : 1)
  return [...items].sort((a, b) => rank(a) - rank(b) || a.number - b.number)
}
