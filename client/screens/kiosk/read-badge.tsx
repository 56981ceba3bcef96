import { useTexts } from '../../i18n/texts.ts'
import { BadgeCodeForm } from '../../ui/badge-code-form.tsx'
import { CameraPanel } from '../../ui/scan/camera-panel.tsx'
import styles from './kiosk.module.css'
import { StepTitle } from './step-title.tsx'
import { kioskTexts } from './texts.ts'

/** By the scanner, wherever the focus is; by hand; and by the camera where the browser lets a page have one. */
export function ReadBadge({ onBadge }: { onBadge: (code: string) => void }) {
  const t = useTexts(kioskTexts)
  return (
    <section className={styles.reading} aria-label={t('showBadge')}>
      <StepTitle>{t('showBadge')}</StepTitle>
      <div className={styles.ways}>
        <BadgeCodeForm enter={t('goOnWithCode')} onBadge={onBadge} />
        {window.isSecureContext && <CameraPanel onCode={(text) => onBadge(text)} onFault={() => onBadge('')} />}
      </div>
    </section>
  )
}
