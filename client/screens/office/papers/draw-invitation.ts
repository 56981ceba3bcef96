import { codeRuns } from '../../../../shared/papers/code-runs.ts'
import {
  type CodeMark,
  type Mark,
  type PaperFont,
  type PaperPage,
  paper,
  tones,
} from '../../../../shared/papers/paper-page.ts'

/** A4 at 150 dots an inch: sharp on a phone, and small enough to be sent by chat. */
const page = { width: 1240, height: 1754 }
const scale = page.width / paper.width
const sheet = '#ffffff'

/** As the canvas takes them; every font of the papers is a family of its own, with one face. */
const familyOf = (font: PaperFont): string => `paper-${font}`

/** One invitation as a picture, the same to the letter as the printed one; further pages stand under the first. */
export async function drawInvitation(pages: readonly PaperPage[]): Promise<Blob> {
  await loadFonts(pages)
  const canvas = document.createElement('canvas')
  canvas.width = page.width
  canvas.height = page.height * pages.length
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.fillStyle = sheet
  context.fillRect(0, 0, canvas.width, canvas.height)
  pages.forEach(({ marks }, index) => {
    context.setTransform(scale, 0, 0, scale, 0, index * page.height)
    for (const mark of marks) draw(context, mark)
  })
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png')
  })
}

/**
 * The letters the pages were measured with, from the server: others would be wider and run into each other. They are
 * none of the build's assets, which every device of the staff keeps.
 */
async function loadFonts(pages: readonly PaperPage[]): Promise<void> {
  const used = new Set(pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.font] : []))))
  const known = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')))
  const wanted = [...used].filter((font) => !known.has(familyOf(font)))
  const loaded = await Promise.all(
    wanted.map((font) => new FontFace(familyOf(font), `url("/office/papers/fonts/${font}")`).load()),
  )
  for (const face of loaded) document.fonts.add(face)
}

function draw(context: CanvasRenderingContext2D, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      context.font = `${mark.size}px ${familyOf(mark.font)}`
      context.fillStyle = tones[mark.tone]
      context.fillText(mark.text, mark.x, mark.y)
      break
    case 'rule':
      context.lineWidth = mark.thickness
      context.strokeStyle = tones[mark.tone]
      context.beginPath()
      context.moveTo(mark.x, mark.y)
      context.lineTo(mark.toX, mark.toY)
      context.stroke()
      break
    case 'frame':
      context.lineWidth = mark.thickness
      context.strokeStyle = tones[mark.tone]
      context.strokeRect(mark.x, mark.y, mark.width, mark.height)
      break
    case 'code':
      drawCode(context, mark)
      break
    default:
      mark satisfies never
  }
}

/** On whole pixels: edges in between would be grey, and grey is what a chat's compression makes worse. */
function drawCode(context: CanvasRenderingContext2D, { text, x, y, side }: CodeMark): void {
  const { size, runs } = codeRuns(text)
  const step = side / size
  const onPixel = (points: number) => Math.round(points * scale) / scale
  context.fillStyle = tones.ink
  for (const run of runs) {
    const [fromX, fromY] = [onPixel(x + run.x * step), onPixel(y + run.y * step)]
    const [toX, toY] = [onPixel(x + (run.x + run.length) * step), onPixel(y + (run.y + 1) * step)]
    context.fillRect(fromX, fromY, toX - fromX, toY - fromY)
  }
}
