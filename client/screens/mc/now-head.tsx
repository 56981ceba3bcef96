import { usedTime } from '../../../shared/agenda/progress.ts'
import { elapsed } from '../../../shared/agenda/stopwatch.ts'
import { timeLeft } from '../../../shared/agenda/timing.ts'
import { agendaOf, type Picture, pictureOf } from '../../../shared/stage/picture.ts'
import { type Instant, minutes } from '../../../shared/time.ts'
import type { McView } from '../../../shared/views.ts'
import { underWayIn, type VoteUnderWay } from '../../../shared/vote/vote-rows.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatClock, voteTimeLeft } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import styles from './now-head.module.css'
import { mcTexts } from './texts.ts'
import { timeTexts } from './time/texts.ts'
import { mcVoteTexts } from './vote/texts.ts'

/** What is on the screens now, and the live item's time: used, planned, left or over. */
export function NowHead({ view, now }: { view: McView; now: Instant }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const time = useTexts(timeTexts)
  const { position, phase } = view.stage.main ?? { position: null, phase: 'before' as const }
  const item = position ? view.items[position.itemId] : undefined
  const picture = pictureOf(view)
  const heading = view.conference.main?.heading

  if (!item || !position || phase === 'closed') {
    return (
      <div className={styles.head}>
        <h1>{phase === 'closed' ? t('ended') : (heading?.title ?? '')}</h1>
      </div>
    )
  }
  const left = timeLeft(item, now)
  const speech = picture.show === 'speech' ? picture.speech : null
  const spoken = elapsed(position, now)
  const isPaused = position.runningSince === null
  const vote = underWayIn(view)
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <p className={styles.kicker}>
          {common('itemNumber', { number: item.number, of: agendaOf(view).length })}
          {picture.show === 'round' || picture.show === 'honouree'
            ? ` · ${common('roundNumber', { number: picture.round.number, of: picture.of })}`
            : ''}
        </p>
        <h1>{nowTitle(picture, item.title)}</h1>
        {vote && <VoteStands vote={vote} now={now} />}
        {!vote && speech && (
          <p className={styles.speech} data-over={spoken > minutes(speech.plannedMinutes)}>
            {t('speaking', { used: formatClock(spoken), count: speech.plannedMinutes })}
          </p>
        )}
      </div>
      <p className={styles.clock} data-over={left < 0} data-paused={isPaused} role="timer">
        <span className={styles.used}>{formatClock(usedTime(item.progress, now))}</span>
        <span className={styles.planned}>{t('of', { count: item.plannedMinutes })}</span>
        <span className={styles.left}>
          {isPaused
            ? time('isPaused')
            : left < 0
              ? t('over', { time: formatClock(-left) })
              : t('left', { time: formatClock(left) })}
        </span>
      </p>
    </div>
  )
}

/** In sight whatever is read below: how many have voted, and how long it is open. */
function VoteStands({ vote, now }: { vote: VoteUnderWay; now: Instant }) {
  const t = useTexts(mcVoteTexts)
  const words = useVoteWords()
  const received = t('turnoutOf', { cast: vote.cast, roll: vote.rollSize })
  const turnout = vote.onPaper > 0 ? `${received} · ${words.t('onPaper', { count: vote.onPaper })}` : received
  if (vote.state === 'counting') return <p className={styles.speech}>{`${turnout} · ${t('isCounting')}`}</p>
  const left = vote.closesAt === null ? null : voteTimeLeft(vote.closesAt, now)
  return <p className={styles.speech}>{left === null ? turnout : `${turnout} · ${t('timeLeft')} ${left}`}</p>
}

function nowTitle(picture: Picture, itemTitle: string): string {
  switch (picture.show) {
    case 'round':
    case 'honouree':
      return picture.round.award
    case 'speech':
      return picture.speech.speaker.name
    case 'heading':
    case 'title':
    case 'targets':
    case 'vote':
    case 'totals':
      return itemTitle
    default:
      return picture satisfies never
  }
}
