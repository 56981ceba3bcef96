import type { HonoureeId, ItemId, MotionId, RoundId, SpeechId } from '../ids.ts'
import type { Item } from '../model.ts'

/** Names one step of the agenda, unique within a conference: the part before the colon is its kind. */
export type StepKey = `${StepKind}:${string}`
export type StepKind = 'title' | 'speech' | 'round' | 'honouree' | 'targets' | 'vote' | 'totals'

export const titleStep = (id: ItemId): StepKey => `title:${id}`
export const speechStep = (id: SpeechId): StepKey => `speech:${id}`
export const roundStep = (id: RoundId): StepKey => `round:${id}`
export const honoureeStep = (id: HonoureeId): StepKey => `honouree:${id}`
export const targetsStep = (id: ItemId): StepKey => `targets:${id}`
export const voteStep = (id: MotionId): StepKey => `vote:${id}`
export const totalsStep = (id: ItemId): StepKey => `totals:${id}`

export const stepKind = (step: StepKey): StepKind => step.slice(0, step.indexOf(':')) as StepKind
/** The id of what the step is about: an item, speech, round, honouree or motion by its kind. */
export const stepSubject = (step: StepKey): string => step.slice(step.indexOf(':') + 1)

/**
 * The main line through an item, in order: what the MC's large button walks along.
 * An item with several speakers begins with its title; one with a single speaker begins with him.
 */
export function mainSteps(item: Item): StepKey[] {
  const speeches = item.speeches.map((speech) => speechStep(speech.id))
  switch (item.kind) {
    case 'papers':
    case 'response':
    case 'opening':
      return [titleStep(item.id), ...speeches]
    case 'report':
    case 'address':
      return speeches.length > 0 ? speeches : [titleStep(item.id)]
    case 'launch':
      return [...(speeches.length > 0 ? speeches : [titleStep(item.id)]), targetsStep(item.id)]
    case 'awards':
      return [titleStep(item.id), ...speeches, ...item.rounds.map((round) => roundStep(round.id))]
    case 'vote':
      return [...speeches, ...item.motions.map((motion) => voteStep(motion.id))]
    case 'closing':
      return [...(speeches.length > 0 ? speeches : [titleStep(item.id)]), totalsStep(item.id)]
    default:
      return item satisfies never
  }
}

/** Every step that may be shown within an item: the main line, and each honouree of its rounds alone. */
export function allSteps(item: Item): StepKey[] {
  if (item.kind !== 'awards') return mainSteps(item)
  return [
    ...mainSteps(item),
    ...item.rounds.flatMap((round) => round.honourees.map((honouree) => honoureeStep(honouree.id))),
  ]
}

/** The step of the main line that a step belongs to: an honouree alone is a look aside from his round. */
export function lineStep(item: Item, step: StepKey): StepKey {
  if (item.kind !== 'awards' || stepKind(step) !== 'honouree') return step
  const round = item.rounds.find(({ honourees }) => honourees.some((one) => honoureeStep(one.id) === step))
  return round ? roundStep(round.id) : step
}

/** The first step an item shows when it starts. */
export function firstStep(item: Item): StepKey {
  return mainSteps(item)[0] ?? titleStep(item.id)
}
