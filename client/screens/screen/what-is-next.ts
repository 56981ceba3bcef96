import { stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { nextItem } from '../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import type { ItemRow, ScreenView, SpeechRow } from '../../../shared/views.ts'

/** Who or what comes after what is on: a speaker, a round of awards, or an item that begins with neither. */
export type Next = { speech: SpeechRow } | { award: string } | { item: ItemRow }

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
  const within = here < 0 ? null : nextOf(view, steps.slice(here + 1))
  if (within) return within
  const following = nextItem(agendaOf(view))
  return following ? (nextOf(view, following.steps) ?? { item: following }) : null
}
