import { randomInt, randomUUID } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const newReceipt = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** A first ballot in favour, as a phone sends it. */
export const ballotFor = (voteId) => ({
  id: randomUUID(),
  voteId,
  choice: { answer: 'for' },
  receipt: newReceipt(),
  after: 0,
})
