import { expect } from 'vitest'
import { createMeasure } from '../../server/papers/pdf.ts'
import { codeRuns, quietModules } from '../../shared/papers/code-runs.ts'
import { type Mark, mm, type TextMark } from '../../shared/papers/paper-page.ts'
import { textsOf } from './papers-kit.ts'

export const measure = createMeasure()

/** As long as an address may be. */
export const longAddress = `https://${'hoi-nghi.'.repeat(8)}example.vn/dai-bieu`

type Box = { left: number; top: number; right: number; bottom: number }
/** What a line of text covers, without the outermost tips of its marks. */
const boxOf = ({ text, x, y, font, size }: TextMark): Box => ({
  left: x,
  top: y - 0.74 * size,
  right: x + measure(text, font, size),
  bottom: y + 0.2 * size,
})
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export function expectInside(marks: readonly Mark[], { left, top, right, bottom }: Box): void {
  for (const text of textsOf(marks)) {
    const box = boxOf(text)
    expect(box.left, text.text).toBeGreaterThanOrEqual(left - 0.1)
    expect(box.top, text.text).toBeGreaterThanOrEqual(top - 0.1)
    expect(box.right, text.text).toBeLessThanOrEqual(right + 0.1)
    expect(box.bottom, text.text).toBeLessThanOrEqual(bottom + 0.1)
  }
}

export function expectApart(marks: readonly Mark[]): void {
  const texts = textsOf(marks)
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      expect(overlap(boxOf(one), boxOf(other)), `${one.text} | ${other.text}`).toBe(false)
    }
  })
}

/** At least 2.5 cm, and nothing printed within four modules of it. */
export function expectScannable(marks: readonly Mark[]): void {
  const codes = marks.flatMap((mark) => (mark.kind === 'code' ? [mark] : []))
  expect(codes.length).toBeGreaterThan(0)
  for (const { text, x, y, side } of codes) {
    expect(side).toBeGreaterThanOrEqual(mm(25))
    const quiet = (quietModules * side) / codeRuns(text).size
    const zone = { left: x - quiet, top: y - quiet, right: x + side + quiet, bottom: y + side + quiet }
    for (const mark of marks) {
      if (mark.kind === 'text') expect(overlap(boxOf(mark), zone), mark.text).toBe(false)
      if (mark.kind === 'rule') {
        const line = { left: mark.x, top: mark.y, right: mark.toX + 0.1, bottom: mark.toY + 0.1 }
        expect(overlap(line, zone)).toBe(false)
      }
      if (mark.kind === 'frame') {
        // Around the code and its quiet zone as a whole, or nowhere near.
        expect(mark.x <= zone.left && mark.y <= zone.top).toBe(true)
        expect(mark.x + mark.width >= zone.right && mark.y + mark.height >= zone.bottom).toBe(true)
      }
    }
  }
}
