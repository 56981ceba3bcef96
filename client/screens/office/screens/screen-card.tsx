import { useEffect, useState } from 'react'
import type { WatchedScreenRow } from '../../../../shared/stage-views.ts'
import { useNow } from '../../../hall.tsx'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { useConferenceZone } from '../use-conference.ts'
import { ChangeScreen } from './change-screen.tsx'
import styles from './screen-card.module.css'
import { screensTexts } from './texts.ts'
import { useScreenName } from './use-screen-name.ts'

/** One screen: what it is, how it is, what it last said of itself, and what can be done with it. */
export function ScreenCard({ screen }: { screen: WatchedScreenRow }) {
  const t = useTexts(screensTexts)
  const name = useScreenName()(screen)
  const { layout, language, state, byLink } = screen
  return (
    <li className={styles.screen} data-state={state}>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.about}>{[t(layout), t(language), byLink && t('byLink')].filter(Boolean).join(' · ')}</p>
        <p className={styles.state}>
          <StateWords screen={screen} />
        </p>
        <ReportWords screen={screen} />
      </div>
      <Acts screen={screen} name={name} />
    </li>
  )
}

function StateWords({ screen: { state, since } }: { screen: WatchedScreenRow }) {
  const t = useTexts(screensTexts)
  const timeZone = useConferenceZone()
  if (state !== 'gone') return t(state)
  return since === 0 ? t('neverSeen') : t('goneSince', { time: formatTime(since, timeZone) })
}

/** What it said last; of one that is gone, nothing that was true once. */
function ReportWords({ screen: { state, report } }: { screen: WatchedScreenRow }) {
  const t = useTexts(screensTexts)
  if (state === 'gone') return null
  if (!report) return <p className={styles.about}>{t('noReport')}</p>
  const { loaded, wanted } = report.pictures
  const missing = wanted - loaded
  return (
    <>
      <p className={missing > 0 ? styles.care : styles.about}>
        {wanted === 0 ? t('noPictures') : t('pictures', { loaded, wanted })}
        {missing > 0 && ` (${t('picturesMissing', { missing })})`}
      </p>
      <p className={report.sound === 'blocked' ? styles.care : styles.about}>{t(report.sound)}</p>
    </>
  )
}

function Acts({ screen, name }: { screen: WatchedScreenRow; name: string }) {
  const t = useTexts(screensTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [changing, setChanging] = useState(false)
  const { id, state } = screen
  const isIdentified = useIsIdentified(screen)
  const { isReloading, onReload } = useIsReloading(state)
  const label = (act: 'identify' | 'reload' | 'change' | 'letGo') => t('whose', { act: t(act), name })
  return (
    <>
      <div className={styles.acts}>
        {/* Of one that is gone they stay in their place: it comes and goes while somebody is about to press. */}
        <Act
          disabled={busy || state === 'gone'}
          label={label('identify')}
          onAct={() => run(() => send({ type: 'identifyScreen', screenId: id }))}
        >
          {t('identify')}
        </Act>
        <Act
          disabled={busy || state === 'gone'}
          label={label('reload')}
          onAct={() => run(() => send({ type: 'reloadScreen', screenId: id }), onReload)}
        >
          {t('reload')}
        </Act>
        <Act label={label('change')} onAct={() => setChanging(true)}>
          {t('change')}
        </Act>
        <ConfirmedAct
          spoken={label('letGo')}
          title={t('letGoTitle', { name })}
          about={t('letGoAbout')}
          yes={t('letGoYes')}
          onYes={() => send({ type: 'letScreenGo', screenId: id })}
        >
          {t('letGo')}
        </ConfirmedAct>
        {changing && (
          <ChangeScreen
            screenId={id}
            title={t('changeTitle', { name })}
            now={{ name: screen.name, layout: screen.layout, language: screen.language }}
            onClose={() => setChanging(false)}
          />
        )}
      </div>
      <p className={styles.said} role="status">
        {refusal ?? (isIdentified ? t('identified') : isReloading && t('reloaded'))}
      </p>
    </>
  )
}

/** As long as its name stands on it, whichever of the office's pages asked for it. */
function useIsIdentified({ identifyUntil }: WatchedScreenRow): boolean {
  const now = useNow()
  return identifyUntil !== null && now < identifyUntil
}

/** From the wish until it has been away and is back. */
function useIsReloading(state: WatchedScreenRow['state']): { isReloading: boolean; onReload: () => void } {
  const [step, setStep] = useState<'asked' | 'away' | null>(null)
  useEffect(() => {
    setStep((now) => (now === 'asked' && state === 'gone' ? 'away' : now === 'away' && state === 'up' ? null : now))
  }, [state])
  return { isReloading: step !== null, onReload: () => setStep('asked') }
}
