import { pictureOf } from '../../../../shared/stage/picture.ts'
import type { ScreenView } from '../../../../shared/views.ts'
import { underWayIn } from '../../../../shared/vote/vote-rows.ts'
import { useNow } from '../../../hall.tsx'
import { formatTimeWithSeconds } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Held } from '../../../ui/held.tsx'
import { FitBox } from '../fit-box.tsx'
import { HeadingPicture } from '../heading-picture.tsx'
import { Name } from '../name.tsx'
import { whatIsNext } from '../what-is-next.ts'
import styles from './confidence.module.css'
import { Countdown } from './countdown.tsx'
import { RoundToCall } from './round-to-call.tsx'
import { confidenceTexts } from './texts.ts'
import { VoteOnMonitor } from './vote-on-monitor.tsx'

/** The speaker's monitor: his time, who follows, what the MC has to tell him; during the awards who is to be called. */
export function Confidence({ view }: { view: ScreenView }) {
  const conference = view.conference.main
  const message = view.program.main?.speakerMessage ?? ''
  if (!conference) {
    return (
      <div className={styles.monitor}>
        <HeadingPicture view={view} />
      </div>
    )
  }
  return (
    <div className={styles.monitor} data-message={message !== ''}>
      <div className={styles.above}>
        <p className={styles.item}>
          <Held text={itemTitle(view)} />
        </p>
        <MonitorClock timeZone={conference.timeZone} />
      </div>
      <Idea view={view} />
      {message !== '' && (
        <div className={styles.message} role="status">
          <FitBox>
            <p className={styles.words}>{message}</p>
          </FitBox>
        </div>
      )}
      <Following view={view} />
    </div>
  )
}

function itemTitle(view: ScreenView): string {
  const { position } = view.stage.main ?? {}
  const item = position ? view.items[position.itemId] : undefined
  return item?.title ?? view.conference.main?.heading.title ?? ''
}

function Idea({ view }: { view: ScreenView }) {
  const t = useTexts(confidenceTexts)
  const picture = pictureOf(view)
  const position = view.stage.main?.position
  const vote = underWayIn(view)
  if (vote) return <VoteOnMonitor vote={vote} />
  if (picture.show === 'vote') return <VoteOnMonitor vote={picture.vote} />
  if (picture.show === 'round') return <RoundToCall view={view} round={picture.round} honourees={picture.honourees} />
  if (picture.show === 'honouree')
    return <RoundToCall view={view} round={picture.round} honourees={[picture.honouree]} />
  if (picture.show === 'speech' && position) {
    const { speaker, plannedMinutes } = picture.speech
    return (
      <div className={styles.speech}>
        <FitBox>
          <p className={styles.label}>{t('speaks')}</p>
          <h1 className={styles.name}>
            <Name name={speaker.name} />
          </h1>
        </FitBox>
        <Countdown plannedMinutes={plannedMinutes} watch={position} />
      </div>
    )
  }
  const item = position ? view.items[position.itemId] : undefined
  return (
    <FitBox className={styles.quiet}>
      <h1 className={styles.title} data-most-lines="4">
        <Held text={item?.title ?? view.conference.main?.heading.title ?? ''} />
      </h1>
    </FitBox>
  )
}

function Following({ view }: { view: ScreenView }) {
  const t = useTexts(confidenceTexts)
  const next = whatIsNext(view)
  if (!next) return null
  return (
    <div className={styles.following}>
      <p className={styles.label}>{t('next')}</p>
      <p className={styles.next}>
        {'speech' in next ? (
          <>
            <strong>{next.speech.speaker.name}</strong>
            {next.speech.speaker.unit && <span className={styles.soft}> · {next.speech.speaker.unit}</span>}
          </>
        ) : (
          <strong>
            <Held text={'award' in next ? next.award : 'question' in next ? next.question : next.item.title} />
          </strong>
        )}
      </p>
    </div>
  )
}

/** With seconds: a speaker reads his time by it. */
function MonitorClock({ timeZone }: { timeZone: string }) {
  return <p className={styles.clock}>{formatTimeWithSeconds(useNow(), timeZone)}</p>
}
