import { agendaOf, pictureOf, roundsOf, speechesOf } from '../../../shared/stage/picture.ts'
import type { McView, SpeechRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { SentenceToRead } from '../../ui/attendance/figures.tsx'
import styles from './now-panel.module.css'
import { type Called, PeopleList } from './people-list.tsx'
import { RoundPanel } from './round-panel.tsx'
import { mcTexts } from './texts.ts'
import { TotalsPanel } from './totals-panel.tsx'
import type { Conduct } from './use-conduct.ts'
import { VotePanel } from './vote-panel.tsx'

/** What the MC needs for the current step: whom it is about, and whether they are in the hall. */
export function NowPanel({ view, conduct }: { view: McView; conduct: Conduct }) {
  const t = useTexts(mcTexts)
  const picture = pictureOf(view)
  const { main: attendance } = view.attendance
  const current = picture.show === 'speech' ? picture.speech.id : null
  const called = (speech: SpeechRow): Called => ({
    id: speech.id,
    name: speech.speaker.name,
    about: [speech.speaker.position, speech.speaker.unit].filter(Boolean).join(', '),
    more: speech.title,
    isPerson: true,
    present: view.presence[speech.id]?.present ?? false,
    current: speech.id === current,
  })

  if (!view.stage.main?.position) {
    const everybody = agendaOf(view).flatMap((item) => speechesOf(view, item.id))
    return <PeopleList title={t('toBeCalled')} people={everybody.map(called)} />
  }
  switch (picture.show) {
    case 'heading':
      // The attendance is reported before the delegates are introduced.
      return (
        <>
          {attendance && attendance.summoned > 0 && (
            <div className={styles.report}>
              <SentenceToRead attendance={attendance} level="h2" />
            </div>
          )}
          <PeopleList title={t('introductions')} people={introduced(view)} />
        </>
      )
    case 'title':
      return picture.item.kind === 'awards' ? (
        <Rounds view={view} itemId={picture.item.id} />
      ) : (
        <PeopleList title={t('speakers')} people={speechesOf(view, picture.item.id).map(called)} />
      )
    case 'speech':
      return <PeopleList title={t('speakers')} people={speechesOf(view, picture.item.id).map(called)} />
    case 'round':
    case 'honouree':
      return <RoundPanel view={view} picture={picture} conduct={conduct} />
    case 'targets':
      return (
        <>
          <h2>{t('targets')}</h2>
          <ol className={styles.targets}>
            {picture.item.targets.map((target) => (
              <li key={target}>{target}</li>
            ))}
          </ol>
        </>
      )
    case 'vote':
      return <VotePanel vote={picture.vote} attendance={view.attendance.main} />
    case 'totals':
      return <TotalsPanel view={view} />
    default:
      return picture satisfies never
  }
}

const introduced = (view: McView): Called[] =>
  Object.entries(view.introductions)
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([id, { name, position, unit, present }]) => ({
      id,
      name,
      about: [position, unit].filter(Boolean).join(', '),
      more: '',
      isPerson: true,
      present,
      current: false,
    }))

/** Before the first round: how many of each are in the hall. */
function Rounds({ view, itemId }: { view: McView; itemId: string }) {
  const t = useTexts(mcTexts)
  const honourees = Object.values(view.honourees)
  return (
    <>
      <h2>{t('rounds')}</h2>
      <ol className={styles.rounds}>
        {roundsOf(view, itemId).map((round) => {
          const own = honourees.filter((honouree) => honouree.roundId === round.id)
          const absent = own.filter((honouree) => !view.presence[honouree.id]?.present).length
          return (
            <li key={round.id}>
              <span>
                <strong>{round.award}</strong>
                <small>{round.decision}</small>
              </span>
              <span className={styles.state} data-absent={absent > 0}>
                {absent > 0 ? t('absentCount', { count: absent }) : t('allPresent')}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
