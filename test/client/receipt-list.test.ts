import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkReceipts } from '../../client/ui/ballot/receipt-list.ts'

const receipts = ['22223333', 'ABCD2345', 'WXYZ6789']
const text = receipts.map((one) => `${one}\n`).join('')
const published = { count: 3, hash: createHash('sha256').update(text).digest('hex') }

describe('the list of receipts', () => {
  it('is the one the result stands on where its number and its hash are those of the result', () => {
    expect(checkReceipts(text, published, null)).toEqual({ receipts, isGenuine: true, isIn: null })
  })

  it('has somebody’s receipt in it or not, which does not depend on whether the list is genuine', () => {
    expect(checkReceipts(text, published, 'ABCD2345')).toMatchObject({ isGenuine: true, isIn: true })
    expect(checkReceipts(text, published, 'ABCD2346')).toMatchObject({ isGenuine: true, isIn: false })
  })

  it('is another one where a receipt was added, taken off, changed or stands in it twice', () => {
    for (const other of [
      `${text}ZZZZ9999\n`,
      '22223333\nABCD2345\n',
      text.replace('W', 'X'),
      `${text}22223333\n`,
      '',
    ]) {
      expect(checkReceipts(other, published, 'ABCD2345').isGenuine).toBe(false)
    }
  })
})
