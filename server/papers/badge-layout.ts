import { type Mark, mm, type PaperFont, type Tone } from '../../shared/papers/paper-page.ts'
import type { Badge } from './badge.ts'
import { balanced, fitted, heightOf, type Measure, textMarks } from './typeset.ts'

/** Eight to an A4 sheet. */
export const badgeSize = { width: mm(90), height: mm(65) }

const left = mm(5)
const right = badgeSize.width - mm(5)
const lastBaseline = mm(62.1)
/** The code alone; around the coarsest one 4.8 mm stay free, which is what the other measures come from. */
const code = { x: right - mm(25.2), y: mm(30), side: mm(25.2) }
const head = { y: mm(4), width: right - left, height: mm(6.4), lineHeight: 1.2 }
const ruleAt = mm(11)
const nameZone = { y: mm(11.9), width: right - left, height: mm(13.2), lineHeight: 1.25 }
const whoZone = { y: mm(27.5), width: code.x - mm(5.5) - left, height: mm(22.5), lineHeight: 1.25 }
const footZone = { width: whoZone.width, height: mm(11), lineHeight: 1.25 }

/** A badge within its own corners: name large, the code on the right, everything whole however long it is. */
export function layoutBadge(badge: Badge, measure: Measure): Mark[] {
  const { name, category } = badge
  const large = fitted(name, nameZone, { font: 'sansBold', largest: 23, smallest: 12, maxLines: 2 }, measure)
  const nameTop = nameZone.y + (nameZone.height - heightOf(large, nameZone.lineHeight, 'sansBold')) / 2
  const foot = fitted(category, footZone, { font: 'sansBold', largest: 9, smallest: 6.5, maxLines: 3 }, measure)
  const footFirst = lastBaseline - (foot.lines.length - 1) * foot.size * footZone.lineHeight
  return [
    ...headMarks(badge, measure),
    ...textMarks(
      large.lines,
      { x: left, y: nameTop, lineHeight: nameZone.lineHeight },
      { font: 'sansBold', size: large.size },
      measure,
    ),
    ...whoMarks(badge, measure),
    ...textMarks(
      foot.lines,
      { x: left, baseline: footFirst, lineHeight: footZone.lineHeight },
      { font: 'sansBold', size: foot.size, tone: 'red' },
      measure,
    ),
    { kind: 'code', text: badge.code.text, ...code },
    ...textMarks(
      [badge.code.digits],
      { x: right, baseline: lastBaseline, align: 'right', lineHeight: 1 },
      { font: 'sansMedium', size: 7.5 },
      measure,
    ),
  ]
}

/** Organiser and conference, a line each where that can be read, with a rule under them. */
function headMarks({ organiser, title }: Badge, measure: Measure): Mark[] {
  if (organiser === '' && title === '') return []
  const { y, width, height, lineHeight } = head
  const above = fitted(
    organiser,
    { width, height: height * 0.45, lineHeight },
    { font: 'sansMedium', largest: 6.5, smallest: 5, maxLines: 1 },
    measure,
  )
  const below = fitted(
    title,
    { width, height: height * 0.55, lineHeight },
    { font: 'sansBold', largest: 8, smallest: 5.5, maxLines: 1 },
    measure,
  )
  const belowTop = y + above.lines.length * above.size * lineHeight
  return [
    ...textMarks(
      above.lines,
      { x: left, y, lineHeight },
      { font: 'sansMedium', size: above.size, tone: 'soft' },
      measure,
    ),
    ...textMarks(
      below.lines,
      { x: left, y: belowTop, lineHeight },
      { font: 'sansBold', size: below.size, tone: 'red' },
      measure,
    ),
    { kind: 'rule', x: left, y: ruleAt, toX: right, toY: ruleAt, thickness: 0.8, tone: 'red' },
  ]
}

/** Position, unit and seat one under the other, in type of one size. */
function whoMarks({ position, unit, seat }: Badge, measure: Measure): Mark[] {
  const parts: { text: string; font: PaperFont; tone: Tone }[] = [
    { text: position, font: 'sansMedium' as const, tone: 'ink' as const },
    { text: unit, font: 'sans' as const, tone: 'ink' as const },
    { text: seat, font: 'sansMedium' as const, tone: 'ink' as const },
  ].filter(({ text }) => text !== '')
  const { y, width, height, lineHeight } = whoZone
  for (let size = 12; ; size -= 0.25) {
    const marks: Mark[] = []
    let top = y
    for (const { text, font, tone } of parts) {
      const lines = balanced(text, width, { font, size }, measure)
      marks.push(...textMarks(lines, { x: left, y: top, lineHeight }, { font, size, tone }, measure))
      top += lines.length * size * lineHeight + size * 0.3
    }
    if (top - size * 0.3 <= y + height || size <= 2) return marks
  }
}
