import type { Item } from '../model.ts'
import { lineOf, type Progress } from './progress.ts'
import { lineStep, mainSteps, type StepKey } from './steps.ts'

/** Để lại sau: steps that stand behind others which they came before, and which the hall has not been at since. */
export function putOffSteps(progress: Progress, item: Item): StepKey[] {
  const order = mainSteps(item)
  const line = lineOf(progress, item)
  const { position, held } = progress
  const here = position?.itemId === item.id ? lineStep(item, position.step) : null
  return line.filter((step, place) => {
    const isBehind = line.slice(0, place).some((before) => order.indexOf(before) > order.indexOf(step))
    return isBehind && step !== here && !held.includes(step)
  })
}
