import { useMemo } from 'react'
import type { MediaRow } from '../../../../shared/stage-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { Outcome } from '../../../link.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { readinessOf } from '../screens/readiness.ts'
import { useScreenName } from '../screens/use-screen-name.ts'
import { mediaTexts } from './texts.ts'
import styles from './try-out.module.css'

/** Plays a video once to its end on the screens, before the conference; while that runs, the screens are the MC's alone. */
export function TryOut({ video }: { video: MediaRow }) {
  const t = useTexts(mediaTexts)
  const send = officeHooks.useSend()
  const program = officeHooks.useView((view) => view.program.main)
  const isRunning = officeHooks.useView((view) => view.stage.main?.phase === 'running')
  const { busy, refusal, run } = useAct()
  const taken = program?.taken ?? null
  const isOn = taken?.kind === 'media' && taken.mediaId === video.id

  const begin = async (): Promise<Outcome> => {
    const source = { kind: 'media', mediaId: video.id, page: 1 } as const
    const shown = await send({ type: 'takeSource', from: null, source })
    if ('refused' in shown) return shown
    return send({ type: 'setPlayback', mediaId: video.id, playing: true, position: 0 })
  }
  const end = () => send({ type: 'takeSource', from: taken, source: null })
  const inTheWay = isOn ? null : taken ? 'somethingElseOn' : program && program.cover !== 'none' ? 'covered' : null
  return (
    <div className={styles.tryOut}>
      <PlayedOn video={video} />
      {isRunning ? (
        <p className={styles.soft}>{t('notWhileRunning')}</p>
      ) : (
        <div className={styles.act}>
          <Act
            disabled={busy || inTheWay !== null}
            label={t('whose', { act: t(isOn ? 'stopTrying' : 'tryOut'), title: video.title })}
            onAct={() => run(isOn ? end : begin)}
          >
            {t(isOn ? 'stopTrying' : 'tryOut')}
          </Act>
          <p className={styles.soft} role="status">
            {inTheWay ? t(inTheWay) : t(isOn ? 'trying' : 'tryOutHow')}
          </p>
        </div>
      )}
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
    </div>
  )
}

function PlayedOn({ video }: { video: MediaRow }) {
  const t = useTexts(mediaTexts)
  const nameOf = useScreenName()
  const screens = officeHooks.useView((view) => view.screens)
  const played = useMemo(
    () => readinessOf({ screens, media: { [video.id]: video } }).videos.flatMap((one) => one.played),
    [screens, video],
  )
  if (played.length === 0) return null
  return <p className={styles.played}>{t('playedOn', { screens: played.map(nameOf).join(', ') })}</p>
}
