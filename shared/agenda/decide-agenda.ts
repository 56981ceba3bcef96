import { type Conference, voteUnderWay } from '../conference.ts'
import type { Fact } from '../facts.ts'
import type { ItemId, SpeechId } from '../ids.ts'
import type { Item } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { recordsUndone } from '../stage/undone-records.ts'
import { inOrderOfRank } from './award-rank.ts'
import { isPaused, itemState, lineOf } from './progress.ts'
import { hasItemsTime, speechMinutes } from './speech-time.ts'
import { allSteps, lineStep, type StepKey, stepKind } from './steps.ts'

type Decision = Refusal | Fact[]

const itemOf = (conference: Conference, itemId: ItemId): Item | undefined =>
  conference.definition?.items.find((item) => item.id === itemId)

/** An advance says where it comes from, so that a double tap is one step and a stale tablet is refused. */
export function startItem(conference: Conference, { from, to }: { from: ItemId | null; to: ItemId }): Decision {
  const { progress } = conference
  if (progress.phase === 'closed') return refuse('conferenceClosed')
  if ((progress.position?.itemId ?? null) !== from) return refuse('stale')
  if (voteUnderWay(conference)) return refuse('voteIsOpen')
  if (!itemOf(conference, to)) return refuse('unknownItem')
  const { state } = itemState(progress, to)
  switch (state) {
    case 'planned':
      return [{ type: 'itemStarted', itemId: to }]
    case 'interrupted':
    case 'done':
      return [{ type: 'itemResumed', itemId: to }]
    case 'live':
      return refuse('alreadyLive')
    case 'leftOut':
      return refuse('itemLeftOut')
    default:
      return state satisfies never
  }
}

/** Within the live item: the next speaker, the next round, one honouree, or back to any of them. */
export function showStep(conference: Conference, { from, to }: { from: StepKey; to: StepKey }): Decision {
  const { progress } = conference
  if (progress.phase === 'closed') return refuse('conferenceClosed')
  const { position } = progress
  if (!position) return refuse('notRunning')
  if (position.step !== from) return refuse('stale')
  if (voteUnderWay(conference)) return refuse('voteIsOpen')
  const item = itemOf(conference, position.itemId)
  if (!item || !allSteps(item).includes(to)) return refuse('unknownStep')
  if (to === from) return refuse('alreadyLive')
  return [{ type: 'stepShown', itemId: item.id, step: to }]
}

/**
 * A speaker or a round that cannot be called now comes again at the end of its item; the next step is shown meanwhile.
 * One that is still to come is put off without being called, and the hall stays where it is.
 */
export function putStepOff(
  conference: Conference,
  { from, step: put }: { from: StepKey; step?: StepKey | undefined },
): Decision {
  const { progress } = conference
  if (progress.phase === 'closed') return refuse('conferenceClosed')
  const { position } = progress
  if (!position) return refuse('notRunning')
  if (position.step !== from) return refuse('stale')
  const item = itemOf(conference, position.itemId)
  if (!item) return refuse('unknownStep')
  const line = lineOf(progress, item)
  const step = lineStep(item, from)
  const following = line[line.indexOf(step) + 1]
  const mayComeLater = (one: StepKey) => stepKind(one) === 'speech' || stepKind(one) === 'round'
  if (put !== undefined && put !== step) {
    const place = line.indexOf(put)
    const isToCome = place > line.indexOf(step) && place < line.length - 1
    if (!isToCome || !mayComeLater(put)) return refuse('nothingToPutOff')
    return [{ type: 'stepPutOff', itemId: item.id, step: from, put }]
  }
  if (!following || !mayComeLater(step)) return refuse('nothingToPutOff')
  return [{ type: 'stepPutOff', itemId: item.id, step: following, put: step }]
}

/** Shortened or extended: the minutes that an item to come, or the live one, may take. */
export function setItemTime(
  conference: Conference,
  { itemId, plannedMinutes }: { itemId: ItemId; plannedMinutes: number },
): Decision {
  const { progress } = conference
  const item = itemOf(conference, itemId)
  if (!item) return refuse('unknownItem')
  if (progress.phase === 'closed') return refuse('conferenceClosed')
  const { state } = itemState(progress, itemId)
  if (state === 'leftOut') return refuse('itemLeftOut')
  if ((progress.minutes[itemId] ?? item.plannedMinutes) === plannedMinutes) return refuse('alreadySo')
  return [{ type: 'itemTimeSet', itemId, plannedMinutes }]
}

