import type * as Pdf from 'pdfjs-dist'
// Served as they are, from here: the library is newer than the browsers that the pages are built for, and loaded with the first PDF.
import libraryUrl from 'pdfjs-dist/legacy/build/pdf.min.mjs?url'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import jbig2Url from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import coloursUrl from 'pdfjs-dist/wasm/qcms_bg.wasm?url'

/** A PDF opened here, in the office's browser: each page becomes a picture, so that the screens need nothing but pictures. */
export type PdfPages = {
  count: number
  /** The picture of a page, counted from 1. */
  picture: (page: number) => Promise<Blob>
  close: () => void
}
export type PdfRefused = 'notAPdf' | 'locked'
export type OpenPdf = (file: Blob) => Promise<PdfPages | { refused: PdfRefused }>

/** As wide as most projectors. */
const width = 1_920
/** A page that is higher than wide fills no screen from side to side: it need not be sharper than four times a projector's height. */
const highest = 4_320
const quality = 0.9

/** What scanned pages are packed with. */
const decoders: Record<string, string> = {
  'jbig2.wasm': jbig2Url,
  'openjpeg.wasm': openjpegUrl,
  'qcms_bg.wasm': coloursUrl,
}
class DecodersFromHere {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = decoders[filename]
    if (url === undefined) throw new Error(`no decoder of this name: ${filename}`)
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  }
}

/** Null where this build cannot read PDF: then the office is told to save its pages as pictures. */
export const openPdf: OpenPdf | null = async (file) => {
  const pdf = (await import(/* @vite-ignore */ libraryUrl)) as typeof Pdf
  pdf.GlobalWorkerOptions.workerSrc = workerUrl
  const task = pdf.getDocument({
    data: await file.arrayBuffer(),
    // The pages' policy allows no code made of text.
    isEvalSupported: false,
    useWorkerFetch: false,
    WasmFactory: DecodersFromHere,
  })
  try {
    const read = await task.promise
    return {
      count: read.numPages,
      picture: async (number) => drawn(await read.getPage(number)),
      close: () => void task.destroy(),
    }
  } catch (error) {
    void task.destroy()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { refused: isLocked ? 'locked' : 'notAPdf' }
  }
}

async function drawn(page: Pdf.PDFPageProxy): Promise<Blob> {
  const whole = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(width / whole.width, highest / whole.height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, background: 'white' }).promise
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  page.cleanup()
  // A canvas is let go by the browser when it has no size.
  canvas.width = 0
  canvas.height = 0
  if (!picture) throw new Error('the page could not be made a picture')
  return picture
}
