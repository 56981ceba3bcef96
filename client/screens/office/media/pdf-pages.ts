/** A PDF opened here, in the office's browser: each page becomes a picture, so that the screens need nothing but pictures. */
export type PdfPages = {
  count: number
  /** The picture of a page, counted from 1. */
  picture: (page: number) => Promise<Blob>
  close: () => void
}
export type PdfRefused = 'notAPdf' | 'locked'
export type OpenPdf = (file: Blob) => Promise<PdfPages | { refused: PdfRefused }>

/** Null where this build cannot read PDF: then the office is told to save its pages as pictures. */
export const openPdf: OpenPdf | null = null
