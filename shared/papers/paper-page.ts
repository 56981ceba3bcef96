/**
 * A page of paper as marks, each in its place: laid out once on the server, then drawn as PDF there or as a picture in
 * the office's browser. Everything is in points from the top left corner.
 */
export type PaperPage = { marks: Mark[] }

export type Mark = TextMark | RuleMark | FrameMark | CodeMark

/** One line of text; `x` is its left end, `y` its baseline. */
export type TextMark = {
  kind: 'text'
  text: string
  x: number
  y: number
  font: PaperFont
  size: number
  tone: Tone
}
export type RuleMark = { kind: 'rule'; x: number; y: number; toX: number; toY: number; thickness: number; tone: Tone }
export type FrameMark = {
  kind: 'frame'
  x: number
  y: number
  width: number
  height: number
  thickness: number
  tone: Tone
}
/** A QR code: the square of the code alone; who lays it out keeps four modules around it free. */
export type CodeMark = { kind: 'code'; text: string; x: number; y: number; side: number }

/** Serif for official documents, in the measures of Times New Roman; sans for badges, as on the screens. */
export const paperFonts = [
  'serif',
  'serifBold',
  'serifItalic',
  'serifBoldItalic',
  'sans',
  'sansMedium',
  'sansBold',
] as const
export type PaperFont = (typeof paperFonts)[number]

export type Tone = keyof typeof tones
/** Readable on an office's black and white printer too. */
export const tones = { ink: '#000000', soft: '#4a4a4a', faint: '#9a9a9a', red: '#99111a' } as const

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** A4, upright. */
export const paper = { width: mm(210), height: mm(297) } as const
