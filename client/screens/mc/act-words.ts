import { type StepKey, stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { isPassedOver } from '../../../shared/agenda/timing.ts'
import { agendaOf, pictureOf } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, ItemRow, McView, UndoRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { presenceOf } from './ceremony/presence.ts'
import { ceremonyTexts } from './ceremony/texts.ts'
import type { Target } from './next-act.ts'
import { mcTexts } from './texts.ts'
import { useLeftBehind } from './use-left-behind.ts'
import { mcVoteTexts } from './vote/texts.ts'

/**
 * What a button says: what it will do; what the MC must know before, such as who is missing, and never cut off;
 * more about it; and a short form for the small buttons.
 */
export type ActWords = { what: string; before: string; detail: string; short: string }

/** Puts acts into words, with who is missing. */
export function useActWords(view: McView): { of: (target: Target) => ActWords; undone: (undo: UndoRow) => string } {
  const t = useTexts(mcTexts)
  const votes = useTexts(mcVoteTexts)
  const voteWords = useVoteWords()
  const ceremony = useTexts(ceremonyTexts)

  const presenceWords = (id: string) => ceremony(presenceOf(view.presence[id]))
  const honoureePresence = ({ id, kind, receivedBy }: HonoureeRow) => {
    const words = presenceWords(id)
    if (receivedBy) return ceremony('receiverThere', { name: receivedBy, presence: words.toLowerCase() })
    if (kind === 'individual') return words
    return view.presence[id] ? t('representative', { presence: words.toLowerCase() }) : t('noRepresentative')
  }
  const leftBehind = useLeftBehind(view)
  const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ')

  const honoured = (honourees: readonly HonoureeRow[]) => {
    const collectives = honourees.filter((honouree) => honouree.kind === 'collective').length
    const individuals = honourees.length - collectives
    return joined(
      individuals > 0 ? t('individuals', { count: individuals }) : '',
      collectives > 0 ? t('collectives', { count: collectives }) : '',
    )
  }
  const absentOf = (honourees: readonly HonoureeRow[]) => honourees.filter(({ id }) => !view.presence[id]?.present)
  /** Of an item that begins with somebody who is not there. */
  const firstAbsent = ({ steps, progress }: ItemRow) => {
    const speech = progress.state === 'planned' ? view.speeches[stepSubject(steps[0] ?? 'title:')] : undefined
    if (!speech || view.presence[speech.id]?.present) return ''
    return ceremony('putOffBefore', { name: speech.speaker.name, presence: presenceWords(speech.id).toLowerCase() })
  }
  const itemWords = (item: ItemRow): ActWords => {
    const { number, title, progress } = item
    const isBegun = progress.state === 'interrupted' || progress.state === 'done'
    const starting = view.stage.main?.position === null
    return {
      what: starting ? t('actStart') : t(isBegun ? 'actResume' : 'actItem', { number }),
      before: joined(isPassedOver(agendaOf(view), item) ? t('passedOver') : '', firstAbsent(item)),
      detail: title,
      short: t('toItem', { number }),
    }
  }
  const withLeft = (words: ActWords, target: Target): ActWords => ({
    ...words,
    before: joined(words.before, leftBehind(target)),
  })
  const of = (target: Target): ActWords => {
    switch (target.to) {
      case 'item':
      case 'chosen':
        return withLeft(itemWords(target.item), target)
      case 'title':
        return same(t('actTitle', { number: target.item.number }), target.item.title)
      case 'speech': {
        const { speech, item } = target
        const values = { name: speech.speaker.name, number: speech.number }
        return {
          what: t(item.kind === 'papers' ? 'actPaper' : 'actSpeech', values),
          before: presenceWords(speech.id),
          detail: speech.title || speech.speaker.unit,
          short: speech.speaker.name,
        }
      }
      case 'round': {
        const { round, honourees } = target
        const { show } = pictureOf(view)
        const fromRound = show === 'round' || show === 'honouree'
        const absent = absentOf(honourees)
        const missing = absent.map(({ name }) => name).join(', ')
        return {
          // From a title nothing has been handed over: the rounds before this one were put off.
          what: t(fromRound ? 'actRound' : 'actFirstRound', { number: round.number }),
          before: absent.length > 0 ? t('absentCount', { count: absent.length }) : t('allPresent'),
          detail: missing || joined(round.award, honoured(honourees)),
          short: t('whatRound', { number: round.number }),
        }
      }
      case 'honouree': {
        const { name, kind } = target.honouree
        return {
          what: t('actHonouree', { name }),
          before: honoureePresence(target.honouree),
          detail: t(kind === 'individual' ? 'individualAlone' : 'collectiveAlone'),
          short: name,
        }
      }
      case 'putOff': {
        const { id, speaker } = target.speech
        return { ...same(ceremony('putOff'), speaker.name), before: presenceWords(id) }
      }
      case 'putOffRound': {
        const { number, award } = target.round
        return { ...same(ceremony('putOffRoundOf', { number }), award), before: ceremony('absent') }
      }
      case 'targets':
        return same(t('actTargets'), target.item.title)
      case 'question':
        // On the button that goes back it says to which of the motions.
        return { ...same(t('actQuestion'), target.vote.question), short: target.vote.question }
      case 'openVote':
      case 'repeatVote': {
        const { present = 0, officialInside = 0 } = view.attendance.main ?? {}
        const outside = present - officialInside
        const entitled = t('actOpenVoteDetail', { count: present })
        return {
          ...same(target.to === 'openVote' ? t('actOpenVote') : votes('repeat'), entitled),
          before: joined(
            target.belowQuorum ? votes('notReached') : '',
            outside > 0 ? t('outside', { count: outside }) : '',
          ),
        }
      }
      case 'closeVote': {
        const { rollSize: roll, cast, onPaper } = target.vote
        const received = voteWords.t('rollAndCast', { roll, cast })
        return same(
          t('actCloseVote'),
          onPaper > 0 ? `${received} ${voteWords.t('onPaper', { count: onPaper })}.` : received,
        )
      }
      case 'cancelVote':
        return same(votes('cancel'), target.vote.question)
      case 'withoutVote': {
        const { motions, of: all } = target.left
        const before = motions < all ? votes('notAllVoted', { count: motions }) : t('withoutVote')
        return withLeft({ ...itemWords(target.next), before }, target)
      }
      case 'backToItem': {
        const { number, title } = target.item
        const at = stepKind(target.step) === 'title' ? '' : stepTaken(target.step)
        return { ...same(t('actBackToItem', { number }), joined(at, title)), short: t('toItem', { number }) }
      }
      case 'totals':
        return same(t('actTotals'), '')
      case 'end':
        return withLeft(same(t('actEnd'), t('actEndDetail')), target)
      default:
        return target satisfies never
    }
  }
  const stepTaken = (step: StepKey | null): string => {
    if (step === null) return t('whatStep')
    const subject = stepSubject(step)
    const round = view.rounds[subject]
    if (round) return t('whatRound', { number: round.number })
    const name = view.speeches[subject]?.speaker.name ?? view.honourees[subject]?.name
    if (name) return name
    const number = view.items[subject]?.number ?? ''
    const kind = stepKind(step)
    if (kind === 'title') return t('whatTitle', { number })
    if (kind === 'targets') return t('whatTargets')
    if (kind === 'vote') return t('whatQuestion')
    return t(kind === 'totals' ? 'whatTotals' : 'whatStep')
  }
  const undone = (undo: UndoRow): string =>
    undo.takenBack > 0 ? t('undoTakingBack', { what: stepUndone(undo), count: undo.takenBack }) : stepUndone(undo)
  const stepUndone = ({ what, itemId, step }: UndoRow): string => {
    const item = itemId === null ? undefined : view.items[itemId]
    const number = item?.number ?? ''
    switch (what) {
      case 'itemStarted':
        return t('whatStarted', { number })
      case 'itemResumed':
        return t('whatResumed', { number })
      case 'itemLeftOut':
        return t('whatLeftOut', { number })
      case 'itemTakenIn':
        return t('whatTakenIn', { number })
      case 'itemTimeSet':
        return t('whatTimeSet', { number })
      case 'stepPutOff':
        return t('whatPutOff', { what: stepTaken(step ?? item?.steps[item.steps.length - 1] ?? null) })
      case 'speechTimeSet':
        return t('whatSpeechTimeSet', { name: stepTaken(step) })
      case 'clockPaused':
      case 'clockResumed':
      case 'sourceTaken':
      case 'sourceCleared':
      case 'coverSet':
      case 'conferenceClosed':
        return t(what)
      default:
        return t('whatShown', { what: stepTaken(step) })
    }
  }
  return { of, undone }
}

const same = (what: string, detail: string): ActWords => ({ what, before: '', detail, short: what })
