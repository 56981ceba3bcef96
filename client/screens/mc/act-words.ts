import { type StepKey, stepSubject } from '../../../shared/agenda/steps.ts'
import { isPassedOver } from '../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, ItemRow, McView, UndoRow } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Target } from './next-act.ts'
import { mcTexts } from './texts.ts'

/**
 * What a button says: what it will do; what the MC must know before, such as who is missing, and never cut off;
 * more about it; and a short form for the small buttons.
 */
export type ActWords = { what: string; before: string; detail: string; short: string }

/** Puts acts into words, with who is missing. */
export function useActWords(view: McView): { of: (target: Target) => ActWords; undone: (undo: UndoRow) => string } {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)

  const speakerPresence = (id: string) => (view.presence[id]?.present ? common('present') : t('speakerAbsent'))
  const honoureePresence = ({ id, kind }: HonoureeRow) => {
    const presence = view.presence[id]
    if (kind === 'individual') return presence?.present ? common('present') : t('speakerAbsent')
    if (!presence) return t('noRepresentative')
    return t(presence.present ? 'representativePresent' : 'representativeAbsent')
  }
  const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ')

  const honoured = (honourees: readonly HonoureeRow[]) => {
    const collectives = honourees.filter((honouree) => honouree.kind === 'collective').length
    const individuals = honourees.length - collectives
    return joined(
      individuals > 0 ? t('individuals', { count: individuals }) : '',
      collectives > 0 ? t('collectives', { count: collectives }) : '',
    )
  }
  const present = (honourees: readonly HonoureeRow[]) => {
    const absent = honourees.filter((honouree) => !view.presence[honouree.id]?.present).length
    return absent > 0 ? t('absentCount', { count: absent }) : t('allPresent')
  }
  const itemWords = (item: ItemRow): ActWords => {
    const { number, title, progress } = item
    const isBegun = progress.state === 'interrupted' || progress.state === 'done'
    const starting = view.stage.main?.position === null
    return {
      what: starting ? t('actStart') : t(isBegun ? 'actResume' : 'actItem', { number }),
      before: isPassedOver(agendaOf(view), item) ? t('passedOver') : '',
      detail: title,
      short: t('toItem', { number }),
    }
  }
  const of = (target: Target): ActWords => {
    switch (target.to) {
      case 'item':
      case 'chosen':
        return itemWords(target.item)
      case 'title':
        return same(t('actTitle', { number: target.item.number }), target.item.title)
      case 'speech': {
        const { speech, item } = target
        const values = { name: speech.speaker.name, number: speech.number }
        return {
          what: t(item.kind === 'papers' ? 'actPaper' : 'actSpeech', values),
          before: speakerPresence(speech.id),
          detail: speech.title || speech.speaker.unit,
          short: speech.speaker.name,
        }
      }
      case 'round': {
        const { round, honourees } = target
        return {
          what: t(round.number === 1 ? 'actFirstRound' : 'actRound', { number: round.number }),
          before: present(honourees),
          detail: joined(round.award, honoured(honourees)),
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
      case 'targets':
        return same(t('actTargets'), target.item.title)
      case 'question':
        return same(t('actQuestion'), target.item.title)
      case 'openVote':
        return same(t('actOpenVote'), t('actOpenVoteDetail', { count: view.attendance.main?.present ?? 0 }))
      case 'closeVote':
        return same(t('actCloseVote'), common('rollAndCast', { roll: target.vote.rollSize, cast: target.vote.cast }))
      case 'withoutVote':
        return { ...itemWords(target.next), before: t('withoutVote') }
      case 'totals':
        return same(t('actTotals'), '')
      case 'end':
        return same(t('actEnd'), t('actEndDetail'))
      default:
        return target satisfies never
    }
  }
  const stepTaken = (step: StepKey): string => {
    const subject = stepSubject(step)
    const round = view.rounds[subject]
    const name = view.speeches[subject]?.speaker.name ?? view.honourees[subject]?.name
    return round ? t('whatRound', { number: round.number }) : (name ?? t('whatStep'))
  }
  const undone = ({ what, itemId, step }: UndoRow): string => {
    const number = (itemId && view.items[itemId]?.number) ?? ''
    switch (what) {
      case 'itemStarted':
        return t('whatStarted', { number })
      case 'itemResumed':
        return t('whatResumed', { number })
      case 'itemLeftOut':
        return t('whatLeftOut', { number })
      case 'itemTakenIn':
        return t('whatTakenIn', { number })
      case 'conferenceClosed':
        return t('whatClosed')
      default:
        return step ? stepTaken(step) : t('whatStep')
    }
  }
  return { of, undone }
}

const same = (what: string, detail: string): ActWords => ({ what, before: '', detail, short: what })
