import { useMemo } from 'react'
import type { WatchedScreenRow } from '../../../../shared/stage-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { type Lacking, readinessOf, type VideoReadiness } from './readiness.ts'
import { readinessTexts } from './texts.ts'
import { useScreenName } from './use-screen-name.ts'

const titles = { noScreens: 'noScreensTitle', ready: 'title', lacking: 'notYetTitle' } as const

/** Before the conference: which screens lack pictures, and on which each video has been played through. */
export function ReadinessCard() {
  const t = useTexts(readinessTexts)
  const view = officeHooks.useView(({ screens, media }) => ({ screens, media }))
  const { state, lacking, videos } = useMemo(() => readinessOf(view), [view])
  return (
    <Card title={t(titles[state])}>
      {state === 'noScreens' && <p>{t('noScreens')}</p>}
      {state !== 'noScreens' && lacking.length === 0 && <Notice kind="good">{t('ready')}</Notice>}
      {lacking.length > 0 && (
        <Notice kind="care">
          <ul>
            {lacking.map((one) => (
              <LackingLine key={one.screen.id} one={one} />
            ))}
          </ul>
        </Notice>
      )}
      {state !== 'noScreens' && videos.length > 0 && <Videos videos={videos} />}
    </Card>
  )
}

function LackingLine({ one: { screen, why } }: { one: Lacking }) {
  const t = useTexts(readinessTexts)
  const name = useScreenName()(screen)
  return <li>{t(why, { name, ...screen.report?.pictures })}</li>
}

function Videos({ videos }: { videos: VideoReadiness[] }) {
  const t = useTexts(readinessTexts)
  const nameOf = useScreenName()
  const names = (screens: WatchedScreenRow[], none: 'nowhere' | 'everywhere') =>
    screens.length === 0 ? t(none) : screens.map(nameOf).join(', ')
  if (videos.every(({ played, notYet }) => played.length + notYet.length === 0)) return <p>{t('noHall')}</p>
  const isDone = videos.every(({ notYet }) => notYet.length === 0)
  return (
    <>
      {!isDone && <p>{t('howToTry')}</p>}
      <Table caption={t('videos')}>
        <thead>
          <tr>
            <th scope="col">{t('video')}</th>
            <th scope="col">{t('played')}</th>
            <th scope="col">{t('notYet')}</th>
          </tr>
        </thead>
        <tbody>
          {videos.map(({ video, played, notYet }) => (
            <tr key={video.id}>
              <th scope="row">{video.title}</th>
              <td>{names(played, 'nowhere')}</td>
              <td>{names(notYet, 'everywhere')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