/** Fewer or more minutes for one of several speakers; a single one with all of his item's time has the item's. */
export function setSpeechTime(
  conference: Conference,
  { speechId, plannedMinutes }: { speechId: SpeechId; plannedMinutes: number },
): Decision {
  const { progress, definition } = conference
  const item = definition?.items.find(({ speeches }) => speeches.some(({ id }) => id === speechId))
  const speech = item?.speeches.find(({ id }) => id === speechId)
  if (!item || !speech || hasItemsTime(item)) return refuse('unknownStep')
  if (progress.phase === 'closed') return refuse('conferenceClosed')
  if (itemState(progress, item.id).state === 'leftOut') return refuse('itemLeftOut')
  if (speechMinutes(progress, item, speech) === plannedMinutes) return refuse('alreadySo')
  return [{ type: 'speechTimeSet', itemId: item.id, speechId, plannedMinutes }]
}

/** The highest award first, before anybody has been called up. */
export function orderRounds(conference: Conference, { itemId }: { itemId: ItemId }): Decision {
  const item = itemOf(conference, itemId)
  if (item?.kind !== 'awards') return refuse('unknownItem')
  if (conference.progress.phase !== 'before') return refuse('conferenceStarted')
  const roundIds = inOrderOfRank(item.rounds).map((round) => round.id)
  if (roundIds.every((roundId, index) => roundId === item.rounds[index]?.id)) return refuse('alreadySo')
  return [{ type: 'roundsOrdered', itemId, roundIds }]
}

/** The clocks of the live item and its speaker stand still, or run on. */
export function pauseClock({ progress }: Conference, { paused }: { paused: boolean }): Decision {
  if (progress.phase === 'closed') return refuse('conferenceClosed')
  if (!progress.position) return refuse('notRunning')
  if (isPaused(progress) === paused) return refuse('alreadySo')
  return [{ type: paused ? 'clockPaused' : 'clockResumed' }]
}

/** "Nếu có" (plan, 2.4 item 7): only an optional item that has not begun. */
export function leaveOutItem(conference: Conference, { itemId }: { itemId: ItemId }): Decision {
  const item = itemOf(conference, itemId)
  if (!item) return refuse('unknownItem')
  if (conference.progress.phase === 'closed') return refuse('conferenceClosed')
  if (!item.optional) return refuse('itemNotOptional')
  const { state } = itemState(conference.progress, itemId)
  if (state === 'leftOut') return refuse('itemLeftOut')
  if (state !== 'planned') return refuse('itemAlreadyStarted')
  return [{ type: 'itemLeftOut', itemId }]
}

export function takeInItem(conference: Conference, { itemId }: { itemId: ItemId }): Decision {
  if (!itemOf(conference, itemId)) return refuse('unknownItem')
  if (conference.progress.phase === 'closed') return refuse('conferenceClosed')
  if (itemState(conference.progress, itemId).state !== 'leftOut') return refuse('itemNotLeftOut')
  return [{ type: 'itemTakenIn', itemId }]
}

/**
 * Takes back the step that the sender saw as the last one, and with the step to a round what was recorded as handed over
 * in it since. Nothing before a vote can be taken back.
 */
export function undoStep(conference: Conference, { undone }: { undone: number }): Decision {
  const last = conference.undoable.at(-1)
  if (!last) return refuse('nothingToUndo')
  if (last.number !== undone) return refuse('stale')
  if (voteUnderWay(conference)) return refuse('voteIsOpen')
  const takenBack = recordsUndone(conference)
  return [{ type: 'stepUndone', undone, ...(takenBack.length > 0 ? { takenBack } : {}) }]
}

/** The end of the conference, from the item the sender saw live. */
export function closeConference(conference: Conference, { from }: { from: ItemId }): Decision {
  const { phase, position } = conference.progress
  if (phase === 'closed') return refuse('conferenceClosed')
  if (!position) return refuse('notRunning')
  if (position.itemId !== from) return refuse('stale')
  if (voteUnderWay(conference)) return refuse('voteIsOpen')
  return [{ type: 'conferenceClosed' }]
}
