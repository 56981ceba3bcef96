import { describe, expect, it } from 'vitest'
import { invitationsOf } from '../../server/papers/invitation.ts'
import { margins } from '../../server/papers/invitation-head.ts'
import { layoutInvitation } from '../../server/papers/invitation-layout.ts'
import type { Definition } from '../../shared/model.ts'
import { paper } from '../../shared/papers/paper-page.ts'
import { expectApart, expectInside, expectScannable, longAddress, measure } from './papers-geometry.ts'
import { longest, readingOf, sampleConference, somebody, textsOf } from './papers-kit.ts'

const { hall } = await sampleConference()
const { progress } = hall.conference
const definition = hall.conference.definition as Definition
const everything = { number: '61/GM-SNV', date: '2025-08-05', signerPosition: 'GIÁM ĐỐC', signerName: 'Lê Công Hải' }

describe('an invitation', () => {
  const text = { left: margins.left, right: paper.width - margins.right }
  const page = { ...text, top: margins.top, bottom: paper.height - margins.bottom }
  const pagesFor = (person = somebody, changed: Partial<Definition> = {}, publicUrl: string | null = null) =>
    layoutInvitation(
      invitationsOf({ definition: { ...definition, ...changed }, progress }, everything, publicUrl)(person),
      measure,
    )

  it('of the sample stands on one page for everybody, within the decree’s margins', () => {
    for (const person of hall.people.values()) {
      const pages = pagesFor(person)
      expect(pages, person.name).toHaveLength(1)
      for (const { marks } of pages) {
        expectInside(marks, page)
        expectScannable(marks)
      }
    }
  })

  it('stands on one page with the longest names too, nothing cut and nothing over anything else', () => {
    const pages = pagesFor({ ...somebody, ...longest }, {}, longAddress)
    expect(pages).toHaveLength(1)
    const written = readingOf(pages)
    for (const part of [longest.name, longest.position, longest.unit, longest.seat]) expect(written).toContain(part)
    for (const { marks } of pages) {
      expectInside(marks, page)
      expectApart(marks)
      expectScannable(marks)
    }
  })

  it('has type of 13 for the sample, as the decree has it', () => {
    const body = textsOf(pagesFor()[0]?.marks ?? []).find(({ text: line }) => line.startsWith('Hội trường Sở'))
    expect(body?.size).toBeGreaterThanOrEqual(13)
  })

  it('with a long agenda goes on overleaf under a page number: whole items, the code and the signature together', () => {
    const [first] = definition.items
    const items = Array.from({ length: 40 }, (_, index) => ({
      ...(first as Definition['items'][number]),
      id: `long-${index}`,
      title: `Nội dung thứ ${index + 1}, ${longest.unit}`,
    }))
    const pages = pagesFor(somebody, { items })
    expect(pages.length).toBeGreaterThan(1)
    const written = readingOf(pages)
    for (const { title } of items) expect(written).toContain(title)
    pages.forEach(({ marks }, index) => {
      const [number, ...rest] = textsOf(marks)
      if (index > 0) expect(number?.text).toBe(String(index + 1))
      expectInside(index === 0 ? marks : rest, page)
      expectApart(marks)
    })
    const last = pages.at(-1)?.marks ?? []
    expect(readingOf([{ marks: last }])).toContain('Nội dung thứ 40,')
    expect(readingOf([{ marks: last }])).toContain('GIÁM ĐỐC')
    expectScannable(last)
  })

  it('has head and heading as the decree has them, in their order', () => {
    const written = readingOf([{ marks: textsOf(pagesFor()[0]?.marks ?? []) }])
    const order = [
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
      'SỞ NGOẠI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 61/GM-SNV',
      'Hải Phòng, ngày 05 tháng 8 năm 2025',
      'GIẤY MỜI',
      'HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN',
      'Nguyễn Thị Ánh',
      'Thời gian:',
      'Địa điểm:',
      'Chương trình:',
      'MÃ ĐẠI BIỂU',
      'Nơi nhận:',
      'GIÁM ĐỐC',
      'Lê Công Hải',
    ]
    const places = order.map((part) => written.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })
})
