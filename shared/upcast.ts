import type { Fact } from './facts.ts'
import type { Answer, Definition, Item, Majority } from './model.ts'
import { emptyTally, outcomeOf } from './vote/count.ts'
import { defaultRules, type Motion } from './vote/motion.ts'

/** A motion as journals had it when an item had one, with few rules of its own and nobody's ballot on record. */
type FirstMotion = { question: string; candidateIds: string[]; majority: Majority; ground?: string }
type FirstItem = Exclude<Item, { kind: 'vote' }> | (Omit<Item & { kind: 'vote' }, 'motions'> & { motion: FirstMotion })
type FirstFact =
  | { type: 'conferenceDefined'; definition: Omit<Definition, 'items' | 'otherMotions'> & { items: FirstItem[] } }
  | ({ type: 'voteOpened'; voteId: string; itemId: string; roll: string[] } & FirstMotion)
  | { type: 'voteClosed'; voteId: string; tally: Record<Answer, number>; adopted: boolean }

/**
 * Facts of earlier versions as they read today, in the order of the journal; those of today pass through. It remembers the
 * votes opened, because the closing facts of the first version did not say what the majority was of.
 */
export function createUpcaster(): (kept: unknown) => Fact {
  const opened = new Map<string, { motion: Motion; rollSize: number }>()
  return (kept) => {
    const fact = kept as Fact | FirstFact
    if (fact.type === 'conferenceDefined' && !('otherMotions' in fact.definition)) {
      const { items, ...rest } = fact.definition
      return { ...fact, definition: { ...rest, items: items.map(itemOf), otherMotions: [] } }
    }
    if (fact.type === 'voteOpened' && !('motion' in fact)) {
      const { type, voteId, itemId, roll } = fact
      const motion = motionOf(itemId, fact)
      opened.set(voteId, { motion, rollSize: roll.length })
      return { type, voteId, itemId, motion, roll, quorum: null }
    }
    if (fact.type === 'voteClosed' && !('outcome' in fact)) {
      const { type, voteId, tally: answers } = fact
      const vote = opened.get(voteId)
      if (!vote) throw new Error('a vote was closed that was never opened')
      const cast = answers.for + answers.against + answers.other
      const tally = { ...emptyTally(vote.motion.candidates), ...answers, cast }
      // As it was announced: nothing was withheld then.
      const outcome = outcomeOf({ ...vote.motion, ballot: 'open' }, vote.rollSize, tally)
      return { type, voteId, closing: 'hand', tally, outcome, receipts: null, paper: { issued: 0, returned: 0 } }
    }
    return fact as Fact
  }
}

const itemOf = (item: FirstItem): Item => {
  if (item.kind !== 'vote' || !('motion' in item)) return item as Item
  const { motion, ...rest } = item
  return { ...rest, motions: [motionOf(item.id, motion)] }
}

/** Nobody was shown who had voted what then, and nobody is now. */
const motionOf = (itemId: string, { question, candidateIds, majority, ground = '' }: FirstMotion): Motion => ({
  ...defaultRules,
  id: itemId,
  itemId,
  form: candidateIds.length > 0 ? 'list' : 'question',
  question,
  candidates: candidateIds.map((personId, index) => ({ id: `${itemId}-${index + 1}`, personId })),
  majority,
  ballot: 'secret',
  changeable: false,
  ground,
})
