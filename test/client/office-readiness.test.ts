import { describe, expect, it } from 'vitest'
import { readinessOf } from '../../client/screens/office/screens/readiness.ts'
import type { MediaRow, ScreenReport, WatchedScreenRow } from '../../shared/stage-views.ts'

const report = (loaded: number, wanted: number, playedThrough: string[] = []): ScreenReport => ({
  revision: 1,
  pictures: { loaded, wanted },
  sound: 'on',
  playedThrough,
})
const screen = (number: number, over: Partial<WatchedScreenRow> = {}): WatchedScreenRow => ({
  id: `screen-${number}`,
  number,
  name: `Màn ${number}`,
  layout: 'hall',
  language: 'vi',
  identifyUntil: null,
  reloads: 0,
  state: 'up',
  since: 0,
  report: report(4, 4),
  byLink: false,
  ...over,
})
const film = (number: number): MediaRow => ({
  id: `film-${number}`,
  number,
  kind: 'video',
  title: `Phim ${number}`,
  itemId: null,
  files: ['file'],
})
const tables = <R extends { id: string }>(...rows: R[]) => Object.fromEntries(rows.map((row) => [row.id, row]))
const look = (screens: WatchedScreenRow[], media: MediaRow[] = []) =>
  readinessOf({ screens: tables(...screens), media: tables(...media) })

describe('whether pictures and videos are ready on every screen', () => {
  it('is nothing to say as long as there is no screen', () => {
    expect(look([])).toEqual({ state: 'noScreens', lacking: [], videos: [] })
  })

  it('is so when every screen on the line has all it may be asked for', () => {
    expect(look([screen(1), screen(2, { report: report(0, 0) })])).toMatchObject({ state: 'ready', lacking: [] })
  })

  it('names every screen that lacks pictures, that has said nothing yet, and that is gone, in their order', () => {
    const lacking = look([
      screen(3, { state: 'gone' }),
      screen(1, { report: report(3, 4) }),
      screen(2, { report: null }),
      screen(4),
    ])
    expect(lacking.state).toBe('lacking')
    expect(lacking.lacking.map(({ screen: { number }, why }) => [number, why])).toEqual([
      [1, 'pictures'],
      [2, 'silent'],
      [3, 'gone'],
    ])
  })

  it('tells of each video on which screens of the hall it has been played through, and on which not', () => {
    const { state, videos } = look(
      [screen(1, { report: report(4, 4, ['film-1']) }), screen(2), screen(3, { layout: 'lobby' })],
      [film(2), film(1), { ...film(3), kind: 'picture' }],
    )
    expect(state).toBe('lacking')
    expect(videos.map(({ video, played, notYet }) => [video.title, played.map(number), notYet.map(number)])).toEqual([
      ['Phim 1', [1], [2]],
      ['Phim 2', [], [1, 2]],
    ])
  })

  it('asks of a screen that shows no video for none', () => {
    expect(look([screen(1, { layout: 'confidence' })], [film(1)])).toMatchObject({ state: 'ready' })
  })
})

const number = (one: WatchedScreenRow) => one.number
