import type { PaperFont, TextMark, Tone } from '../../shared/papers/paper-page.ts'

/** How wide a text is, in points. */
export type Measure = (text: string, font: PaperFont, size: number) => number
export type Style = { font: PaperFont; size: number }

/**
 * From the top of a line to its baseline, in sizes: room for a capital with two marks on it, such as Ễ, which the sans
 * sets higher than the serif.
 */
const ascentOf = (font: PaperFont): number => (font.startsWith('serif') ? 0.95 : 1.08)
const descent = 0.25

/** A text in lines no wider than `width`; a word is broken only where it is wider than that itself. */
export function wrap(text: string, width: number, { font, size }: Style, measure: Measure): string[] {
  const fits = (line: string) => measure(line, font, size) <= width + 0.01
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1
      while (end > 1 && !fits(line.slice(0, end))) end -= 1
      lines.push(line.slice(0, end))
      line = line.slice(end)
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Wrapped into as few lines, and those of much the same length: no single word is left over on the last. */
export function balanced(text: string, width: number, style: Style, measure: Measure): string[] {
  const fewest = wrap(text, width, style, measure)
  if (fewest.length < 2) return fewest
  let [tooNarrow, wideEnough] = [0, width]
  while (wideEnough - tooNarrow > 1) {
    const middle = (tooNarrow + wideEnough) / 2
    const lines = wrap(text, middle, style, measure)
    if (lines.length > fewest.length || breaksWord(text, lines)) tooNarrow = middle
    else wideEnough = middle
  }
  const even = wrap(text, wideEnough, style, measure)
  return even.length > fewest.length ? fewest : even
}

const breaksWord = (text: string, lines: readonly string[]): boolean => lines.join(' ') !== text

export type Fitted = { lines: string[]; size: number }
const unreadable = 2

/**
 * The largest type in which a text stands whole in its room: in up to `maxLines` lines down to `smallest`, and below
 * that in as many as there is room for. Nothing is ever cut.
 */
export function fitted(
  text: string,
  room: { width: number; height: number; lineHeight: number },
  type: { font: PaperFont; largest: number; smallest: number; maxLines: number },
  measure: Measure,
): Fitted {
  const { font, largest, smallest, maxLines } = type
  let last: Fitted = { lines: [], size: largest }
  for (let size = largest; size >= unreadable; size -= size > smallest ? 0.5 : 0.25) {
    const lines = balanced(text, room.width, { font, size }, measure)
    last = { lines, size }
    const stands = heightOf(last, room.lineHeight, font) <= room.height + 0.01
    const asWished = lines.length <= maxLines && !breaksWord(text, lines)
    if (stands && (asWished || size < smallest)) return last
  }
  return last
}

/** From the top of the first line to below the last. */
export const heightOf = ({ lines, size }: Fitted, lineHeight: number, font: PaperFont): number =>
  lines.length === 0 ? 0 : size * (ascentOf(font) + (lines.length - 1) * lineHeight + descent)

/** Where lines begin: at `x`, around it, or before it. */
export type Align = 'left' | 'middle' | 'right'

/** Lines one under the other, the first with its top at `y` or standing on `baseline`. */
export function textMarks(
  lines: readonly string[],
  at: { x: number; align?: Align; lineHeight: number } & ({ y: number } | { baseline: number }),
  { font, size, tone = 'ink' }: Style & { tone?: Tone },
  measure: Measure,
): TextMark[] {
  const baseline = 'y' in at ? at.y + size * ascentOf(font) : at.baseline
  const share = { left: 0, middle: 0.5, right: 1 }[at.align ?? 'left']
  return lines.map((text, index) => ({
    kind: 'text',
    text,
    x: at.x - share * (share === 0 ? 0 : measure(text, font, size)),
    y: baseline + index * size * at.lineHeight,
    font,
    size,
    tone,
  }))
}
