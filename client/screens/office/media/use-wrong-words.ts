import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { Wrong } from './bring-in.ts'
import { openPdf } from './pdf-pages.ts'
import { mediaFileTexts } from './texts.ts'

const ofFiles = [
  'notMedia',
  'pictureTooLarge',
  'videoTooLarge',
  'documentTooLarge',
  'tooLarge',
  'noPdfHere',
  'notAPdf',
  'locked',
  'tooManyPages',
  'cancelled',
  'offline',
  'unavailable',
] as const
type OfFile = (typeof ofFiles)[number]
const isOfFile = (wrong: Wrong): wrong is OfFile => ofFiles.some((one) => one === wrong)

/** Why a file was not brought in. */
export function useWrongWords(): (wrong: Wrong) => string {
  const file = useTexts(mediaFileTexts)
  const refusal = useTexts(refusalTexts)
  return (wrong) => {
    if (!isOfFile(wrong)) return refusal(wrong)
    return file(wrong === 'notMedia' && !openPdf ? 'notMediaNoPdf' : wrong)
  }
}
