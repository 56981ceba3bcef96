import { useState } from 'react'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Receipt } from '../../ui/ballot/receipt.tsx'
import type { ReceiptCheck } from '../../ui/ballot/receipt-list.ts'
import buttons from '../../ui/plain-buttons.module.css'
import styles from './check-receipt.module.css'
import { voteTexts } from './vote-texts.ts'

type Checking = { state: 'not' | 'checking' | 'noList' } | ({ state: 'checked' } & ReceiptCheck)

/** His receipt held against the published list, on his own phone and not by the server's word. */
export function CheckReceipt({ vote, receipt }: { vote: VoteRow & { state: 'closed' }; receipt: string | null }) {
  const t = useTexts(voteTexts)
  const [checking, setChecking] = useState<Checking>({ state: 'not' })
  const published = vote.receipts
  if (!published) return null
  const check = async () => {
    if (checking.state === 'checking') return
    setChecking({ state: 'checking' })
    // What computes the hash is loaded by those alone who ask.
    const { checkReceipts, fetchReceipts } = await import('../../ui/ballot/receipt-list.ts')
    const text = await fetchReceipts(vote.id)
    setChecking(text === null ? { state: 'noList' } : { state: 'checked', ...checkReceipts(text, published, receipt) })
  }
  return (
    <div className={styles.check}>
      {receipt && (
        <p>
          {t('ownReceipt')}{' '}
          <strong className={styles.receipt}>
            <Receipt receipt={receipt} />
          </strong>
        </p>
      )}
      <button
        type="button"
        className={buttons.other}
        aria-disabled={checking.state === 'checking'}
        onClick={() => void check().catch(() => setChecking({ state: 'noList' }))}
      >
        {t(receipt ? 'checkOwn' : 'checkList')}
      </button>
      <div role="status">
        {checking.state === 'checking' && <p>{t('checking')}</p>}
        {checking.state === 'noList' && <p className={styles.bad}>{t('noList')}</p>}
        {checking.state === 'checked' && <Found check={checking} count={published.count} />}
      </div>
      {checking.state === 'checked' && <List receipts={checking.receipts} own={receipt} hash={published.hash} />}
    </div>
  )
}

function Found({ check: { isGenuine, isIn }, count }: { check: ReceiptCheck; count: number }) {
  const t = useTexts(voteTexts)
  if (!isGenuine) return <p className={styles.bad}>{t('listDiffers')}</p>
  if (isIn === false) return <p className={styles.bad}>{t('receiptNotIn')}</p>
  return <p className={styles.good}>{t(isIn ? 'receiptIn' : 'listAgrees', { count })}</p>
}

function List({ receipts, own, hash }: { receipts: readonly string[]; own: string | null; hash: string }) {
  const t = useTexts(voteTexts)
  return (
    <details>
      <summary className={styles.summary}>{t('receiptList', { count: receipts.length })}</summary>
      <p className={styles.hash}>
        {t('listHash')} {hash}
      </p>
      <ul className={styles.list}>
        {receipts.map((receipt) => (
          <li key={receipt} aria-current={receipt === own ? 'true' : undefined}>
            <Receipt receipt={receipt} />
          </li>
        ))}
      </ul>
    </details>
  )
}
