import { type CSSProperties, useEffect, useRef } from 'react'
import { receiptInGroups } from '../../../shared/vote/ballot.ts'
import type { ClosedVote } from '../../../shared/vote/shown.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { Pages } from './pages.tsx'
import styles from './receipts-picture.module.css'
import { screenTexts } from './texts.ts'
import { useColumns } from './use-columns.ts'
import { useReceipts } from './use-receipts.ts'

/** The list in which every voter finds his receipt, with how many there are and the sum over them that phones compare. */
export function ReceiptsPicture({ vote, onReady }: { vote: ClosedVote; onReady?: () => void }) {
  const t = useTexts(screenTexts)
  const receipts = useReceipts(vote.id)
  const isHere = receipts !== null
  useEffect(() => {
    if (isHere) onReady?.()
  }, [isHere, onReady])
  return (
    <div className={styles.whole}>
      <FitBox at="top">
        <p className={styles.above}>{t('receipts')}</p>
        <h1 className={styles.question} data-most-lines="2">
          <Held text={vote.question} />
        </h1>
      </FitBox>
      {receipts && <Listed receipts={receipts} vote={vote} />}
      {vote.receipts && (
        <p className={styles.sum}>
          <strong>{t('receiptCount', { count: vote.receipts.count })}</strong> {t('receiptSum')}{' '}
          <span className={styles.hash}>{vote.receipts.hash.replace(/(.{8})/g, '$1 ').trim()}</span>
        </p>
      )}
    </div>
  )
}

/** Read down each column. All of one size, and so there is nothing to fit but how many stand on a page. */
function Listed({ receipts, vote }: { receipts: readonly string[]; vote: ClosedVote }) {
  const box = useRef<HTMLDivElement>(null)
  const { columns, rows } = useColumns(box)
  const onAPage = columns * rows
  const pages = Array.from({ length: Math.ceil(receipts.length / onAPage) }, (_, page) =>
    receipts.slice(page * onAPage, (page + 1) * onAPage),
  )
  return (
    <div ref={box} className={styles.box} style={{ '--rows': rows } as CSSProperties}>
      <Pages
        since={vote.closedAt}
        pages={pages.map((page) => (
          // biome-ignore lint/correctness/useJsxKeyInIterable: each stands in a page, which has the key
          <ul className={styles.receipts}>
            {page.map((receipt) => (
              <li key={receipt}>{receiptInGroups(receipt)}</li>
            ))}
          </ul>
        ))}
      />
    </div>
  )
}
