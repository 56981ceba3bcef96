import type { CommandOf } from '../../../../shared/commands.ts'
import type { ItemId, MediaFileId } from '../../../../shared/ids.ts'
import type { Outcome } from '../../../link.ts'
import type { uploadMedia } from '../../../uploads.ts'
import { chosenFile, type FileRefused } from './chosen-file.ts'
import type { OpenPdf, PdfRefused } from './pdf-pages.ts'

type Refused<A> = Extract<A, { refused: string }>['refused']
export type Wrong =
  | FileRefused
  | PdfRefused
  | 'noPdfHere'
  | 'tooManyPages'
  | Refused<Outcome>
  | Refused<Awaited<ReturnType<typeof uploadMedia>>>

/** What `addMedia` takes. */
const longestTitle = 200
const mostPages = 300

/** One file into the conference, from what was chosen to its place; says why not. A document goes in page by page. */
export async function bringIn(
  file: File,
  itemId: ItemId | null,
  using: {
    upload: typeof uploadMedia
    openPdf: OpenPdf | null
    send: (command: CommandOf<'office'>) => Promise<Outcome>
    /** Which part of it has gone out, from 0 to 1. */
    onProgress: (part: number) => void
    signal: AbortSignal
  },
): Promise<Wrong | null> {
  const { upload, openPdf, send, onProgress, signal } = using
  const chosen = chosenFile(file)
  if ('refused' in chosen) return chosen.refused
  const files: MediaFileId[] = []
  const sendOne = async (blob: Blob, index: number, of: number): Promise<Wrong | null> => {
    const answer = await upload(blob, (part) => onProgress((index + part) / of), signal)
    if ('refused' in answer) return answer.refused
    files.push(answer.fileId)
    return null
  }
  const sendPages = async (): Promise<Wrong | null> => {
    if (!openPdf) return 'noPdfHere'
    const pages = await openPdf(file)
    if ('refused' in pages) return pages.refused
    try {
      if (pages.count > mostPages) return 'tooManyPages'
      for (let page = 1; page <= pages.count; page += 1) {
        const wrong = signal.aborted ? 'cancelled' : await sendOne(await pages.picture(page), page - 1, pages.count)
        if (wrong) return wrong
      }
      return null
    } finally {
      pages.close()
    }
  }
  const wrong = chosen.kind === 'document' ? await sendPages() : await sendOne(file, 0, 1)
  if (wrong) return wrong
  if (signal.aborted) return 'cancelled'
  const title = chosen.title.slice(0, longestTitle)
  const outcome = await send({ type: 'addMedia', kind: chosen.kind, title, itemId, files })
  return 'refused' in outcome ? outcome.refused : null
}
