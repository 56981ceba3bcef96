import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { countedForQuorum } from '../../../shared/attendance/attendance.ts'
import { useTexts } from '../../i18n/texts.ts'
import { officeHooks } from '../../staff-hooks.ts'
import type { Section } from './sections.ts'
import { officeTexts } from './texts.ts'
import styles from './to-do.module.css'
import { screensLacking, type Task, tasksOf } from './to-do.ts'

/** Việc cần làm: each step says how it stands and leads to its section. */
export function ToDo({ onOpen }: { onOpen: (section: Section) => void }) {
  const t = useTexts(officeTexts)
  const view = officeHooks.useView(({ people, items, devices, attendance, screens, media }) => ({
    people,
    items,
    devices,
    attendance,
    screens,
    media,
  }))
  const tasks = useMemo(() => tasksOf(view), [view])
  const lacking = useMemo(() => screensLacking(view), [view])
  const placeOf = ({ section }: Task): Section => (section === 'devices' && lacking > 0 ? 'screens' : section)

  const words = ({ section, state }: Task): string => {
    switch (section) {
      case 'roster':
        return state === 'done' ? t('rosterDone', { count: Object.keys(view.people).length }) : t('rosterToDo')
      case 'agenda':
        if (state === 'done') return t('agendaDone', { count: Object.keys(view.items).length })
        return t(state === 'next' ? 'agendaToDo' : 'agendaLater')
      case 'devices': {
        const { screens = 0, desks = 0 } = view.devices.main ?? {}
        if (lacking > 0) return t('devicesLacking', { screens, desks, count: lacking })
        return screens + desks > 0 ? t('devicesSome', { screens, desks }) : t('devicesToDo')
      }
      case 'attendance': {
        const attendance = view.attendance.main
        if (!attendance || attendance.summoned === 0) return t('quorumLater')
        const { present, of } = countedForQuorum(attendance, attendance.quorum)
        return state === 'done'
          ? t('quorumDone', { present, of })
          : t('quorumToDo', { present, of, needed: attendance.needed })
      }
      default:
        return section satisfies never
    }
  }
  return (
    <section className={styles.toDo} aria-labelledby="to-do">
      <h2 id="to-do">{t('toDo')}</h2>
      <ol className={styles.list}>
        {tasks.map((task, index) => (
          <li key={task.section}>
            <Button className={styles.task ?? ''} data-state={task.state} onPress={() => onOpen(placeOf(task))}>
              <span className={styles.head}>
                {index + 1}. {t(task.section)}
              </span>
              <span className={styles.words}>
                <span className={styles.state}>{t(task.state)}</span> · {words(task)}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
