import { createHash } from 'node:crypto'

/** What is kept of a screen’s or a kiosk’s own key: 128 random bits need no salt. */
export const deviceKeyHash = (key: string): string => createHash('sha256').update(key).digest('hex')
