import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoster } from '../../server/roster/read-roster.ts'
import { understandRows } from '../../server/roster/understand-rows.ts'
import { rosterFields } from '../../shared/roster.ts'
import { accepted, names, warned, xlsx } from './read-roster-kit.ts'

const over = (value: string, rowSpan: number, columnSpan = 1) => ({ value, rowSpan, columnSpan })

describe('merged cells of a workbook', () => {
  it('give the unit to every row they cover, and to nobody below them', async () => {
    const reading = accepted(
      await readRoster(
        await xlsx([
          ['STT', 'Họ và tên', 'Đơn vị', 'Thành phần'],
          [1, 'Lê An', over('Văn phòng Sở', 3), over('Công chức', 2)],
          [2, 'Đỗ Bình', null, null],
          [3, 'Tô Hà', null, null],
          [4, 'Vũ Chi', null, null],
        ]),
      ),
    )
    expect(reading.people.map(({ unit, category }) => `${unit} | ${category}`)).toEqual([
      'Văn phòng Sở | Công chức',
      'Văn phòng Sở | Công chức',
      'Văn phòng Sở | ',
      ' | ',
    ])
    expect(warned(reading, 'mergedFilled')).toEqual([3, 4])
  })

  it('do not make two people of one whose name is merged over two rows', async () => {
    const reading = accepted(
      await readRoster(
        await xlsx([
          ['Họ và tên', 'Chức vụ'],
          [over('Lê An', 2), 'Giám đốc'],
          [null, 'Bí thư chi bộ'],
        ]),
      ),
    )
    expect(names(reading)).toEqual(['Lê An'])
    expect(reading.unread).toEqual([{ row: 3, reason: 'noName', text: 'Bí thư chi bộ' }])
  })

  it('over two columns of names give the whole name', async () => {
    const name = over('Họ và tên', 1, 2)
    const reading = accepted(
      await readRoster(
        await xlsx([
          ['STT', name, null, 'Chức vụ'],
          [1, 'Nguyễn Thị Ngọc', 'Ánh', 'Lái xe'],
        ]),
      ),
    )
    expect(reading.people).toMatchObject([{ name: 'Nguyễn Thị Ngọc Ánh', position: 'Lái xe' }])
  })

  it('make a heading of two rows', async () => {
    const reading = accepted(
      await readRoster(
        await xlsx([
          [over('STT', 2), over('Họ và tên', 1, 2), null, over('Chức vụ', 2), over('Biểu quyết', 1, 2), null],
          [null, 'Họ đệm', 'Tên', null, 'Có', 'Không'],
          [1, 'Nguyễn Thị', 'Ánh', 'Lái xe', 'x', null],
          [2, 'Lê Công', 'Hải', 'Giám đốc', null, 'x'],
          [over('STT', 2), over('Họ và tên', 1, 2), null, over('Chức vụ', 2), over('Biểu quyết', 1, 2), null],
          [null, 'Họ đệm', 'Tên', null, 'Có', 'Không'],
          [3, 'Đỗ', 'Bình', 'Kế toán', 'x', null],
        ]),
      ),
    )
    expect(reading.people).toMatchObject([
      { name: 'Nguyễn Thị Ánh', position: 'Lái xe', voting: true },
      { name: 'Lê Công Hải', position: 'Giám đốc', voting: false },
      { name: 'Đỗ Bình', position: 'Kế toán', voting: true },
    ])
    expect(reading.unread).toEqual([])
  })

  it('over the table are section titles, in whatever column they begin', async () => {
    const reading = accepted(
      await readRoster(
        await xlsx([
          ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Ghi chú'],
          [over('Các đồng chí lãnh đạo', 1, 4), null, null, null],
          ['Lê An', 'Giám đốc', 'Sở', null],
          [null, over('Khách mời', 1, 3), null, null],
          ['Đỗ Bình', 'Bí thư', 'Thành đoàn', null],
        ]),
      ),
    )
    expect(reading.people.map(({ category, voting }) => [category, voting])).toEqual([
      ['Các đồng chí lãnh đạo', true],
      ['Khách mời', false],
    ])
  })

  it('may be any at all, with any word for the columns, without making the reader throw', () => {
    const cell = fc.oneof(fc.constantFrom('Họ tên', 'Tên', 'Đơn vị', 'Có', 'Lê An', 'I. A', ''), fc.string(), fc.nat())
    const side = fc.nat(9)
    const merge = fc.record({ top: side, left: side, bottom: fc.nat(2_000_000), right: fc.nat(20_000) })
    const mapping = fc.dictionary(fc.constantFrom(...rosterFields), fc.option(fc.nat(12)))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(merge, { maxLength: 6 }),
        fc.option(mapping),
        (rows, merges, mapping) => {
          const answer = understandRows(rows, { merges, mapping })
          expect('refused' in answer || answer.people.length > 0).toBe(true)
        },
      ),
    )
  })
})
