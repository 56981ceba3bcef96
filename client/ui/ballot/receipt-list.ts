import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { VoteId } from '../../../shared/ids.ts'
import type { ReceiptList } from '../../../shared/vote/vote.ts'

/**
 * What a voter finds out by himself: whether the list is the one that the result stands on, by its number and its hash, and
 * whether his receipt is on it; null where he has none on this device.
 */
export type ReceiptCheck = { receipts: readonly string[]; isGenuine: boolean; isIn: boolean | null }

/** `text` as the server gives it out: a receipt a line. */
export function checkReceipts(text: string, published: ReceiptList, receipt: string | null): ReceiptCheck {
  const receipts = text.split('\n').filter((line) => line !== '')
  const sorted = [...receipts].sort()
  const hash = bytesToHex(sha256(utf8ToBytes(sorted.map((one) => `${one}\n`).join(''))))
  const isGenuine =
    receipts.length === published.count && new Set(receipts).size === receipts.length && hash === published.hash
  return { receipts: sorted, isGenuine, isIn: receipt === null ? null : receipts.includes(receipt) }
}

/** Null where the list does not come. */
export async function fetchReceipts(voteId: VoteId): Promise<string | null> {
  try {
    const response = await fetch(`/receipts/${encodeURIComponent(voteId)}`, { cache: 'no-store' })
    return response.ok ? await response.text() : null
  } catch (error) {
    console.log('the receipts', error)
    return null
  }
}
