import { describe, expect, it } from 'vitest'
import { missingPictures } from '../../shared/stage/missing-pictures.ts'

type View = Parameters<typeof missingPictures>[0]
const view = {
  speeches: { s1: { speaker: { name: 'Trần Văn An', photograph: 'photo-an' } } },
  honourees: {
    h1: { name: 'Lê Thị Bình', photograph: 'photo-binh' },
    h2: { name: 'Phòng Lãnh sự', photograph: null },
  },
  media: {
    m1: { title: 'Báo cáo tổng kết', files: ['page-1', 'page-2', 'page-3'] },
    m2: { title: 'Phóng sự', files: ['film'] },
  },
} as unknown as View
const missing = (files: string[], wanted = files.length) =>
  missingPictures(view, { pictures: { loaded: 0, wanted }, missing: files }, 3)

describe('the pictures that a screen lacks', () => {
  it('are named by the person or the title, the pages of a document once', () => {
    expect(missing(['photo-an', 'photo-binh', 'page-1', 'page-3'])).toEqual({
      names: ['Trần Văn An', 'Lê Thị Bình', 'Báo cáo tổng kết'],
      others: 0,
    })
  })

  it('are three by name, and the others by their number', () => {
    expect(missing(['photo-an', 'photo-binh', 'film', 'page-1', 'page-2'], 9)).toEqual({
      names: ['Trần Văn An', 'Lê Thị Bình', 'Phóng sự'],
      others: 6,
    })
  })

  it('are a number alone where a page says no more, or names what is no longer there', () => {
    expect(missingPictures(view, { pictures: { loaded: 3, wanted: 5 } }, 3)).toEqual({ names: [], others: 2 })
    expect(missing(['gone', 'film'])).toEqual({ names: ['Phóng sự'], others: 1 })
  })

  it('are none once all have come', () => {
    expect(missingPictures(view, { pictures: { loaded: 5, wanted: 5 }, missing: [] }, 3)).toEqual({
      names: [],
      others: 0,
    })
  })
})
