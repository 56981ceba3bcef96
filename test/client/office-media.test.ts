import { describe, expect, it } from 'vitest'
import { byItem } from '../../client/screens/office/media/by-item.ts'
import { chosenFile } from '../../client/screens/office/media/chosen-file.ts'
import { offeredItems } from '../../client/screens/office/media/offered-items.ts'
import type { MediaRow } from '../../shared/stage-views.ts'

const megabyte = 1024 * 1024
const file = (name: string, type: string, size = 1_000) => ({ name, type, size })

describe('a file that the office chooses', () => {
  it.each([
    ['Khai mac.JPG', 'image/jpeg', 'picture'],
    ['khai-mac.png', 'image/png', 'picture'],
    ['anh.webp', 'image/webp', 'picture'],
    ['Phóng sự.mp4', 'video/mp4', 'video'],
    ['phong-su.webm', 'video/webm', 'video'],
    ['bao-cao.pdf', 'application/pdf', 'document'],
    ['bao-cao.PDF', '', 'document'],
    ['phong-su.mp4', '', 'video'],
  ])('%s (%s) is a %s', (name, type, kind) => {
    expect(chosenFile(file(name, type))).toMatchObject({ kind })
  })

  it('is called as its file is, without the ending', () => {
    expect(chosenFile(file('Phóng sự 5 năm.cuối.mp4', 'video/mp4'))).toEqual({
      kind: 'video',
      title: 'Phóng sự 5 năm.cuối',
    })
  })

  it.each(['bao-cao.pptx', 'phim.avi', 'phim.mov', 'anh.heic', 'bai-hat.mp3', 'README', 'x.svg'])(
    'is refused where it is of another kind: %s',
    (name) => {
      expect(chosenFile(file(name, ''))).toEqual({ refused: 'notMedia' })
    },
  )

  it('is refused before it is sent where it is larger than the server takes, or empty', () => {
    expect(chosenFile(file('a.jpg', 'image/jpeg', 20 * megabyte))).toMatchObject({ kind: 'picture' })
    expect(chosenFile(file('a.jpg', 'image/jpeg', 20 * megabyte + 1))).toEqual({ refused: 'pictureTooLarge' })
    expect(chosenFile(file('a.mp4', 'video/mp4', 2_048 * megabyte + 1))).toEqual({ refused: 'videoTooLarge' })
    expect(chosenFile(file('a.mp4', 'video/mp4', 0))).toEqual({ refused: 'notMedia' })
  })
})

describe('what the office has brought in', () => {
  const media = (id: string, number: number, itemId: string | null): MediaRow => ({
    id,
    number,
    kind: 'picture',
    title: id,
    itemId,
    files: ['file'],
  })
  const items = [
    { id: 'opening', number: 1 },
    { id: 'report', number: 2 },
  ]

  it('stands in the order of the agenda, and within an item in that of its coming; what belongs to none is last', () => {
    const rows = [media('c', 3, null), media('b', 2, 'report'), media('a', 1, 'report'), media('d', 4, 'opening')]
    expect(byItem(rows, items).map(({ item, media: of }) => [item?.id ?? null, of.map(({ id }) => id)])).toEqual([
      ['opening', ['d']],
      ['report', ['a', 'b']],
      [null, ['c']],
    ])
  })

  it('is shown with none where its item is gone from the agenda', () => {
    expect(byItem([media('a', 1, 'gone')], items).map(({ item }) => item)).toEqual([null])
  })
})

describe('the items offered for a file', () => {
  it('are those of the plan that show pictures first, then the others, each in their order', () => {
    const item = (number: number, kind: 'opening' | 'report' | 'papers' | 'launch' | 'closing') => ({ number, kind })
    const agenda = [item(1, 'opening'), item(2, 'report'), item(3, 'papers'), item(5, 'launch'), item(9, 'closing')]
    expect(offeredItems(agenda).map(({ number }) => number)).toEqual([2, 3, 5, 1, 9])
  })
})
