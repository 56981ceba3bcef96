import { type StepKey, stepSubject } from '../../../shared/agenda/steps.ts'
import type { HonoureeRow, ItemRow, McView, UndoRow } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Target } from './next-act.ts'
import { mcTexts } from './texts.ts'

/** What a button says: what it will do, more about it, and a short form for the small buttons. */
export type ActWords = { what: string; detail: string; short: string }

/** Puts acts into words, with who is missing. */
export function useActWords(view: McView): { of: (target: Target) => ActWords; undone: (undo: UndoRow) => string } {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)

  const missing = (id: string) => (view.presence[id]?.present === false ? t('speakerAbsent') : common('present'))
  const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ')

  const honoured = (honourees: readonly HonoureeRow[]) => {
    const collectives = honourees.filter((honouree) => honouree.kind === 'collective').length
    const individuals = honourees.length - collectives
    const absent = honourees.filter((honouree) => !view.presence[honouree.id]?.present).length
    return joined(
      individuals > 0 ? t('individuals', { count: individuals }) : '',
      collectives > 0 ? t('collectives', { count: collectives }) : '',
      absent > 0 ? t('absentCount', { count: absent }) : t('allPresent'),
    )
  }
  const itemWords = (item: ItemRow): ActWords => {
    const starting = view.stage.main?.position === null
    const what = starting ? t('actStart') : t('actItem', { number: item.number })
    return { what, detail: item.title, short: t('backToItem', { number: item.number }) }
  }
  const of = (target: Target): ActWords => {
    switch (target.to) {
      case 'item':
        return itemWords(target.item)
      case 'title':
        return same(t('actTitle', { number: target.item.number }), target.item.title)
      case 'speech': {
        const { speech, item } = target
        const values = { name: speech.speaker.name, number: speech.number }
        return {
          what: t(item.kind === 'papers' ? 'actPaper' : 'actSpeech', values),
          detail: joined(speech.title || speech.speaker.unit, missing(speech.id)),
          short: speech.speaker.name,
        }
      }
      case 'round': {
        const { round, honourees } = target
        return {
          what: t(round.number === 1 ? 'actFirstRound' : 'actRound', { number: round.number }),
          detail: joined(round.award, honoured(honourees)),
          short: t('whatRound', { number: round.number }),
        }
      }
      case 'honouree':
        return {
          what: t('actHonouree', { name: target.honouree.name }),
          detail: joined(t('actHonoureeDetail'), missing(target.honouree.id)),
          short: target.honouree.name,
        }
      case 'targets':
        return same(t('actTargets'), target.item.title)
      case 'question':
        return same(t('actQuestion'), target.item.title)
      case 'openVote':
        return same(t('actOpenVote'), t('actOpenVoteDetail', { count: view.attendance.main?.present ?? 0 }))
      case 'closeVote':
        return same(t('actCloseVote'), common('rollAndCast', { roll: target.vote.rollSize, cast: target.vote.cast }))
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

const same = (what: string, detail: string): ActWords => ({ what, detail, short: what })
