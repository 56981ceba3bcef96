import { notHeld } from '../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import styles from './confirm.module.css'
import { confirmTexts } from './confirm-texts.ts'
import { jumpedOver, type Act as NextAct, unheldVote, unheldVotes } from './next-act.ts'
import { Question } from './question.tsx'
import { mcTexts } from './texts.ts'
import { useLeftBehind } from './use-left-behind.ts'
import { QuorumCare } from './vote/quorum-care.tsx'

/** Asks once more what the act will do, with the numbers of this moment. */
export function Confirm({
  act,
  view,
  canAct,
  onYes,
  onNo,
}: {
  act: NextAct
  view: McView
  canAct: boolean
  onYes: () => void
  onNo: () => void
}) {
  const t = useTexts(confirmTexts)
  const ask = asking(act, view)
  if (!ask) return null
  return (
    <Question title={t(ask.title, ask.values)} yes={t(ask.yes, ask.values)} canAct={canAct} onYes={onYes} onNo={onNo}>
      {ask.about && (
        <p className={styles.about}>
          <Held text={ask.about} />
        </p>
      )}
      <Care act={act} view={view} canAct={canAct} />
      <p>{t(ask.text, ask.values)}</p>
    </Question>
  )
}

/** What speaks against it. */
function Care({ act: { target }, view, canAct }: { act: NextAct; view: McView; canAct: boolean }) {
  const t = useTexts(confirmTexts)
  const mc = useTexts(mcTexts)
  const { main: attendance } = view.attendance
  const agenda = agendaOf(view)
  const putOff = useLeftBehind(view)(target)
  const missed = target.to === 'end' ? notHeld(agenda) : target.to === 'chosen' ? jumpedOver(view, target.item) : []
  const left = target.to === 'chosen' ? unheldVote(view) : null
  const notVoted = [
    ...(left && left.number < (target.to === 'chosen' ? target.item.number : 0) ? [left] : []),
    ...(target.to === 'end'
      ? agenda.filter((item) => 'startedAt' in item.progress && unheldVotes(view, item.id).length > 0)
      : []),
  ]
  const opens = target.to === 'openVote' || target.to === 'repeatVote'
  const below = opens && target.belowQuorum ? target.vote : null
  const { present = 0, officialInside = 0 } = attendance ?? {}
  const outside = opens ? present - officialInside : 0
  if (canAct && putOff === '' && outside <= 0 && missed.length === 0 && notVoted.length === 0 && below === null)
    return null
  return (
    <div className={styles.care}>
      {!canAct && <p>{mc('locked')}</p>}
      {below !== null && <QuorumCare view={view} vote={below} />}
      {outside > 0 && <p>{mc('outside', { count: outside })}</p>}
      {putOff !== '' && <p>{putOff}.</p>}
      {missed.length > 0 && <p>{t(target.to === 'end' ? 'notHeld' : 'jumpedOver')}</p>}
      {missed.length > 0 && (
        <ul>
          {missed.map(({ id, number, title }) => (
            <li key={id}>{t('numbered', { number, title })}</li>
          ))}
        </ul>
      )}
      {notVoted.map(({ id, number }) => (
        <p key={id}>{t('notVoted', { number })}</p>
      ))}
    </div>
  )
}

function asking({ target }: NextAct, view: McView) {
  switch (target.to) {
    case 'openVote': {
      const values = { count: view.attendance.main?.present ?? 0 }
      const [title, yes] = target.belowQuorum
        ? (['confirmOpenBelow', 'yesOpenBelow'] as const)
        : (['confirmOpen', 'yesOpen'] as const)
      return { title, about: target.vote.question, text: 'confirmOpenText', yes, values } as const
    }
    case 'repeatVote': {
      const values = { count: view.attendance.main?.present ?? 0 }
      const yes = target.belowQuorum ? 'yesRepeatBelow' : 'yesRepeat'
      return { title: 'confirmRepeat', about: target.vote.question, text: 'confirmRepeatText', yes, values } as const
    }
    case 'cancelVote': {
      const values = { cast: target.vote.cast }
      const about = target.vote.question
      return { title: 'confirmCancel', about, text: 'confirmCancelText', yes: 'yesCancel', values } as const
    }
    case 'closeVote': {
      const { cast, rollSize: roll, onPaper: count } = target.vote
      const values = { cast, roll, count }
      const [text, yes] =
        count > 0
          ? (['confirmCloseWithPaperText', 'yesCloseWithPaper'] as const)
          : (['confirmCloseText', 'yesClose'] as const)
      return { title: 'confirmClose', about: '', text, yes, values } as const
    }
    case 'withoutVote': {
      const { motions, of } = target.left
      const values = { from: target.item.number, number: target.next.number, count: motions }
      const [title, text] =
        motions < of
          ? (['confirmChosen', 'confirmNotAllVotedText'] as const)
          : (['confirmWithoutVote', 'confirmWithoutVoteText'] as const)
      return { title, about: '', text, yes: 'yesChosen', values } as const
    }
    case 'chosen': {
      const { number, title, progress } = target.item
      const position = view.stage.main?.position
      const isEarlier = number < ((position && view.items[position.itemId]?.number) || 0)
      const text = isEarlier ? 'confirmEarlierText' : 'confirmLaterText'
      const values = { number }
      return progress.state === 'planned'
        ? ({ title: 'confirmChosen', about: title, text, yes: 'yesChosen', values } as const)
        : ({ title: 'confirmResume', about: title, text, yes: 'yesResume', values } as const)
    }
    case 'end':
      return { title: 'confirmEnd', about: '', text: 'confirmEndText', yes: 'yesEnd', values: {} } as const
    default:
      return null
  }
}
