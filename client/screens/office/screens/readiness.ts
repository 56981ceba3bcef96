import type { MediaRow, WatchedScreenRow } from '../../../../shared/stage-views.ts'
import type { OfficeView } from '../../../../shared/views.ts'

export type Lacking = { screen: WatchedScreenRow; why: 'pictures' | 'silent' | 'gone' }
export type VideoReadiness = { video: MediaRow; played: WatchedScreenRow[]; notYet: WatchedScreenRow[] }
export type Readiness = { state: 'noScreens' | 'ready' | 'lacking'; lacking: Lacking[]; videos: VideoReadiness[] }

const numbered = <R extends { number: number }>(rows: R[]): R[] => rows.sort((a, b) => a.number - b.number)

const whyNot = ({ state, report }: WatchedScreenRow): Lacking['why'] | null => {
  if (state === 'gone') return 'gone'
  if (!report) return 'silent'
  return report.pictures.loaded < report.pictures.wanted ? 'pictures' : null
}

/**
 * Whether every screen has what it may be asked for: its pictures loaded, and each video played once from beginning to end
 * on the screens that show the hall's picture. The lobby and the speaker's monitor show no video.
 */
export function readinessOf(view: Pick<OfficeView, 'screens' | 'media'>): Readiness {
  const screens = numbered(Object.values(view.screens))
  const lacking = screens.flatMap((screen) => {
    const why = whyNot(screen)
    return why ? [{ screen, why }] : []
  })
  const showing = screens.filter(({ layout }) => layout === 'hall')
  const videos = numbered(Object.values(view.media))
    .filter(({ kind }) => kind === 'video')
    .map((video) => {
      const hasPlayed = ({ report }: WatchedScreenRow) => report?.playedThrough.includes(video.id) ?? false
      return { video, played: showing.filter(hasPlayed), notYet: showing.filter((screen) => !hasPlayed(screen)) }
    })
  const isReady = lacking.length === 0 && videos.every(({ notYet }) => notYet.length === 0)
  return { state: screens.length === 0 ? 'noScreens' : isReady ? 'ready' : 'lacking', lacking, videos }
}
