import { useTexts } from '../../i18n/texts.ts'
import { BadgeCodeForm } from '../../ui/badge-code-form.tsx'
import styles from './badge-form.module.css'
import { Door } from './door.tsx'
import { attendeeTexts } from './texts.ts'

/** The way in by hand; the code stays on this phone. */
export function BadgeForm({ onBadge }: { onBadge: (badge: string) => void }) {
  const t = useTexts(attendeeTexts)
  return (
    <Door title={t('badgeCode')}>
      <BadgeCodeForm enter={t('enter')} onBadge={onBadge} />
      <p className={styles.kept}>{t('badgeKept')}</p>
    </Door>
  )
}
