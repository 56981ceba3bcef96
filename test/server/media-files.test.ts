import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MediaUpload } from '../../shared/drafts.ts'
import { type Failing, failingStorage } from '../kit/failing-storage.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

/** The first bytes of each kind, and something behind them. */
const kinds = {
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  'image/png': Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
  'image/webp': Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 rest', 'latin1'),
  'video/mp4': Buffer.from('\x00\x00\x00\x20ftypisom\x00\x00\x02\x00rest', 'latin1'),
  'video/webm': Buffer.from('1a45dfa39f4286810142f7810142f2810442f381', 'hex'),
}
const video = Buffer.concat([kinds['video/webm'], Buffer.from(Array.from({ length: 80 }, (_, at) => at))])

let at: HallOnAPort
let folder: string
let remove: () => void
const failing = new Set<Failing>()
beforeEach(async () => {
  ;({ folder, remove } = temporaryFolder())
  failing.clear()
  at = await hallOnAPort({ folder, wrap: (storage) => failingStorage(storage, failing) })
})
afterEach(async () => {
  await at.close()
  remove()
})

const post = (body: BodyInit, key?: string | null) =>
  at.office('media-files', { method: 'POST', body, ...(key === undefined ? {} : { key }) })
const uploaded = async (bytes: Uint8Array): Promise<MediaUpload> =>
  (await (await post(Buffer.from(bytes))).json()) as MediaUpload
