import type { BadgeCode } from './badge-code.ts'

/** A delegate's own link: his code stands after the #, which browsers keep to themselves, so that no log has it. */
export const attendeeLink = (base: string, code: BadgeCode): string => `${base}/#${code}`

/**
 * What the QR code of a badge or an invitation holds. Digits alone where no phone could follow a link; the link where
 * the server has a public address, so that a phone's own camera opens the delegate's page. Scanners read both.
 */
export const badgeText = (code: BadgeCode, publicUrl: string | null): string =>
  publicUrl === null ? code : attendeeLink(publicUrl, code)
