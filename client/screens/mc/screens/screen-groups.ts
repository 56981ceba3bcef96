import type { WatchedScreenRow } from '../../../../shared/stage-views.ts'

/** Screens that show the same, or one that is behind or gone. */
export type ScreenGroup = { state: WatchedScreenRow['state']; shows: string; screens: readonly WatchedScreenRow[] }

/** Each one that is in trouble for itself and first; the others together by what they show, in the order given. */
export function screenGroups(
  screens: readonly WatchedScreenRow[],
  shows: (screen: WatchedScreenRow) => string,
): ScreenGroup[] {
  const troubled = screens.filter(({ state }) => state !== 'up')
  const together = new Map<string, WatchedScreenRow[]>()
  for (const screen of screens) {
    if (screen.state === 'up') together.set(shows(screen), [...(together.get(shows(screen)) ?? []), screen])
  }
  return [
    ...troubled.map((screen) => ({ state: screen.state, shows: shows(screen), screens: [screen] })),
    ...[...together].map(([what, rows]) => ({ state: 'up' as const, shows: what, screens: rows })),
  ]
}
