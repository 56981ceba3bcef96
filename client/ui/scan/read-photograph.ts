import { oneCode, type ReadingFault } from './one-code.ts'
import { qrReader } from './qr-reader.ts'

/** A phone's photograph is larger than a reader likes, and a small code is lost when it is made too small. */
const widths = [1_600, 1_000, 600]

/** The QR code in a photograph, which needs no secure context; or why there is none to be taken. */
export async function readPhotograph(file: File): Promise<{ text: string } | { fault: ReadingFault }> {
  const image = await pictureIn(file)
  if (!image) return { fault: 'notAPicture' }
  const Reader = await qrReader()
  if (!Reader) return { fault: 'noCode' }
  const reader = new Reader({ formats: ['qr_code'] })
  for (const width of widths) {
    const found = oneCode((await reader.detect(scaled(image, width))).map(({ rawValue }) => rawValue))
    if (found) return found
  }
  return { fault: 'noCode' }
}

async function pictureIn(file: File): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return image
  } catch (error) {
    console.log('the photograph', error) // a document, or a kind of picture this browser does not know
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

function scaled(image: HTMLImageElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}
