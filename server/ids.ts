import { randomBytes, randomInt } from 'node:crypto'
import { type BadgeCode, badgeCode } from '../shared/attendance/badge-code.ts'
import { receiptAlphabet } from '../shared/vote/ballot.ts'

/** The dice of the house: an argument wherever they are needed, so that tests can load them. */
export type Dice = {
  /** An id nobody can guess: 128 bits. */
  newId: () => string
  /** A badge code nobody can guess from another one: fifteen random digits and the check digit. */
  newBadgeCode: () => BadgeCode
  /** What a screen shows until an office types it in: six digits. */
  newPairingCode: () => string
  /** A receipt for a ballot on paper, as phones throw theirs. */
  newReceipt: () => string
}

export const fairDice: Dice = {
  newId: () => randomBytes(16).toString('hex'),
  newBadgeCode: () => badgeCode(Array.from({ length: 15 }, () => randomInt(10)).join('')),
  newPairingCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
  newReceipt: () => Array.from({ length: 8 }, () => receiptAlphabet[randomInt(receiptAlphabet.length)]).join(''),
}
