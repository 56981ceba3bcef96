import { mm } from '../../shared/papers/paper-page.ts'
import type { Invitation, Row } from './invitation.ts'
import { type Block, margins, textWidth } from './invitation-head.ts'
import { balanced, type Measure, type Style, textMarks, wrap } from './typeset.ts'

/** The body's type and how far its lines and paragraphs stand apart; one for a whole invitation. */
export type BodyType = { size: number; lineHeight: number; gap: number }

/** The first line of a paragraph, and the labels that stand in its place. */
const indent = mm(10)

export function sentenceBlock(text: string, { size, lineHeight, gap }: BodyType, measure: Measure): Block {
  const style: Style = { font: 'serif', size }
  const lines = wrap(text, textWidth - indent, style, measure)
  return {
    marks: textMarks(lines, { x: margins.left + indent, y: gap, lineHeight }, style, measure),
    height: gap + lines.length * size * lineHeight,
  }
}

/** Labels in one column, values in another, so that the eye finds each at once. */
export function rowBlocks(rows: readonly Row[], column: number, type: BodyType, measure: Measure): Block[] {
  const { size, lineHeight, gap } = type
  const left = margins.left + indent
  return rows.map(({ label, value, isName = false }) => {
    const style: Style = isName ? { font: 'serifBold', size: size + 1 } : { font: 'serif', size }
    const lines = balanced(value, textWidth - indent - column, style, measure)
    return {
      marks: [
        ...textMarks(
          [`${label}:`],
          // On the baseline of a name that is set larger.
          { x: left, y: gap + (style.size - size) * 0.95, lineHeight },
          { font: 'serif', size },
          measure,
        ),
        ...textMarks(lines, { x: left + column, y: gap, lineHeight }, style, measure),
      ],
      height: gap + lines.length * style.size * lineHeight,
    }
  })
}

/** As wide as the widest label of both groups of rows. */
export const labelColumn = (rows: readonly Row[], { size }: BodyType, measure: Measure): number =>
  Math.max(0, ...rows.map(({ label }) => measure(`${label}:`, 'serif', size))) + mm(4)

/** The programme: time, number and title each in their column, the titles under the values above them. */
export function agendaBlocks(agenda: Invitation['agenda'], column: number, type: BodyType, measure: Measure): Block[] {
  const { size, lineHeight, gap } = type
  const style: Style = { font: 'serif', size }
  const titleAt = Math.max(column, measure('00:00', style.font, size) + measure('00.', style.font, size) + mm(4))
  const left = margins.left + indent
  return agenda.map(({ at, number, title }) => {
    const lines = wrap(title, textWidth - indent - titleAt, style, measure)
    const y = gap * 0.6
    return {
      marks: [
        ...textMarks([at], { x: left, y, lineHeight }, style, measure),
        ...textMarks([number], { x: left + titleAt - mm(2), y, align: 'right', lineHeight }, style, measure),
        ...textMarks(lines, { x: left + titleAt, y, lineHeight }, style, measure),
      ],
      height: y + lines.length * size * lineHeight,
    }
  })
}

const codeSide = mm(27)
/** Four modules of the coarsest code, and a little more. */
const aroundCode = mm(5.5)

/** The code for the desk in a frame of its own, its digits to be read or typed, and what it is for. */
export function codeBlock({ code }: Invitation, { gap }: BodyType, measure: Measure): Block {
  const top = gap + 5
  const left = margins.left + aroundCode + codeSide + mm(7)
  const width = margins.left + textWidth - mm(5) - left
  const lineHeight = 1.2
  const label = { font: 'serifBold', size: 11 } as const
  const digits = { font: 'serifBold', size: 18 } as const
  const note: Style = { font: 'serif', size: 12 }
  const lines = balanced(code.note, width, note, measure)
  const words = (label.size + digits.size + lines.length * note.size) * lineHeight + mm(1.5)
  const height = Math.max(codeSide + 2 * aroundCode, words + mm(4))
  const y = top + (height - words) / 2
  const digitsTop = y + label.size * lineHeight
  const noteTop = digitsTop + digits.size * lineHeight + mm(1.5)
  return {
    marks: [
      { kind: 'frame', x: margins.left, y: top, width: textWidth, height, thickness: 0.5, tone: 'faint' },
      {
        kind: 'code',
        text: code.text,
        x: margins.left + aroundCode,
        y: top + (height - codeSide) / 2,
        side: codeSide,
      },
      ...textMarks(['MÃ ĐẠI BIỂU'], { x: left, y, lineHeight }, label, measure),
      ...textMarks([code.digits], { x: left, y: digitsTop, lineHeight }, digits, measure),
      ...textMarks(lines, { x: left, y: noteTop, lineHeight }, note, measure),
    ],
    height: top + height,
  }
}

/** Nơi nhận on the left, who signs on the right with room for hand and seal. */
export function signatureBlock(invitation: Invitation, { gap }: BodyType, measure: Measure): Block {
  const { recipients, signerPosition, signerName } = invitation
  const right = margins.left + textWidth * 0.74
  const bold = { font: 'serifBold', size: 13 } as const
  const room = textWidth * 0.5
  const top = gap + 4
  const position = balanced(signerPosition, room, bold, measure)
  const name = signerName === '' ? [] : balanced(signerName, room, bold, measure)
  const nameTop = top + position.length * bold.size * 1.2 + mm(18)
  const list = recipients.map((recipient) => `- ${recipient}`)
  return {
    marks: [
      ...textMarks(
        ['Nơi nhận:'],
        { x: margins.left, y: top, lineHeight: 1.2 },
        { font: 'serifBoldItalic', size: 12 },
        measure,
      ),
      ...textMarks(list, { x: margins.left, y: top + 12 * 1.2, lineHeight: 1.2 }, { font: 'serif', size: 11 }, measure),
      ...textMarks(position, { x: right, y: top, align: 'middle', lineHeight: 1.2 }, bold, measure),
      ...textMarks(name, { x: right, y: nameTop, align: 'middle', lineHeight: 1.2 }, bold, measure),
    ],
    height: nameTop + Math.max(1, name.length) * bold.size * 1.2,
  }
}
