import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { codeRuns } from '../../shared/papers/code-runs.ts'
import {
  type CodeMark,
  type Mark,
  type PaperFont,
  type PaperPage,
  paper,
  paperFonts,
  tones,
} from '../../shared/papers/paper-page.ts'
import type { Instant } from '../../shared/time.ts'
import { fontPath } from './fonts.ts'
import type { Measure } from './typeset.ts'

/**
 * A font by the path of its file, under which pdfkit finds it open again: under a registered name it would open and
 * read the file anew for every word of the font that the document began with.
 */
const withFont = (document: PDFKit.PDFDocument, font: PaperFont): PDFKit.PDFDocument => document.font(fontPath(font))

const newDocument = (info: PDFKit.DocumentInfo = {}): PDFKit.PDFDocument =>
  new PDFDocument({
    autoFirstPage: false,
    size: [paper.width, paper.height],
    margin: 0,
    lang: 'vi-VN',
    font: fontPath('serif'),
    info,
  })

/**
 * Widths by the fonts that are printed with; each file is opened once it is needed. A width is looked up once for all
 * sizes: most of what stands on one invitation stands on the next one too.
 */
export function createMeasure(): Measure {
  const document = newDocument().fontSize(1_000)
  const known = new Map<PaperFont, Map<string, number>>(paperFonts.map((font) => [font, new Map<string, number>()]))
  return (text, font, size) => {
    let width = known.get(font)?.get(text)
    if (width === undefined) {
      width = withFont(document, font).widthOfString(text) / 1_000
      known.get(font)?.set(text, width)
    }
    return width * size
  }
}

/**
 * Pages as a PDF, a piece at a time: the next page is laid out and drawn when the one before has been taken, and the
 * hall's own work goes first in between.
 */
export async function* pdfOf(
  pages: Iterable<PaperPage>,
  about: { title: string; at: Instant },
): AsyncGenerator<Buffer, void> {
  const document = newDocument({ Title: about.title, Creator: 'Hội Trường', CreationDate: new Date(about.at) })
  for (const page of pages) {
    document.addPage()
    for (const mark of page.marks) draw(document, mark)
    yield* written(document)
    await nextTurn()
  }
  document.end()
  yield* written(document)
}

function* written(document: PDFKit.PDFDocument): Generator<Buffer, void> {
  for (;;) {
    const piece = document.read()
    if (piece === null) return
    yield Buffer.isBuffer(piece) ? piece : Buffer.from(piece, 'latin1')
  }
}

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      withFont(document, mark.font).fontSize(mark.size).fillColor(tones[mark.tone])
      document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' })
      return
    case 'rule':
      document.moveTo(mark.x, mark.y).lineTo(mark.toX, mark.toY)
      document.lineWidth(mark.thickness).strokeColor(tones[mark.tone]).stroke()
      return
    case 'frame':
      document.rect(mark.x, mark.y, mark.width, mark.height)
      document.lineWidth(mark.thickness).strokeColor(tones[mark.tone]).stroke()
      return
    case 'code':
      drawCode(document, mark)
      return
    default:
      mark satisfies never
  }
}

/** One path for the whole code: between shapes filled one by one, viewers show hair-thin light lines. */
function drawCode(document: PDFKit.PDFDocument, { text, x, y, side }: CodeMark): void {
  const { size, runs } = codeRuns(text)
  const module = side / size
  for (const run of runs) {
    document.rect(x + run.x * module, y + run.y * module, run.length * module, module)
  }
  document.fillColor(tones.ink).fill()
}
