import { useState } from 'react'
import type { WatchedScreenRow } from '../../../../shared/stage-views.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { useAct } from '../use-act.ts'
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

function Acts({ screen: { id, state, ...screen }, name }: { screen: WatchedScreenRow; name: string }) {
  const t = useTexts(screensTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [said, setSaid] = useState<'identified' | 'reloaded' | null>(null)
  const [changing, setChanging] = useState(false)
  const tell = (type: 'identifyScreen' | 'reloadScreen', done: 'identified' | 'reloaded') => {
    setSaid(null)
    run(
      () => send({ type, screenId: id }),
      () => setSaid(done),
    )
  }
  const label = (act: 'identify' | 'reload' | 'change' | 'letGo') => t('whose', { act: t(act), name })
  return (
    <div className={styles.acts}>
      {state !== 'gone' && (
        <>
          <Act disabled={busy} label={label('identify')} onAct={() => tell('identifyScreen', 'identified')}>
            {t('identify')}
          </Act>
          <Act disabled={busy} label={label('reload')} onAct={() => tell('reloadScreen', 'reloaded')}>
            {t('reload')}
          </Act>
        </>
      )}
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
      <p className={styles.said} role="status">
        {refusal ?? (said && t(said))}
      </p>
      {changing && (
        <ChangeScreen
          screenId={id}
          title={t('changeTitle', { name })}
          now={{ name: screen.name, layout: screen.layout, language: screen.language }}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  )
}
