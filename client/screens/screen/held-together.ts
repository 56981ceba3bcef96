/** A name whose last two words hold together: a given name is never alone on its line. */
export const heldName = (name: string): string => name.trim().replace(/\s+(\S+)$/, '\u00a0$1')

/** A text in which neither a span of years nor a number from its word is broken: "2025-2030", "lần thứ I". */
export const heldNumbers = (text: string): string =>
  text.replace(/(\d)-(\d)/g, '$1\u2060-\u2060$2').replace(/(thứ) ([IVXLC\d]+)/g, '$1\u00a0$2')
