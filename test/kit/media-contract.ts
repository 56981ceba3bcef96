import { expect, it } from 'vitest'
import type { Shown } from './storage-contract.ts'

const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))

/** Bytes in pieces, as they come over a line. */
async function* pieces(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part
}
async function* brokenOff(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces(...parts)
  throw new Error('the line is gone')
}

/** Pictures and videos: read in parts, kept whole or not at all. */
export function mediaContract({ storage }: Pick<Shown, 'storage'>): void {
  const read = async (id: string, first: number, last: number): Promise<Buffer> => {
    const file = await storage().media.find(id)
    const chunks: Buffer[] = []
    for await (const chunk of file?.read(first, last) ?? []) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  }

  it('[M1] a file is found by its id, with its kind and size, byte for byte', async () => {
    expect(await storage().media.put('file-1', 'video/webm', pieces(all.subarray(0, 100), all.subarray(100)))).toBe(256)
    const found = await storage().media.find('file-1')
    expect(found).toMatchObject({ mime: 'video/webm', size: 256 })
    expect(await read('file-1', 0, 255)).toEqual(all)
  })

  it('[M2] any part of it is read alone, both ends included', async () => {
    await storage().media.put('file-1', 'image/png', pieces(all))
    expect(await read('file-1', 0, 0)).toEqual(all.subarray(0, 1))
    expect(await read('file-1', 99, 101)).toEqual(all.subarray(99, 102))
    expect(await read('file-1', 255, 255)).toEqual(all.subarray(255))
  })

  it('[M3] there is none under an id that was not given, nor under a part of one', async () => {
    await storage().media.put('file-1', 'image/png', pieces(all))
    for (const id of ['file-9', 'file', 'file-1.png', '', '.', '..', '../hoi-truong']) {
      expect(await storage().media.find(id), id).toBeNull()
    }
  })

  it('[M4] what was broken off is not there, and can be put in again', async () => {
    await expect(storage().media.put('file-1', 'image/png', brokenOff(all, all))).rejects.toThrow('the line is gone')
    expect(await storage().media.find('file-1')).toBeNull()
    expect(await storage().media.all()).toEqual([])
    await storage().media.put('file-1', 'image/png', pieces(all))
    expect(await storage().media.find('file-1')).toMatchObject({ size: 256 })
  })

  it('[M5] one that is removed is gone, and only it; where there is none nothing happens', async () => {
    await storage().media.put('file-1', 'image/png', pieces(all))
    await storage().media.put('file-2', 'image/jpeg', pieces(all))
    await storage().media.remove('file-1')
    await storage().media.remove('file-9')
    expect(await storage().media.find('file-1')).toBeNull()
    expect(await storage().media.all()).toEqual(['file-2'])
  })

  it.each(['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm'])(
    '[M6] %s is kept as what it is',
    async (mime) => {
      await storage().media.put('file-1', mime, pieces(all))
      expect((await storage().media.find('file-1'))?.mime).toBe(mime)
    },
  )
}
