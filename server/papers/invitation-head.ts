import { type Mark, mm, paper } from '../../shared/papers/paper-page.ts'
import type { Invitation } from './invitation.ts'
import { balanced, type Measure, textMarks } from './typeset.ts'

/** A part of a page: marks from its own top, and how high it stands. */
export type Block = { marks: Mark[]; height: number }

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: in millimetres 20 above and below, 30 on the left, 15 on the right. */
export const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) }
export const textWidth = paper.width - margins.left - margins.right

const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const line = 1.2
const between = mm(4)

/** Who invites, on the left; Quốc hiệu and Tiêu ngữ on the right; under them number, place and date. */
export function headBlock(invitation: Invitation, measure: Measure): Block {
  const bold = { font: 'serifBold', size: 12 } as const
  const plain = { font: 'serif', size: 12 } as const
  const mottoStyle = { font: 'serifBold', size: 13 } as const
  const small = { font: 'serif', size: 13 } as const
  const italic = { font: 'serifItalic', size: 13 } as const

  const rightWidth = measure(country, bold.font, bold.size)
  const rightMiddle = margins.left + textWidth - rightWidth / 2
  const leftWidth = textWidth - rightWidth - between
  const leftMiddle = margins.left + leftWidth / 2
  const at = (x: number, y: number) => ({ x, y, align: 'middle', lineHeight: line }) as const

  const authority = balanced(invitation.authority, leftWidth, plain, measure)
  const organiser = balanced(invitation.organiser, leftWidth, bold, measure)
  const organiserTop = authority.length * plain.size * line
  const leftRule = organiserTop + organiser.length * bold.size * line + 3
  const mottoTop = bold.size * line
  const rightRule = mottoTop + mottoStyle.size * line + 3
  // A third to a half of the line above it; under the motto as long as the motto.
  const organiserRule = Math.max(...organiser.map((text) => measure(text, bold.font, bold.size))) / 2
  const mottoRule = measure(motto, mottoStyle.font, mottoStyle.size)
  const under = Math.max(leftRule, rightRule) + 5

  const number = balanced(invitation.number, leftWidth, small, measure)
  const date = balanced(invitation.placeAndDate, rightWidth, italic, measure)
  return {
    marks: [
      ...textMarks(authority, at(leftMiddle, 0), plain, measure),
      ...textMarks(organiser, at(leftMiddle, organiserTop), bold, measure),
      rule(leftMiddle, leftRule, organiserRule),
      ...textMarks([country], at(rightMiddle, 0), bold, measure),
      ...textMarks([motto], at(rightMiddle, mottoTop), mottoStyle, measure),
      rule(rightMiddle, rightRule, mottoRule),
      ...textMarks(number, at(leftMiddle, under), small, measure),
      ...textMarks(date, at(rightMiddle, under), italic, measure),
    ],
    height: under + Math.max(number.length, date.length) * 13 * line,
  }
}

/** GIẤY MỜI and what to, with a rule under it. */
export function titleBlock({ about }: Invitation, measure: Measure): Block {
  const title = { font: 'serifBold', size: 14 } as const
  const style = { font: 'serifBold', size: 13 } as const
  const middle = margins.left + textWidth / 2
  const top = title.size * line + 2
  const lines = about.flatMap((text) => balanced(text, textWidth - mm(10), style, measure))
  const end = top + lines.length * style.size * line
  const at = (y: number) => ({ x: middle, y, align: 'middle', lineHeight: line }) as const
  return {
    marks: [
      ...textMarks(['GIẤY MỜI'], at(0), title, measure),
      ...textMarks(lines, at(top), style, measure),
      rule(middle, end + 3, mm(38)),
    ],
    height: end + 3,
  }
}

const rule = (middle: number, y: number, length: number): Mark => ({
  kind: 'rule',
  x: middle - length / 2,
  y,
  toX: middle + length / 2,
  toY: y,
  thickness: 0.7,
  tone: 'ink',
})
