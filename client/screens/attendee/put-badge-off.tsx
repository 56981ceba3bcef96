import { useState } from 'react'
import { useOwn, useWaiting } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import buttons from '../../ui/plain-buttons.module.css'
import styles from './put-badge-off.module.css'
import { attendeeTexts } from './texts.ts'

/** Whose badge is on this phone, and the way to take it off; it asks once more, for it is easily touched. */
export function PutBadgeOff({ onPutBadgeOff }: { onPutBadgeOff: () => void }) {
  const t = useTexts(attendeeTexts)
  const common = useTexts(commonTexts)
  const own = useOwn()
  const ballotKept = useWaiting() > 0
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.badge} aria-labelledby="badge-heading">
      <h2 id="badge-heading" className={styles.heading}>
        {t('badgeHere')}
      </h2>
      {own && (
        <p>
          <strong>{own.name}</strong>
          <br />
          {[own.position, own.unit].filter(Boolean).join(', ')}
          <br />
          {common(own.official ? 'official' : 'withoutVote')}
        </p>
      )}
      {asking ? (
        <fieldset className={styles.question}>
          <legend className={styles.words}>{t('putOffQuestion', { name: own?.name ?? '' })}</legend>
          {ballotKept && <p className={styles.warning}>{t('putOffWithBallot')}</p>}
          {/* First the way back, for a second touch of the same place. */}
          <button type="button" className={buttons.other} onClick={() => setAsking(false)}>
            {t('keep')}
          </button>
          <button type="button" className={buttons.other} onClick={onPutBadgeOff}>
            {t('putOff')}
          </button>
        </fieldset>
      ) : (
        <button type="button" className={buttons.quiet} onClick={() => setAsking(true)}>
          {t('notMe')}
        </button>
      )}
    </section>
  )
}
