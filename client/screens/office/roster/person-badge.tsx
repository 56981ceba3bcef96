import { groupedBadgeCode } from '../../../../shared/attendance/badge-code.ts'
import type { OfficePersonRow } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { CopyLink } from '../../../ui/staff/copy-link.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { QrCode } from '../../../ui/staff/qr-code.tsx'
import { PhotographChoice } from '../photograph-choice.tsx'
import styles from './person-badge.module.css'
import { rosterTexts } from './texts.ts'

/** One delegate's badge: the code that lets him in and opens his own page, and his photograph. */
export function PersonBadge({ person, onClose }: { person: OfficePersonRow; onClose: () => void }) {
  const t = useTexts(rosterTexts)
  const common = useTexts(commonTexts)
  const begin = officeHooks.useView((view) => view.badgeLink.main?.url) ?? ''
  const { id, name, position, unit, official, badgeCode, photograph, note } = person
  const url = begin + badgeCode
  return (
    <PopUp title={name} onClose={onClose}>
      <div className={styles.badge}>
        <div className={styles.code}>
          <QrCode text={url} title={t('badgeOf', { name })} />
          <p className={styles.digits}>{groupedBadgeCode(badgeCode)}</p>
        </div>
        <div className={styles.words}>
          <p>{[position, unit].filter(Boolean).join(', ')}</p>
          <p>{common(official ? 'official' : 'guest')}</p>
          {note && (
            <p>
              {t('note')}: {note}
            </p>
          )}
          <p className={styles.soft}>{t('badgeHow')}</p>
          <p className={styles.soft}>{t('badgeKey', { name })}</p>
        </div>
      </div>
      <CopyLink label={t('badgeLink', { name })} url={url} />
      <div>
        <p className={styles.soft}>{t('photograph')}</p>
        <PhotographChoice subject={id} name={name} photograph={photograph} />
      </div>
    </PopUp>
  )
}
