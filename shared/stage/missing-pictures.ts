import type { MediaRow, ScreenReport } from '../stage-views.ts'
import type { Table } from '../tables.ts'
import type { HallView } from '../views.ts'

/** More files than these a screen does not name: the report goes out with each of them that comes. */
export const mostMissingNamed = 12

type Pictured = Pick<HallView, 'speeches' | 'honourees'> & { media: Table<MediaRow> }

/** Whose and what pictures a screen has not loaded: at most `most` names, and how many files are none of theirs. */
export function missingPictures(
  view: Pictured,
  { pictures: { loaded, wanted }, missing = [] }: Pick<ScreenReport, 'pictures' | 'missing'>,
  most: number,
): { names: string[]; others: number } {
  const nameOf = (file: string): string | undefined =>
    Object.values(view.speeches).find(({ speaker }) => speaker.photograph === file)?.speaker.name ??
    Object.values(view.honourees).find(({ photograph }) => photograph === file)?.name ??
    Object.values(view.media).find(({ files }) => files.some((one) => one === file))?.title
  // The pages of a document have one name.
  const files = new Map<string, number>()
  for (const file of missing) {
    const name = nameOf(file)
    if (name !== undefined) files.set(name, (files.get(name) ?? 0) + 1)
  }
  const named = [...files].slice(0, most)
  const covered = named.reduce((sum, [, count]) => sum + count, 0)
  return { names: named.map(([name]) => name), others: Math.max(0, wanted - loaded - covered) }
}
