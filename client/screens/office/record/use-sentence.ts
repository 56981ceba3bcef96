import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { stepKind, stepSubject } from '../../../../shared/agenda/steps.ts'
import type { RecordRow } from '../../../../shared/record-row.ts'
import { voteOn } from '../../../../shared/stage/picture.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { stageRecordTexts } from './stage-texts.ts'
import { recordTexts } from './texts.ts'
import { useDoorSentence } from './use-door-sentence.ts'
import { useStageSentence } from './use-stage-sentence.ts'
import { useVoteSentence } from './use-vote-sentence.ts'

/** The tables by which ids in the record become names. */
export type Named = Pick<OfficeView, 'items' | 'people' | 'speeches' | 'rounds' | 'honourees' | 'votes'>

/** Says what happened, as it would stand in the minutes. */
export function useSentence(named: Named): (row: RecordRow) => string {
  const t = useTexts(recordTexts)
  const doorSentence = useDoorSentence(named.people)
  const stage = useTexts(stageRecordTexts)
  const stageSentence = useStageSentence(named.people)
  const voteSentence = useVoteSentence(named.votes)

  const itemWords = (itemId: string | undefined): string => {
    const item = itemId === undefined ? undefined : named.items[itemId]
    return item ? `${item.number}, “${item.title}”` : t('unknownItem')
  }
  const stepWords = (step: StepKey | undefined, itemId: string | undefined): string => {
    const item = itemWords(itemId)
    if (step === undefined) return t('stepUnknown', { item })
    const kind = stepKind(step)
    const subject = stepSubject(step)
    switch (kind) {
      case 'title':
        return t('stepTitle', { item })
      case 'speech': {
        const speech = named.speeches[subject]
        if (!speech) return t('stepUnknown', { item })
        const { speaker, title } = speech
        return title ? t('stepSpeechTitled', { name: speaker.name, title }) : t('stepSpeech', { name: speaker.name })
      }
      case 'round': {
        const round = named.rounds[subject]
        return round ? t('stepRound', { number: round.number, award: round.award }) : t('stepUnknown', { item })
      }
      case 'honouree': {
        const honouree = named.honourees[subject]
        return honouree ? t('stepHonouree', { name: honouree.name }) : t('stepUnknown', { item })
      }
      case 'targets':
        return t('stepTargets')
      case 'vote': {
        const question = voteOn(named, subject)?.question
        return question ? t('stepVoteOn', { question }) : t('stepVote')
      }
      case 'totals':
        return t('stepTotals')
      default:
        return kind satisfies never
    }
  }
  /** An item with a single speaker begins with him, and no step of its own says so. */
  const firstSpeaker = (itemId: string | undefined): string => {
    const first = itemId === undefined ? undefined : named.items[itemId]?.steps[0]
    return first && stepKind(first) === 'speech' ? stepWords(first, itemId) : ''
  }

  return (row) => {
    const { what, changes, itemId, step, count = 0, undone = 0, conflict = 0, reason, put, subjects } = row
    switch (what) {
      case 'conferenceDefined':
        return t(what, { count })
      case 'rosterTaken':
        return changes ? t('rosterTakenAgain', { count, ...changes }) : t(what, { count })
      case 'attendeeCheckedIn':
      case 'scanRepeated':
      case 'scanRefused':
      case 'checkInUndone':
      case 'attendeeLeft':
      case 'attendeeReturned':
      case 'walkInAdded':
      case 'standInRecorded':
      case 'standInWithdrawn':
      case 'votingRightSet':
      case 'absenceEntered':
      case 'absenceWithdrawn':
      case 'badgeReplaced':
      case 'phoneReleased':
      case 'quorumSet':
      case 'lobbyNamesSet':
        return doorSentence(what, row)
      case 'conflictSettled':
        return [t(what, { line: conflict }), reason && t('settledNote', { note: reason })].filter(Boolean).join(' ')
      case 'conflictReopened':
        return t(what, { line: conflict })
      case 'itemStarted':
        return [t(what, { item: itemWords(itemId) }), firstSpeaker(itemId)].filter(Boolean).join(' ')
      // It goes on at the step it was left at, which need not be its first.
      case 'itemResumed':
      case 'itemLeftOut':
      case 'itemTakenIn':
        return t(what, { item: itemWords(itemId) })
      case 'stepShown':
        return stepWords(step, itemId)
      case 'conferenceClosed':
        return t(what)
      case 'stepUndone':
        return subjects ? t('stepUndoneTaking', { undone, names: subjects.join(', ') }) : t(what, { undone })
      case 'voteOpened':
      case 'castingClosed':
      case 'voteClosed':
      case 'voteCancelled':
      case 'voteRecounted':
      case 'motionSet':
      case 'motionRemoved':
      case 'kioskSet':
      case 'kioskLetGo':
        return voteSentence(what, row)
      case 'stepPutOff':
        return put
          ? stage('stepPutOff', { step: stepWords(put, itemId) })
          : stage('stepPutOffThen', { step: stepWords(step, itemId) })
      case 'roundsOrdered':
        return stage(what, { item: itemWords(itemId) })
      case 'itemTimeSet':
        return stage(what, { item: itemWords(itemId), count })
      case 'speechTimeSet':
        return stage(what, { step: stepWords(step, itemId), count })
      case 'clockPaused':
      case 'clockResumed':
        return stage(what)
      default:
        return stageSentence(what, row)
    }
  }
}
