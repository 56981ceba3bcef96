import { useTexts } from '../../i18n/texts.ts'
import { Receipt } from './receipt.tsx'
import styles from './receipt-shown.module.css'
import { ballotTexts } from './texts.ts'

/** Large, in two groups of four, with what it is for. */
export function ReceiptShown({ receipt }: { receipt: string }) {
  const t = useTexts(ballotTexts)
  return (
    <div className={styles.receipt}>
      <p className={styles.name}>{t('receipt')}</p>
      <p className={styles.code}>
        <Receipt receipt={receipt} />
      </p>
      <p className={styles.means}>{t('receiptMeans')}</p>
    </div>
  )
}
