/** Shown as nothing, and so typed or pasted without anyone's knowing: zero width space, word joiner, soft hyphen, BOM. */
const unseen = /[\u200b\u2060\u00ad\ufeff]/g

/** Text as we keep it: NFC, trimmed, single spaces. */
export const properText = (text: string): string =>
  text
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/**
 * Text as we compare it where spelling may be careless: lower case, no diacritics, đ as d, single spaces; NFC and NFD
 * fold alike. Never alone for deciding who is who: Hà and Hạ are two people.
 */
export const fold = (text: string): string =>
  properText(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // ð is the Icelandic letter whose capital looks like Đ, and which old Vietnamese fonts typed for it.
      .replace(/[đð]/g, 'd'),
  )

/** Text as a key by which a name is the same name: proper text without regard to capitals, diacritics kept. */
export const nameKey = (text: string): string => properText(text).toLowerCase()
