import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaFiles } from './port.ts'

/** What a file is called tells what it is. */
const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
}
const mimes = new Map(Object.entries(endings).map(([mime, ending]) => [ending, mime]))
const unfinished = '.part'
const idOf = (name: string): string => name.split('.')[0] ?? name

/** Files in a folder of their own: a video is too large for the database, and is read from where it is asked for. */
export function mediaFolder(folder: string): MediaFiles {
  const names = async (): Promise<string[]> => {
    try {
      return await readdir(folder)
    } catch {
      return [] // nothing was ever put in
    }
  }
  const nameOf = async (id: string) => (await names()).find((name) => idOf(name) === id && !name.endsWith(unfinished))
  return {
    put: async (id, mime, bytes) => {
      const ending = endings[mime]
      if (ending === undefined) throw new Error(`no kind of media: ${mime}`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, `${id}.${ending}`)
      const file = await open(path + unfinished, 'w', 0o600)
      let size = 0
      try {
        for await (const chunk of bytes) {
          await file.writeFile(chunk)
          size += chunk.length
        }
        await file.sync()
        await file.close()
        await rename(path + unfinished, path)
      } catch (error) {
        await file.close().catch(() => undefined) // closed already where renaming failed
        await rm(path + unfinished, { force: true })
        throw error
      }
      return size
    },
    find: async (id) => {
      const name = await nameOf(id)
      if (name === undefined) return null
      const path = join(folder, name)
      const { size } = await stat(path)
      return {
        mime: mimes.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream',
        size,
        read: (start, end) => createReadStream(path, { start, end }),
      }
    },
    remove: async (id) => {
      for (const name of await names()) if (idOf(name) === id) await rm(join(folder, name), { force: true })
    },
    all: async () => [...new Set((await names()).map(idOf))],
  }
}
