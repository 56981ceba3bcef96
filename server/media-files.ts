import express, { type Request, type Response, type Router } from 'express'
import type { MediaUpload } from '../shared/drafts.ts'
import type { Access } from './access/keys.ts'
import type { Hall } from './hall.ts'
import type { Dice } from './ids.ts'
import { officeHall } from './office-hall.ts'
import type { MediaFiles } from './storage/port.ts'

/** A report of half an hour in the quality of a projector is a third of this. */
const largest = 2 * 1024 * 1024 * 1024
const largestPicture = 20 * 1024 * 1024

/** As many bytes as tell one kind from another. */
const enough = 16

/** Pictures and videos that every browser of the screens can show, told by their first bytes and not by their names. */
export function mediaMime(head: Buffer): string | null {
  const at = (offset: number, bytes: string) =>
    head.subarray(offset, offset + bytes.length).toString('latin1') === bytes
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg'
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp'
  if (at(4, 'ftyp')) return 'video/mp4'
  if (at(0, '\x1aE\xdf\xa3')) return 'video/webm'
  return null
}

class Refused extends Error {
  readonly why: 'notMedia' | 'tooLarge'
  constructor(why: 'notMedia' | 'tooLarge') {
    super(why)
    this.why = why
  }
}

async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (head.length < enough) {
    const next = await chunks.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  return head
}

async function* upTo(most: number, head: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for (let next: IteratorResult<Uint8Array> = { value: head, done: false }; !next.done; next = await chunks.next()) {
    size += next.value.length
    if (size > most) throw new Refused('tooLarge')
    yield next.value
  }
}

/** Takes the office's pictures and videos in, one file a request, straight onto the disk; `addMedia` gives them their place. */
export function createMediaFiles(using: {
  access: Access
  halls: ReadonlyMap<string, Hall>
  media: MediaFiles
  dice: Dice
}): Router {
  const { media, dice } = using
  const hallOf = officeHall(using)
  const router = express.Router()
  router.post('/', async (request: Request, response: Response) => {
    if (!hallOf(request)) return void response.status(401).json({ refused: 'forbidden' })
    response.setHeader('cache-control', 'no-store')
    const chunks = (request as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
    const answer = async (): Promise<MediaUpload> => {
      const head = await headOf(chunks)
      const mime = mediaMime(head)
      if (mime === null) return { refused: 'notMedia' }
      const fileId = dice.newId()
      try {
        const most = mime.startsWith('image/') ? largestPicture : largest
        return { fileId, size: await media.put(fileId, mime, upTo(most, head, chunks)) }
      } catch (error) {
        if (error instanceof Refused) return { refused: error.why }
        throw error
      }
    }
    try {
      const answered = await answer()
      // What was not read to its end would be read as the next request of the same line.
      if ('refused' in answered) response.setHeader('connection', 'close')
      response.json(answered)
    } catch (error) {
      // Whoever broke off waits for no answer, and nothing of it was kept.
      if (request.destroyed && !request.complete) return
      response.setHeader('connection', 'close')
      throw error
    }
  })
  return router
}

/** Serves the files, whole or in ranges: a video is sought, and a browser asks for it piece by piece. */
export function serveMedia(media: MediaFiles) {
  return async (request: Request, response: Response): Promise<void> => {
    const file = await media.find(String(request.params.id))
    if (!file) return void response.sendStatus(404)
    const { mime, size, read } = file
    response.setHeader('content-type', mime)
    response.setHeader('accept-ranges', 'bytes')
    response.setHeader('cache-control', 'private, max-age=31536000, immutable')
    const ranges = request.range(size, { combine: true })
    if (ranges === -1) {
      response.setHeader('content-range', `bytes */${size}`)
      return void response.sendStatus(416)
    }
    const range = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
    const { start, end } = range ?? { start: 0, end: size - 1 }
    response.status(range ? 206 : 200)
    if (range) response.setHeader('content-range', `bytes ${start}-${end}/${size}`)
    response.setHeader('content-length', String(Math.max(0, end - start + 1)))
    if (request.method === 'HEAD' || size === 0) return void response.end()
    const bytes = read(start, end)
    // Whoever has seen enough of a video hangs up in the middle of it.
    bytes.on('error', () => response.destroy())
    response.on('close', () => bytes.destroy())
    bytes.pipe(response)
  }
}

/** Files that were brought in and never given a place, or whose place was taken away: they go at the next start. */
export async function dropUnusedMedia(media: MediaFiles, halls: ReadonlyMap<string, Hall>): Promise<void> {
  const used = new Set(
    [...halls.values()].flatMap((hall) => Object.values(hall.conference.stage.media).flatMap(({ files }) => files)),
  )
  for (const id of await media.all()) if (!used.has(id)) await media.remove(id)
}
