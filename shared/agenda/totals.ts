import { nameKey } from '../fold.ts'
import type { Definition, Honouree } from '../model.ts'
import type { Progress } from './progress.ts'
import { roundStep, speechStep } from './steps.ts'

export type Held = { papersGiven: number; individuals: number; collectives: number }

/**
 * What the closing counts (plan, 2.4 item 9): the papers given and those who were honoured, each person and each
 * collective once in however many rounds.
 *
 * A paper or a round counts when it was held: the hall was shown it and went on from it, to a later step, to a later
 * item or to the close. What the hall is still at does not count yet, nor does what was passed over, taken back or gone
 * back from.
 *
 * A person is the same by his place in the roster, where people of one name are kept apart; a collective, which has no
 * place there, by its name and unit.
 */
export function countHeld(definition: Definition, progress: Progress): Held {
  const held = new Set(progress.held)
  const papers = definition.items.filter((item) => item.kind === 'papers').flatMap((item) => item.speeches)
  const honourees = definition.items
    .flatMap((item) => (item.kind === 'awards' ? item.rounds : []))
    .filter((round) => held.has(roundStep(round.id)))
    .flatMap((round) => round.honourees)
  const ofKind = (kind: Honouree['kind']) =>
    new Set(honourees.filter((honouree) => honouree.kind === kind).map(whoIsHonoured)).size
  return {
    papersGiven: papers.filter((paper) => held.has(speechStep(paper.id))).length,
    individuals: ofKind('individual'),
    collectives: ofKind('collective'),
  }
}

const whoIsHonoured = (honouree: Honouree): string =>
  honouree.kind === 'individual' ? honouree.personId : JSON.stringify([nameKey(honouree.name), nameKey(honouree.unit)])
