import { describe, expect, it } from 'vitest'
import { bringIn } from '../../client/screens/office/media/bring-in.ts'
import type { OpenPdf } from '../../client/screens/office/media/pdf-pages.ts'
import type { MediaUpload } from '../../shared/drafts.ts'

/** An office whose server says what it is told to say, and which writes down what it was sent. */
function officeWith(options: { uploads?: MediaUpload[]; pages?: number; pdf?: 'none' | 'locked' } = {}) {
  const { uploads = [], pages = 0, pdf } = options
  const sent: unknown[] = []
  const went: number[] = []
  const control = new AbortController()
  let uploaded = 0
  let closed = false
  const openPdf: OpenPdf = async () =>
    pdf === 'locked'
      ? { refused: 'locked' }
      : {
          count: pages,
          picture: async (page) => new Blob([`page ${page}`]),
          close: () => {
            closed = true
          },
        }
  return {
    sent,
    went,
    control,
    uploaded: () => uploaded,
    closed: () => closed,
    bring: (name: string, itemId: string | null = 'report') =>
      bringIn(new File(['some bytes'], name), itemId, {
        upload: async (_file, onProgress) => {
          uploaded += 1
          onProgress(1)
          return uploads[uploaded - 1] ?? { fileId: `file-${uploaded}`, size: 10 }
        },
        openPdf: pdf === 'none' ? null : openPdf,
        send: async (command) => {
          sent.push(command)
          return { done: true }
        },
        onProgress: (part) => went.push(part),
        signal: control.signal,
      }),
  }
}

describe('a file that is brought in', () => {
  it('gets its place once it is whole on the server, called as its file is', async () => {
    const office = officeWith()
    expect(await office.bring('Phóng sự.webm')).toBeNull()
    expect(office.sent).toEqual([
      { type: 'addMedia', kind: 'video', title: 'Phóng sự', itemId: 'report', files: ['file-1'] },
    ])
  })

  it('gets none where the server refuses it, nor where it is of no kind that is taken', async () => {
    const office = officeWith({ uploads: [{ refused: 'notMedia' }] })
    expect(await office.bring('anh.jpg')).toBe('notMedia')
    expect(await office.bring('bang.xlsx')).toBe('notMedia')
    expect(office.uploaded()).toBe(1)
    expect(office.sent).toEqual([])
  })

  it('is a document of one picture a page, in their order, and its progress is that of all pages', async () => {
    const office = officeWith({ pages: 4 })
    expect(await office.bring('Báo cáo.pdf', null)).toBeNull()
    expect(office.sent).toEqual([
      {
        type: 'addMedia',
        kind: 'document',
        title: 'Báo cáo',
        itemId: null,
        files: ['file-1', 'file-2', 'file-3', 'file-4'],
      },
    ])
    expect(office.went).toEqual([0.25, 0.5, 0.75, 1])
    expect(office.closed()).toBe(true)
  })

  it('is no document where a page is refused, where there are too many, or where it cannot be opened', async () => {
    const office = officeWith({ pages: 3, uploads: [{ fileId: 'a', size: 1 }, { refused: 'tooLarge' }] })
    expect(await office.bring('a.pdf')).toBe('tooLarge')
    expect(office.closed()).toBe(true)
    expect(await officeWith({ pages: 301 }).bring('a.pdf')).toBe('tooManyPages')
    expect(await officeWith({ pdf: 'locked' }).bring('a.pdf')).toBe('locked')
    expect(await officeWith({ pdf: 'none' }).bring('a.pdf')).toBe('noPdfHere')
    expect(office.sent).toEqual([])
  })

  it('that was broken off is not asked to be given a place', async () => {
    const office = officeWith({ pages: 3 })
    office.control.abort()
    expect(await office.bring('a.pdf')).toBe('cancelled')
    expect(await office.bring('a.jpg')).toBe('cancelled')
    expect(office.sent).toEqual([])
  })
})
