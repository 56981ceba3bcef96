import { writeFileSync } from 'node:fs'
import { create } from 'qrcode'

const width = 640
const height = 480
const quietZone = 4

/**
 * Writes what a camera sees: each text as a QR code for some frames, or several of them side by side, with an empty picture between, over and over.
 * Chromium plays it with `--use-file-for-fake-video-capture`; it must exist before the browser starts.
 */
export function writeFakeCamera(file: string, texts: readonly (string | readonly string[])[], framesEach = 12): void {
  const frames = texts.flatMap((text) => [
    ...Array.from({ length: framesEach }, () => codeFrame(typeof text === 'string' ? [text] : text)),
    ...Array.from({ length: framesEach }, emptyFrame),
  ])
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([header, ...frames.flatMap((luma) => [Buffer.from('FRAME\n'), luma, grey])]))
}

const grey = Buffer.alloc((width * height) / 2, 128)
const emptyFrame = () => Buffer.alloc(width * height, 235)

function codeFrame(texts: readonly string[]): Buffer {
  const luma = emptyFrame()
  const place = width / texts.length
  for (const [index, text] of texts.entries()) drawCode(luma, text, place * (index + 0.5))
  return luma
}

function drawCode(luma: Buffer, text: string, middle: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const scale = Math.floor((height * 0.55) / (modules.size + 2 * quietZone))
  const left = Math.floor(middle - (modules.size * scale) / 2)
  const top = Math.floor((height - modules.size * scale) / 2)
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      for (let line = 0; line < scale; line += 1) {
        const start = (top + row * scale + line) * width + left + column * scale
        luma.fill(16, start, start + scale)
      }
    }
  }
}