async function fileId(bytes: Uint8Array): Promise<string> {
  const answer = await uploaded(bytes)
  if (!('fileId' in answer)) throw new Error(answer.refused)
  return answer.fileId
}
const kept = () => at.storage.media.all()
const onDisk = () => {
  try {
    return readdirSync(join(folder, 'media'))
  } catch {
    return [] // nothing has ever been kept there
  }
}
const get = (id: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${at.url}/media/${id}`, { method, headers })

describe('what the office brings in', () => {
  it.each(Object.entries(kinds))('is %s by its first bytes, whatever it calls itself', async (mime, bytes) => {
    const answer = await uploaded(bytes)
    expect(answer).toEqual({ fileId: expect.stringMatching(/^[0-9a-f]{32}$/), size: bytes.length })
    const served = await get('fileId' in answer ? answer.fileId : '')
    expect(served.status).toBe(200)
    expect(served.headers.get('content-type')).toBe(mime)
    expect(served.headers.get('cache-control')).toContain('immutable')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes)
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['the first three bytes of a picture', Buffer.from('ffd8', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused and not kept where it is %s', async (_, bytes) => {
    expect(await uploaded(bytes)).toEqual({ refused: 'notMedia' })
    expect(await kept()).toEqual([])
    expect(onDisk()).toEqual([])
  })

  it('is refused and not kept where a picture is larger than 20 MB', async () => {
    const most = 20 * 1024 * 1024
    const picture = (size: number) => Buffer.concat([kinds['image/png']], size)
    expect(await uploaded(picture(most + 1))).toEqual({ refused: 'tooLarge' })
    expect(onDisk()).toEqual([])
    expect(await uploaded(picture(most))).toMatchObject({ size: most })
  })

  it('needs the office’s key', async () => {
    for (const key of [null, 'wrong', keysOfOne.mc, keysOfOne.screen]) {
      expect((await post(video, key)).status, String(key)).toBe(401)
    }
    expect(onDisk()).toEqual([])
  })

  it('is not kept where it was broken off, and nobody is alarmed', async () => {
    const { hostname, port } = new URL(at.url)
    const line = connect(Number(port), hostname)
    line.on('error', () => undefined)
    line.write(
      `POST /office/media-files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${keysOfOne.office}\r\ncontent-length: 100000\r\n\r\n`,
    )
    line.write(video)
    await vi.waitFor(() => expect(onDisk()).toEqual([expect.stringMatching(/\.part$/)]))
    line.destroy()
    await vi.waitFor(() => expect(onDisk()).toEqual([]))
    expect(await kept()).toEqual([])
    expect(at.log.filter((text) => text.includes('"level":50'))).toEqual([])
  })

  it('is answered where the disk is full', async () => {
    failing.add('media')
    const response = await post(video)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ refused: 'unavailable' })
    failing.clear()
    expect(await uploaded(video)).toMatchObject({ size: video.length })
  })
})

describe('what is served', () => {
  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=0-0', 0, 0],
    ['bytes=40-', 40, video.length - 1],
    ['bytes=-5', video.length - 5, video.length - 1],
    ['bytes=90-100000', 90, video.length - 1],
  ])('is the part asked for with %s', async (range, first, last) => {
    const served = await get(await fileId(video), { range })
    expect(served.status).toBe(206)
    expect(served.headers.get('content-range')).toBe(`bytes ${first}-${last}/${video.length}`)
    expect(served.headers.get('content-length')).toBe(String(last - first + 1))
    expect(served.headers.get('accept-ranges')).toBe('bytes')
    expect(Buffer.from(await served.arrayBuffer())).toEqual(video.subarray(first, last + 1))
  })

  it('is the whole where the parts asked for are no one part', async () => {
    const id = await fileId(video)
    for (const range of ['bytes=0-1,50-60', 'lines=1-2', 'bytes=x']) {
      const served = await get(id, { range })
      expect(served.status, range).toBe(200)
      expect(Buffer.from(await served.arrayBuffer()), range).toEqual(video)
    }
  })

  it('is nothing beyond the end, which says how long it is', async () => {
    const served = await get(await fileId(video), { range: `bytes=${video.length}-` })
    expect(served.status).toBe(416)
    expect(served.headers.get('content-range')).toBe(`bytes */${video.length}`)
  })

  it('tells a HEAD the same without the bytes', async () => {
    const id = await fileId(video)
    const whole = await get(id, {}, 'HEAD')
    expect([whole.status, whole.headers.get('content-length')]).toEqual([200, String(video.length)])
    const part = await get(id, { range: 'bytes=0-9' }, 'HEAD')
    expect([part.status, part.headers.get('content-length')]).toEqual([206, '10'])
    expect(await part.text()).toBe('')
  })

  it('is nothing under an id that was not given, nor anything else of the data folder', async () => {
    await uploaded(video)
    for (const id of ['0123456789abcdef0123456789abcdef', '..%2fhoi-truong', 'hoi-truong', '..%2f..']) {
      expect((await get(id)).status, id).toBe(404)
    }
  })
})

describe('a place among the conference’s media', () => {
  const add = async (kind: string, files: string[]) => {
    const office = await at.join('office')
    const answer = await office.send('addMedia', { kind, title: 'Phóng sự', itemId: 'report', files })
    office.close()
    return answer
  }

  it('is given to files that are here, and of the kind that is said', async () => {
    const [film, picture] = [await fileId(video), await fileId(kinds['image/png'])]
    expect(await add('picture', [film])).toEqual({ refused: 'unknownMedia' })
    expect(await add('document', [picture, film])).toEqual({ refused: 'unknownMedia' })
    expect(await add('video', ['0123456789abcdef0123456789abcdef'])).toEqual({ refused: 'unknownMedia' })
    expect(await add('video', [film, film])).toEqual({ refused: 'malformed' })
    expect(await add('video', [film])).toEqual({ done: true })
    expect(await add('document', [picture, picture])).toEqual({ done: true })
  })

  it('is renamed and moved to another item, and to none, but to no item that is not there', async () => {
    await add('video', [await fileId(video)])
    const office = await at.join('office')
    await office.until((view) => Object.keys(view.media).length === 1)
    const mediaId = Object.keys(office.view().media)[0]
    const change = (itemId: string | null) => office.send('changeMedia', { mediaId, title: 'Phim tài liệu', itemId })
    expect(await change('no-item')).toEqual({ refused: 'unknownItem' })
    expect(await change('papers')).toEqual({ done: true })
    expect(await change(null)).toEqual({ done: true })
    await office.until((view) => {
      const [media] = Object.values(view.media)
      return media?.title === 'Phim tài liệu' && media.itemId === null
    })
    office.close()
  })

  it('keeps a file over a restart; what has none goes, and what a crash broke off', async () => {
    const [used, unused] = [await fileId(video), await fileId(kinds['image/png'])]
    await add('video', [used])
    await at.close()
    mkdirSync(join(folder, 'media'), { recursive: true })
    writeFileSync(join(folder, 'media', 'ffffffffffffffffffffffffffffffff.mp4.part'), video)
    at = await hallOnAPort({ folder })
    expect(onDisk()).toEqual([`${used}.webm`])
    expect((await get(unused)).status).toBe(404)
    expect((await get(used)).status).toBe(200)
  })
})
