import { createHash } from 'node:crypto'
import { receiptAlphabet } from '../../shared/vote/ballot.ts'

/** A receipt for a ballot's id, always the same: devices throw theirs. */
export const receiptOf = (ballotId: string): string =>
  [...createHash('sha256').update(ballotId).digest().subarray(0, 8)]
    .map((byte) => receiptAlphabet[byte % receiptAlphabet.length])
    .join('')
