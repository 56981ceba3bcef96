import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstPerson, heading, names, person, understood, warned } from './read-roster-kit.ts'

describe('a section row', () => {
  it('gives the category, without its roman numeral, where the cell is empty', () => {
    const reading = understood(
      heading,
      ['II. Lãnh đạo Sở'],
      person('Lê An', 'Có', null),
      person('Đinh An', 'Có', 'Ban Giám đốc'),
      ['III - CÔNG CHỨC'],
      person('Tô An', 'Có', null),
    )
    expect(reading.people.map(({ category }) => category)).toEqual(['Lãnh đạo Sở', 'Ban Giám đốc', 'CÔNG CHỨC'])
    expect(reading.sections.map(({ row, title }) => `${row} ${title}`)).toEqual([
      '2 II. Lãnh đạo Sở',
      '5 III - CÔNG CHỨC',
    ])
  })

  it('may repeat its title in every merged cell', () => {
    const { sections, people } = understood(heading, Array(7).fill('II. LÃNH ĐẠO SỞ'), person('Lê An', 'Có', ''))
    expect(sections).toEqual([{ row: 2, title: 'II. LÃNH ĐẠO SỞ' }])
    expect(people[0]?.category).toBe('LÃNH ĐẠO SỞ')
  })

  it('may have its numeral in the number column and its title in the name column', () => {
    const { sections, people } = understood(heading, ['II', 'LÃNH ĐẠO SỞ', null], person('Lê An'))
    expect(sections).toEqual([{ row: 2, title: 'LÃNH ĐẠO SỞ' }])
    expect(people).toHaveLength(1)
  })

  it('is known by its numeral where the name column comes first', () => {
    const { sections, people } = understood(['Họ tên', 'Chức vụ'], ['II. LÃNH ĐẠO SỞ'], ['Lê An', 'Giám đốc'])
    expect(sections).toEqual([{ row: 2, title: 'II. LÃNH ĐẠO SỞ' }])
    expect(people.map(({ name, category }) => [name, category])).toEqual([['Lê An', 'LÃNH ĐẠO SỞ']])
  })

  it('may stand in the first column whatever that column is', () => {
    const { sections } = understood(['Đơn vị', 'Họ tên'], ['LÃNH ĐẠO SỞ'], ['Sở Ngoại vụ', 'Lê An'])
    expect(sections).toEqual([{ row: 2, title: 'LÃNH ĐẠO SỞ' }])
  })

  it('that names a unit gives it to those who have none of their own', () => {
    const reading = understood(
      ['STT', 'Họ tên', 'Đơn vị'],
      ['I. VĂN PHÒNG SỞ (02 đồng chí)'],
      [1, 'Lê An', ''],
      [2, 'Đỗ Bình', 'Trung tâm Dịch vụ'],
      [2, 'Phòng Lãnh sự'],
      [3, 'Tô Hà'],
      ['III. Khách mời:'],
      [4, 'Trần Phòng'],
    )
    expect(reading.people.map(({ unit, category }) => `${unit} | ${category}`)).toEqual([
      'VĂN PHÒNG SỞ | VĂN PHÒNG SỞ',
      'Trung tâm Dịch vụ | VĂN PHÒNG SỞ',
      'Phòng Lãnh sự | Phòng Lãnh sự',
      ' | Khách mời',
    ])
  })

  it('is not two equal cells beside an empty name', () => {
    const { sections, unread } = understood(heading, person('Lê An'), [null, null, 'Văn phòng', 'Văn phòng'])
    expect(sections).toEqual([])
    expect(unread).toEqual([{ row: 3, reason: 'noName', text: 'Văn phòng · Văn phòng' }])
  })

  it('may stand alone in the name column where it names a part of the list', () => {
    const { people, unread } = understood(
      heading,
      [null, 'LÃNH ĐẠO SỞ'],
      person('Lê An', 'Có', null),
      [null, 'Đại biểu cấp trên, khách mời'],
      person('Đỗ Bình', null, null),
      [null, 'Phòng Lãnh sự'],
      person('Tô Hà', 'Có', null),
    )
    expect(people.map(({ name, category, voting }) => [name, category, voting])).toEqual([
      ['Lê An', 'LÃNH ĐẠO SỞ', true],
      ['Đỗ Bình', 'Đại biểu cấp trên, khách mời', false],
      ['Tô Hà', 'Phòng Lãnh sự', true],
    ])
    expect(unread).toEqual([])
  })

  it('is not a person who has only a name', () => {
    expect(names(understood(heading, [null, 'Lê Công Hải']))).toEqual(['Lê Công Hải'])
  })
})

