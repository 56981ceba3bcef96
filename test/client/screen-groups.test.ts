import { describe, expect, it } from 'vitest'
import { screenGroups } from '../../client/screens/mc/screens/screen-groups.ts'
import type { WatchedScreenRow } from '../../shared/stage-views.ts'

const screen = (number: number, state: WatchedScreenRow['state'], layout: WatchedScreenRow['layout'] = 'hall') =>
  ({ id: `screen-${number}`, number, state, layout }) as WatchedScreenRow
const told = (screens: readonly WatchedScreenRow[]) =>
  screenGroups(screens, ({ layout }) => layout).map(({ state, shows, screens: of }) => [
    state,
    shows,
    of.map(({ number }) => number),
  ])

describe('the screens at one glance', () => {
  it('are together where they show the same, in the order of their numbers', () => {
    expect(told([screen(1, 'up'), screen(2, 'up', 'lobby'), screen(3, 'up')])).toEqual([
      ['up', 'hall', [1, 3]],
      ['up', 'lobby', [2]],
    ])
  })

  it('that are behind or gone come first, each for itself', () => {
    expect(told([screen(1, 'up'), screen(2, 'gone'), screen(3, 'up'), screen(4, 'behind')])).toEqual([
      ['gone', 'hall', [2]],
      ['behind', 'hall', [4]],
      ['up', 'hall', [1, 3]],
    ])
  })
})
