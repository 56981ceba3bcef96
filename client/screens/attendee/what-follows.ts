import { roundStep, stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import type { HallView } from '../../../shared/views.ts'

/** Named by the agenda, or one of the kinds that have no name of their own. */
export type NextStep = { words: string; detail: string } | { known: 'vote' | 'totals' }

/** The next step within the live item; null on its last, or where it has nothing new to announce. */
export function nextStep(view: HallView): NextStep | null {
  const position = view.stage.main?.position
  const item = position && view.items[position.itemId]
  if (!position || item?.progress.state !== 'live') return null
  // An honouree alone is a look aside: what follows is what follows his round.
  const aside = stepKind(position.step) === 'honouree' ? view.honourees[stepSubject(position.step)] : undefined
  const here = aside ? roundStep(aside.roundId) : position.step
  const next = item.steps[item.steps.indexOf(here) + 1]
  if (!next) return null
  const subject = stepSubject(next)
  const kind = stepKind(next)
  switch (kind) {
    case 'speech': {
      const speech = view.speeches[subject]
      return speech ? { words: speech.speaker.name, detail: speech.title } : null
    }
    case 'round': {
      const round = view.rounds[subject]
      return round ? { words: round.award, detail: '' } : null
    }
    case 'vote':
    case 'totals':
      return { known: kind }
    case 'title':
    case 'targets':
    case 'honouree':
      return null // the live item itself goes on: nothing new to announce
    default:
      return kind satisfies never
  }
}
