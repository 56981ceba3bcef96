import { speechStep, voteStep } from '../../../shared/agenda/steps.ts'
import { agendaOf, pictureOf, shownOn, speechesOf } from '../../../shared/stage/picture.ts'
import type { Instant } from '../../../shared/time.ts'
import type { ItemRow, McView, SpeechRow } from '../../../shared/views.ts'
import { underWayIn } from '../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { presenceOf } from './ceremony/presence.ts'
import { ceremonyTexts } from './ceremony/texts.ts'
import { WaitButton } from './ceremony/wait-button.tsx'
import type { Act } from './next-act.ts'
import styles from './now-panel.module.css'
import { type Called, PeopleList } from './people-list.tsx'
import { RoundPanel } from './round-panel.tsx'
import { Rounds } from './rounds.tsx'
import { ScriptPanel } from './script/script-panel.tsx'
import { mcTexts } from './texts.ts'
import { TotalsPanel } from './totals-panel.tsx'
import type { Conduct } from './use-conduct.ts'
import { VotePanel } from './vote/vote-panel.tsx'

/** What the MC needs for the current step: what is read, and whom it is about. */
export function NowPanel(props: { view: McView; now: Instant; conduct: Conduct; onAct: (act: Act) => void }) {
  const { view } = props
  const { position = null, phase } = view.stage.main ?? {}
  // After the close the totals stand there, and nothing is read any more.
  const step = phase === 'running' ? position?.step : undefined
  const aside = phase === 'running' ? voteBeside(view) : undefined
  if (aside) {
    const alone = { ...view, votes: { [aside.id]: aside } }
    return (
      <>
        <ScriptPanel view={alone} step={voteStep(aside.motionId)} />
        <VotePanel {...props} vote={aside} />
      </>
    )
  }
  return (
    <>
      {step && <ScriptPanel view={view} step={step} />}
      <StepPanel {...props} />
    </>
  )
}

/** A vote that the hall is at beside the agenda: one of no item, or an earlier one that was put on the screens. */
function voteBeside(view: McView): VoteRow | undefined {
  const shown = shownOn(view)
  const vote = underWayIn(view) ?? (shown.show === 'vote' ? shown.vote : undefined)
  const picture = pictureOf(view)
  return picture.show === 'vote' && picture.vote.id === vote?.id ? undefined : vote
}

/** Whom the step is about, and whether they are in the hall; figures where it is about those. */
function StepPanel({
  view,
  now,
  conduct,
  onAct,
}: {
  view: McView
  now: Instant
  conduct: Conduct
  onAct: (act: Act) => void
}) {
  const t = useTexts(mcTexts)
  const picture = pictureOf(view)
  const ceremony = useTexts(ceremonyTexts)
  const current = picture.show === 'speech' ? picture.speech.id : null
  const called = (speech: SpeechRow): Called => ({
    id: speech.id,
    name: speech.speaker.name,
    about: [speech.speaker.position, speech.speaker.unit].filter(Boolean).join(', '),
    more: speech.title,
    isPerson: true,
    presence: presenceOf(view.presence[speech.id]),
    note: isPutOff(view, speech) ? ceremony('putOff') : isPast(view, speech) ? t('past') : '',
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
        <Rounds view={view} item={picture.item} conduct={conduct} />
      ) : (
        <PeopleList title={t('speakers')} people={inLine(view, picture.item, null).map(called)} act={wait} />
      )
    case 'speech':
      return <PeopleList title={t('speakers')} people={inLine(view, picture.item, current).map(called)} act={wait} />
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
      return <VotePanel view={view} vote={picture.vote} now={now} conduct={conduct} onAct={onAct} />
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

/**
 * An item's speakers in the order in which they are to be called, those put off at the end; the live one is first, in sight
 * below what is read, and those before him come last.
 */
function inLine(view: McView, { id, steps }: ItemRow, live: string | null): SpeechRow[] {
  const place = (speech: SpeechRow) => steps.indexOf(speechStep(speech.id))
  const line = speechesOf(view, id).sort((a, b) => place(a) - place(b))
  const first = Math.max(
    0,
    line.findIndex((speech) => speech.id === live),
  )
  return [...line.slice(first), ...line.slice(0, first)]
}

const isPast = ({ items, stage }: McView, { id, itemId }: SpeechRow): boolean => {
  const steps = items[itemId]?.steps ?? []
  const here = stage.main?.position ? steps.indexOf(stage.main.position.step) : -1
  return steps.indexOf(speechStep(id)) < here
}

const isPutOff = (view: McView, { id, itemId }: SpeechRow): boolean =>
  view.items[itemId]?.putOff.includes(speechStep(id)) ?? false
