import { createHash } from 'node:crypto'
import type { Dice } from '../../server/ids.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import { receiptAlphabet } from '../../shared/vote/ballot.ts'

/** Dice that fall the same way every time for one seed. */
export function seededDice(seed: string | number): Dice {
  let thrown = 0
  const next = () => {
    thrown += 1
    return createHash('sha256').update(`${seed}/${thrown}`).digest('hex')
  }
  return {
    newId: () => next().slice(0, 32),
    newBadgeCode: () => badgeCode(BigInt(`0x${next()}`).toString().slice(-15)),
    newPairingCode: () => BigInt(`0x${next()}`).toString().slice(-6),
    newReceipt: () =>
      [...next().slice(0, 8)].map((digit) => receiptAlphabet[Number.parseInt(digit, 16)] ?? '2').join(''),
  }
}