describe('a row', () => {
  it('that is blank is passed over, and the next keeps its number', () => {
    const { people, unread } = understood(heading, [], [null, ' ', ''], person('Lê An'))
    expect(people.map(({ row }) => row)).toEqual([4])
    expect(unread).toEqual([])
  })

  it('with a number, a position or a unit but no name is unread', () => {
    const rows = [[87], [null, null, 'Lái xe'], [null, null, null, 'Văn phòng Sở'], [88, '…', 'Lái xe'], [1, 2, 3, 4]]
    expect(understood(heading, person('Lê An'), ...rows).unread).toEqual([
      { row: 3, reason: 'noName', text: '87' },
      { row: 4, reason: 'noName', text: 'Lái xe' },
      { row: 5, reason: 'noName', text: 'Văn phòng Sở' },
      { row: 6, reason: 'noName', text: '88 · … · Lái xe' },
      { row: 7, reason: 'noName', text: '1 · 2 · 3 · 4' },
    ])
  })

  it('that repeats an earlier one in name, unit and position is unread and names the first', () => {
    const again = person('LÊ AN', 'Không', 'Khách mời')
    const { people, unread } = understood(heading, person('Lê An'), again, person(' Lê  An'.normalize('NFD')))
    expect(people.map(({ row }) => row)).toEqual([2])
    expect(unread.map(({ row, reason, otherRow }) => ({ row, reason, otherRow }))).toEqual([
      { row: 3, reason: 'sameAsRow', otherRow: 2 },
      { row: 4, reason: 'sameAsRow', otherRow: 2 },
    ])
  })

  it('with the same name but another unit or position is another person', () => {
    const { people, unread } = understood(
      heading,
      [1, 'Lê An', 'Chuyên viên', 'Văn phòng Sở'],
      [2, 'Lê An', 'Chuyên viên', 'Phòng Hợp tác quốc tế'],
      [3, 'Lê An', 'Lái xe', 'Văn phòng Sở'],
    )
    expect(people).toHaveLength(3)
    expect(unread).toEqual([])
  })

  it('with the same name, unit and position is another person where telephone, birthday or seat say so', () => {
    const titles = ['Họ tên', 'Điện thoại', 'Năm sinh', 'Ghế']
    const { people, unread } = understood(
      titles,
      ['Lê An', 912345678, 1980, 1],
      ['Lê An', 912345679, 1980, 1],
      ['Lê An', '0912345678', 1990, null],
      ['Lê An', '', 1990, ''],
    )
    expect(people.map(({ row }) => row)).toEqual([2, 3, 4])
    expect(unread.map(({ row, otherRow }) => [row, otherRow])).toEqual([[5, 4]])
  })

  it('is another person where only the diacritics of the name differ', () => {
    expect(names(understood(heading, person('Nguyễn Thị Hà'), person('Nguyễn Thị Hạ')))).toHaveLength(2)
  })

  it('may hold a date that is none, which reads as empty', () => {
    expect(firstPerson(heading, [1, 'Lê An', null, null, null, null, new Date(Number.NaN)])?.note).toBe('')
  })

  it('may hold any values at all without making the reader throw', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date({ noInvalidDate: false }), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 20 }), (rows) => {
        const { people, unread, sections } = understood(heading, person('Lê An'), ...rows)
        expect(people.length + unread.length + sections.length).toBeLessThanOrEqual(rows.length + 1)
      }),
    )
  })
})

describe('the end of a list', () => {
  it('is no people: totals, the place and date, signatures', () => {
    const reading = understood(
      heading,
      person('Lê An'),
      ['', 'Cộng: 1 người'],
      ['II. CÔNG CHỨC'],
      person('Đỗ Bình'),
      ['Tổng số: 2 người'],
      [],
      ['', '', '', '', 'Hải Phòng, ngày 12 tháng 8 năm 2025'],
      ['', 'NGƯỜI LẬP BIỂU', '', '', 'GIÁM ĐỐC'],
      ['', 'Trần Thị Lập', '', '', 'Lê Công Hải'],
    )
    expect(names(reading)).toEqual(['Lê An', 'Đỗ Bình'])
    expect(reading.unread).toEqual([])
    expect(warned(reading, 'notPeople')).toEqual([3, 6, 8, 9, 10])
  })

  it('is over where another page begins or a number goes on', () => {
    const signed = ['', '', '', '', 'Hải Phòng, ngày … tháng … năm 2025']
    expect(names(understood(heading, signed, heading, person('Lê An')))).toEqual(['Lê An'])
    expect(names(understood(heading, signed, person('Lê An')))).toEqual(['Lê An'])
  })

  it('is not somebody called Tống, nor a decision’s date in a note', () => {
    const note = [1, 'Lê An', '', '', '', 'Có', 'Quyết định ngày 5 tháng 3 năm 2024']
    expect(names(understood(heading, ['', 'Tống Công An'], note))).toEqual(['Tống Công An', 'Lê An'])
    const short = ['Lê An', 'Ngày 5 tháng 3 năm 2024 nhận việc']
    expect(names(understood(['Họ tên', 'Ghi chú'], short, ['Đỗ Bình']))).toEqual(['Lê An', 'Đỗ Bình'])
  })
})
