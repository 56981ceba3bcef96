import { qrReader } from './qr-reader.ts'

/** A phone's photograph is larger than a reader likes, and a small code is lost when it is made too small. */
const widths = [1_600, 1_000, 600]

/** The QR code in a photograph, which needs no secure context; null where there is none to be read. */
export async function readPhotograph(file: File): Promise<string | null> {
  const Reader = await qrReader()
  if (!Reader) return null
  const reader = new Reader({ formats: ['qr_code'] })
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    for (const width of widths) {
      const [found] = await reader.detect(scaled(image, width))
      if (found) return found.rawValue
    }
    return null
  } catch (error) {
    console.log('the photograph', error) // not a picture
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
