import { agendaOf, pictureOf, roundsOf, speechesOf } from '../../../shared/stage/picture.ts'
import type { McView, SpeechRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { presenceOf } from './ceremony/presence.ts'
import { WaitButton } from './ceremony/wait-button.tsx'
import styles from './now-panel.module.css'
import { type Called, PeopleList } from './people-list.tsx'
import { RoundPanel } from './round-panel.tsx'
import { ScriptPanel } from './script/script-panel.tsx'
import { mcTexts } from './texts.ts'
import { TotalsPanel } from './totals-panel.tsx'
import type { Conduct } from './use-conduct.ts'
import { VotePanel } from './vote-panel.tsx'

/** What the MC needs for the current step: what is read, and whom it is about. */
export function NowPanel({ view, conduct }: { view: McView; conduct: Conduct }) {
  const { position = null, phase } = view.stage.main ?? {}
  // After the close the totals stand there, and nothing is read any more.
  const step = phase === 'running' ? position?.step : undefined
  return (
    <>
      {step && <ScriptPanel view={view} step={step} />}
      <StepPanel view={view} conduct={conduct} />
    </>
  )
}

/** Whom the step is about, and whether they are in the hall; figures where it is about those. */
function StepPanel({ view, conduct }: { view: McView; conduct: Conduct }) {
  const t = useTexts(mcTexts)
  const picture = pictureOf(view)
  const current = picture.show === 'speech' ? picture.speech.id : null
  const called = (speech: SpeechRow): Called => ({
    id: speech.id,
    name: speech.speaker.name,
    about: [speech.speaker.position, speech.speaker.unit].filter(Boolean).join(', '),
    more: speech.title,
    isPerson: true,
    presence: presenceOf(view.presence[speech.id]),
    current: speech.id === current,
  })

  const wait = ({ id }: Called) => <WaitButton view={view} subject={id} conduct={conduct} />
  if (!view.stage.main?.position) {
    const everybody = agendaOf(view).flatMap((item) => speechesOf(view, item.id))
    return <PeopleList title={t('toBeCalled')} people={eachOnce(everybody.map(called))} act={wait} />
  }
  switch (picture.show) {
    case 'heading':
      return <PeopleList title={t('introductions')} people={introduced(view)} />
    case 'title':
      return picture.item.kind === 'awards' ? (
        <Rounds view={view} itemId={picture.item.id} />
      ) : (
        <PeopleList title={t('speakers')} people={speechesOf(view, picture.item.id).map(called)} act={wait} />
      )
    case 'speech':
      return <PeopleList title={t('speakers')} people={speechesOf(view, picture.item.id).map(called)} act={wait} />
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

/** Who speaks twice is one person to look for, with both his titles. */
function eachOnce(people: readonly Called[]): Called[] {
  const byPerson = new Map<string, Called>()
  for (const person of people) {
    const key = `${person.name}, ${person.about}`
    const before = byPerson.get(key)
    const more = [before?.more, person.more].filter(Boolean).join('; ')
    byPerson.set(key, { ...(before ?? person), more })
  }
  return [...byPerson.values()]
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
      presence: present ? 'present' : 'absent',
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
