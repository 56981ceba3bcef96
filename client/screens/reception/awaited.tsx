import { useLine } from '../../hall.tsx'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import styles from './awaited.module.css'

const texts = defineTexts('awaited', {
  vi: {
    waits: 'Người dẫn chương trình đang chờ',
    onTheWay: 'Đang vào',
    onTheWayOf: '{{name}} đang vào hội trường',
    notSeen: 'Chưa thấy',
    notSeenOf: 'Chưa thấy {{name}}',
    said: 'Đã báo: đang vào',
  },
  en: {
    waits: 'The MC waits for',
    onTheWay: 'Coming in',
    onTheWayOf: '{{name}} is coming in',
    notSeen: 'Not seen',
    notSeenOf: '{{name}} has not been seen',
    said: 'Told: coming in',
  },
})

/** Whom the MC waits for; each goes from here by himself once he is in the hall. */
export function Awaited() {
  const t = useTexts(texts)
  const awaited = receptionHooks.useView((view) => view.awaited)
  const send = receptionHooks.useSend()
  const isUp = useLine().state === 'up'
  const people = Object.values(awaited).sort((a, b) => a.since - b.since)
  if (people.length === 0) return null
  return (
    <Notice kind="care" live="status">
      <p>
        <strong>{t('waits')}</strong>
      </p>
      <ul className={styles.people}>
        {people.map(({ id, name, position, unit, onTheWay }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> {[position, unit].filter(Boolean).join(', ')}
              {onTheWay && <em>{t('said')}</em>}
            </span>
            <Act
              disabled={!isUp}
              label={t(onTheWay ? 'notSeenOf' : 'onTheWayOf', { name })}
              onAct={() => void send({ type: 'sayOnTheWay', personId: id, onTheWay: !onTheWay })}
            >
              {t(onTheWay ? 'notSeen' : 'onTheWay')}
            </Act>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
