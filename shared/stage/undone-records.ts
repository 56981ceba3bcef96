import { lineStep, type StepKey, stepKind, stepSubject } from '../agenda/steps.ts'
import type { Conference } from '../conference.ts'
import type { HonoureeId } from '../ids.ts'
import { roundsIn } from './ceremony.ts'

/**
 * What undo would take back with the last step: awards recorded as handed over in the round that the hall goes back from,
 * since it went there. Called by mistake, it has handed nothing over; a look aside or a clock leaves it where it is.
 */
export function recordsUndone({ definition, progress, stage, undoable }: Conference): HonoureeId[] {
  const before = undoable.at(-1)?.before
  const now = lineStepAt(definition, progress.position)
  if (!before || !now || stepKind(now) !== 'round' || now === lineStepAt(definition, before.progress.position))
    return []
  const round = roundsIn(definition).find(({ id }) => id === stepSubject(now))
  const isSince = (id: HonoureeId) => id in stage.ceremony.handedOver && !(id in before.handedOver)
  return (round?.honourees ?? []).map(({ id }) => id).filter(isSince)
}

function lineStepAt(
  definition: Conference['definition'],
  position: Conference['progress']['position'],
): StepKey | null {
  const item = definition?.items.find(({ id }) => id === position?.itemId)
  return item && position ? lineStep(item, position.step) : null
}
