import { receiptInGroups } from '../../../shared/vote/ballot.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ReceiptShown } from '../../ui/ballot/receipt-shown.tsx'
import buttons from '../../ui/plain-buttons.module.css'
import { QrCode } from '../../ui/staff/qr-code.tsx'
import styles from './receipt-to-keep.module.css'
import { StepTitle } from './step-title.tsx'
import { kioskTexts } from './texts.ts'
import { useKioskView } from './use-kiosk-view.ts'

/**
 * To be written down, or photographed by whoever has a phone with him. The picture says what stands beside it and which
 * conference it is of: no link, and nothing of the voter or his choice.
 */
export function ReceiptToKeep({ receipt, onDone }: { receipt: string; onDone: () => void }) {
  const t = useTexts(kioskTexts)
  const title = useKioskView((view) => view.conference.main?.heading.title) ?? ''
  return (
    <div className={styles.receipt}>
      <div className={styles.words}>
        <StepTitle>
          {t('received')} {t('writeDown')}
        </StepTitle>
        <ReceiptShown receipt={receipt} />
        <button type="button" className={buttons.main} onClick={onDone}>
          {t('done')}
        </button>
      </div>
      <div className={styles.photograph}>
        <QrCode text={t('inPicture', { receipt: receiptInGroups(receipt), title })} title={t('picture')} />
        <p className={styles.how}>{t('photograph')}</p>
      </div>
    </div>
  )
}
