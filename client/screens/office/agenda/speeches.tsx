import { useMemo } from 'react'
import { speechesOf } from '../../../../shared/stage/picture.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import item from './agenda-item.module.css'
import styles from './people.module.css'
import { agendaTexts } from './texts.ts'

/** Who speaks on an item, with his unit and the title of his paper. */
export function Speeches({ itemId }: { itemId: string }) {
  const t = useTexts(agendaTexts)
  const common = useTexts(commonTexts)
  const table = officeHooks.useView((view) => view.speeches)
  const speeches = useMemo(() => speechesOf({ speeches: table }, itemId), [table, itemId])
  if (speeches.length === 0) return null
  return (
    <div>
      <h4 className={item.part}>{t('speakers')}</h4>
      <ul className={styles.people}>
        {speeches.map(({ id, title, plannedMinutes, speaker }) => (
          <li key={id} className={styles.person}>
            <span className={styles.name}>{speaker.name}</span>
            <span className={styles.who}>{[speaker.position, speaker.unit].filter(Boolean).join(', ')}</span>
            {title && (
              <span lang="vi">
                “{title}”{speeches.length > 1 && `, ${common('minutes', { count: plannedMinutes })}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
