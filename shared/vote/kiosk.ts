import type { KioskId } from '../ids.ts'

/** A device that takes the ballots of those without a phone, by their badges. */
export type Kiosk = {
  id: KioskId
  name: string
  /** Of the key that it got when its code was typed in. */
  keyHash: string
}
