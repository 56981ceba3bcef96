import { receiptInGroups } from '../../../shared/vote/ballot.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './receipt-shown.module.css'
import { ballotTexts } from './texts.ts'

/** Large, in two groups of four, with what it is for. A reader says it letter by letter. */
export function ReceiptShown({ receipt }: { receipt: string }) {
  const t = useTexts(ballotTexts)
  return (
    <div className={styles.receipt}>
      <p className={styles.name}>{t('receipt')}</p>
      <p className={styles.code}>
        <span aria-hidden="true">{receiptInGroups(receipt)}</span>
        <span className="visually-hidden">{[...receipt].join(' ')}</span>
      </p>
      <p className={styles.means}>{t('receiptMeans')}</p>
    </div>
  )
}
