import type { Item, Speech } from '../model.ts'
import type { Progress } from './progress.ts'

/** A single speaker with all of his item's time: its minutes are his, and change with it. */
export const hasItemsTime = ({ plannedMinutes, speeches }: Item): boolean =>
  speeches.length === 1 && speeches[0]?.plannedMinutes === plannedMinutes

/** The minutes a speaker has now: those he was given since, else those of the agenda. */
export function speechMinutes(progress: Pick<Progress, 'minutes' | 'speechMinutes'>, item: Item, speech: Speech) {
  const given = hasItemsTime(item) ? progress.minutes[item.id] : progress.speechMinutes[speech.id]
  return given ?? speech.plannedMinutes
}
