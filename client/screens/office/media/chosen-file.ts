import type { Media } from '../../../../shared/stage/program.ts'

type Kind = Media['kind']
export type FileRefused = 'notMedia' | 'pictureTooLarge' | 'videoTooLarge' | 'documentTooLarge'

/** What the server takes (`server/media-files.ts`), known before hundreds of megabytes have gone out; a document stays here. */
const largest: Record<Kind, { bytes: number; refused: FileRefused }> = {
  picture: { bytes: 20 * 1024 * 1024, refused: 'pictureTooLarge' },
  video: { bytes: 2 * 1024 * 1024 * 1024, refused: 'videoTooLarge' },
  document: { bytes: 200 * 1024 * 1024, refused: 'documentTooLarge' },
}

/** By their endings: some systems do not know what kind of file a PDF or a webm is. */
const kinds: Record<string, Kind> = {
  jpg: 'picture',
  jpeg: 'picture',
  png: 'picture',
  webp: 'picture',
  mp4: 'video',
  m4v: 'video',
  webm: 'video',
  pdf: 'document',
}
export const acceptedFiles = Object.keys(kinds).map((ending) => `.${ending}`)

/** What a file is and what it may be called, or why it cannot be taken. */
export function chosenFile({
  name,
  size,
}: Pick<File, 'name' | 'size'>): { kind: Kind; title: string } | { refused: FileRefused } {
  const dot = name.lastIndexOf('.')
  const kind = dot < 0 ? undefined : kinds[name.slice(dot + 1).toLowerCase()]
  if (!kind || size === 0) return { refused: 'notMedia' }
  const { bytes, refused } = largest[kind]
  return size > bytes ? { refused } : { kind, title: name.slice(0, dot) }
}
