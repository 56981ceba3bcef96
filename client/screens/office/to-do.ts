import type { OfficeView } from '../../../shared/views.ts'
import { readinessOf } from './screens/readiness.ts'
import type { Section } from './sections.ts'

export type Task = {
  section: Extract<Section, 'roster' | 'agenda' | 'devices' | 'attendance'>
  state: 'done' | 'next' | 'later'
}

export type ToDoView = Pick<OfficeView, 'people' | 'items' | 'devices' | 'attendance' | 'screens' | 'media'>

/** How many screens are not there, or have not loaded their pictures. */
export const screensLacking = (view: ToDoView): number => readinessOf(view).lacking.length

/** What has to be done before the conference can begin; the first that is not done is next. */
export function tasksOf(view: ToDoView): Task[] {
  const { screens = 0, desks = 0 } = view.devices.main ?? {}
  const done = {
    roster: Object.keys(view.people).length > 0,
    agenda: Object.keys(view.items).length > 0,
    devices: screens > 0 && desks > 0 && screensLacking(view) === 0,
    attendance: view.attendance.main?.reached ?? false,
  }
  const order = ['roster', 'agenda', 'devices', 'attendance'] as const
  const next = order.find((section) => !done[section])
  return order.map((section) => ({
    section,
    state: done[section] ? 'done' : section === next ? 'next' : 'later',
  }))
}
