import { stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { nextItem } from '../../../shared/agenda/timing.ts'
import { agendaOf, voteOn } from '../../../shared/stage/picture.ts'
import type { ItemRow, ScreenView, SpeechRow } from '../../../shared/views.ts'

/** Who or what comes after what is on: a speaker, a round of awards, another motion, or an item that begins with none of them. */
export type Next = { speech: SpeechRow } | { award: string } | { question: string } | { item: ItemRow }

function nextOf(view: ScreenView, steps: ItemRow['steps']): Next | null {
  for (const step of steps) {
    const speech = stepKind(step) === 'speech' ? view.speeches[stepSubject(step)] : undefined
    if (speech) return { speech }
    const round = stepKind(step) === 'round' ? view.rounds[stepSubject(step)] : undefined
    if (round) return { award: round.award }
  }
  return null
}

export function whatIsNext(view: ScreenView): Next | null {
  const { phase, position } = view.stage.main ?? {}
  if (phase === 'closed') return null
  const item = position ? view.items[position.itemId] : undefined
  const steps = item?.steps ?? []
  // A look aside at one honouree stands on no line, and what follows its item is right then.
  const here = position ? steps.indexOf(position.step) : -1
  const left = here < 0 ? [] : steps.slice(here + 1)
  const within = nextOf(view, left)
  if (within) return within
  const motion = left[0] && stepKind(left[0]) === 'vote' ? voteOn(view, stepSubject(left[0])) : undefined
  if (motion) return { question: motion.question }
  const following = nextItem(agendaOf(view))
  return following ? (nextOf(view, following.steps) ?? { item: following }) : null
}
