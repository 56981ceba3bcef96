import type { ClosedVote } from '../../../../shared/vote/shown.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'

/** How many receipts there are and what their list comes to, with the way to the list itself. */
export function Receipts({ vote: { id, receipts } }: { vote: ClosedVote }) {
  const t = useTexts(voteTexts)
  if (!receipts) return null
  return (
    <div>
      <p className={styles.soft}>{t('receipts', { count: receipts.count })}</p>
      <p>
        <code className={styles.hash}>{receipts.hash}</code>
      </p>
      <p className={styles.link}>
        <a href={`/receipts/${id}`} target="_blank" rel="noreferrer">
          {t('receiptsOpen')}
        </a>
      </p>
    </div>
  )
}
