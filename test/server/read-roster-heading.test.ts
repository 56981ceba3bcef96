import { describe, expect, it } from 'vitest'
import { understandRows } from '../../server/roster/understand-rows.ts'
import { fields, heading, names, person, understood, understoodAs } from './read-roster-kit.ts'

describe('the heading row', () => {
  it('may have its columns in any order and under other names', () => {
    const reading = understood(
      ['Đơn vị công tác', 'HỌ, ĐỆM VÀ TÊN', 'Số điện thoại', 'Được biểu quyết', 'Diện', 'TT', 'Chức danh'],
      ['Văn phòng Sở', 'Lê Công Hải', '0912', 'x', 'Lãnh đạo', 1, 'Chánh Văn phòng'],
    )
    expect(reading.people).toEqual([
      {
        row: 2,
        name: 'Lê Công Hải',
        position: 'Chánh Văn phòng',
        unit: 'Văn phòng Sở',
        category: 'Lãnh đạo',
        voting: true,
        note: '',
        seat: '',
        telephone: '0912',
      },
    ])
    expect(reading.columns[1]).toEqual({
      index: 1,
      field: 'name',
      title: 'HỌ, ĐỆM VÀ TÊN',
      samples: ['Lê Công Hải'],
    })
  })

  it('is known by every title that offices use, whatever its case, spelling, punctuation and spaces', () => {
    const titles = {
      number: ['STT', 'TT', 'No', 'No.', 'Stt.'],
      position: ['Chức vụ hiện nay', 'Chức vụ', 'CHUC VU', 'Chức danh', 'Position', 'Title'],
      telephone: ['SĐT', 'Điện thoại', 'Số ĐT', 'Số điện thoại', 'ĐTDĐ', 'Di động', 'Điện thoại liên hệ', 'Mobile'],
      birth: ['Ngày sinh', 'Năm sinh'],
      block: ['Khu', 'KHU VỰC'],
      seatRow: ['Hàng', 'Dãy ghế'],
      seat: ['Ghế', 'Số ghế', 'Seat'],
      place: ['Chỗ ngồi', 'Vị trí ngồi'],
      unit: [
        'Phòng, đơn vị',
        'Phòng/ đơn vị',
        'Cơ quan, đơn vị',
        'Nơi công tác',
        'ĐƠN VỊ',
        'Phòng',
        'Phòng ban',
        'Đơn vị công tác',
        'Unit',
        'Department',
      ],
      category: ['Thành phần', 'Thanh  phan', 'Diện', 'Đối tượng', 'Category'],
      voting: ['Quyền biểu quyết', 'Quyền\nbiểu quyết', 'Quyền biểu quyết (Có/Không)', 'Biểu quyết', 'Voting right'],
      note: ['Ghi chú', 'ghi chú:', 'Note'],
    }
    for (const [field, spellings] of Object.entries(titles)) {
      for (const title of spellings.flatMap((title) => [title, title.normalize('NFD')])) {
        expect(fields(understood(['Họ tên', title], ['Lê Công Hải']))).toEqual(['name', field])
      }
    }
    const ofName = [
      'Họ và tên',
      'HỌ TÊN',
      'Họ, đệm và tên',
      'Tên đại biểu',
      'Full name',
      'Name',
      'Họ và tên / Full name',
    ]
    for (const title of ofName) expect(names(understood([title], ['Lê Công Hải']))).toEqual(['Lê Công Hải'])
  })

  it('is found within the first 30 rows and no further', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['DANH SÁCH'])
    expect(understood(...titles(29), heading, person('Lê Công Hải')).headingRow).toBe(30)
    expect(understandRows([...titles(30), heading, person('Lê Công Hải')])).toMatchObject({ refused: 'noHeadingRow' })
  })

  it('needs a name column', () => {
    expect(
      understandRows([
        ['STT', 'Chức vụ'],
        [1, 'Giám đốc'],
      ]),
    ).toMatchObject({ refused: 'noHeadingRow' })
  })

  it('is the row that names several columns, not a lone word above it', () => {
    expect(understood(['Họ tên'], heading, person('Lê An')).headingRow).toBe(2)
    expect(understood(['Họ tên'], ['Lê An']).headingRow).toBe(1)
  })

  it('gives a field to the first column that claims it and leaves the second alone', () => {
    const reading = understood(['Họ tên', 'Phòng', 'Đơn vị'], ['Lê An', 'Văn phòng', 'Sở Ngoại vụ'])
    expect(reading.people[0]?.unit).toBe('Văn phòng')
    expect(reading.columns[2]).toMatchObject({ title: 'Đơn vị', field: null })
  })

  it('is skipped where it is repeated on a later page or in a second language', () => {
    const twoLines = ['STT', 'Họ và tên\nFull name', 'Chức vụ']
    expect(names(understood(heading, person('Lê An'), heading, person('Đinh An')))).toEqual(['Lê An', 'Đinh An'])
    expect(names(understood(twoLines, ['No', 'Full name', 'Position'], [1, 'Lê An'], twoLines))).toEqual(['Lê An'])
  })
})

describe('a name in two columns', () => {
  it.each([
    ['Họ và đệm', 'Tên'],
    ['Họ đệm', 'Tên'],
    ['Họ và tên đệm', 'TÊN'],
    ['Họ và tên', 'Tên'],
    ['Họ và tên', ''],
    ['Surname', 'Given name'],
  ])('titled “%s” and “%s” is one name', (surname, given) => {
    const reading = understood(['STT', surname, given, 'Chức vụ'], [1, 'NGUYỄN THỊ', 'ÁNH', 'Lái xe'], [2, 'Hồ', 'Lan'])
    expect(names(reading)).toEqual(['Nguyễn Thị Ánh', 'Hồ Lan'])
    expect(reading.people[0]?.position).toBe('Lái xe')
  })

  it('may have its second column far from the first', () => {
    expect(names(understood(['Tên', 'Chức vụ', 'Họ đệm'], ['Ánh', 'Lái xe', 'Nguyễn Thị']))).toEqual(['Nguyễn Thị Ánh'])
  })

  it('is not the whole name with the given name repeated beside it for sorting', () => {
    expect(names(understood(['Họ và tên', 'Tên'], ['Nguyễn Thị Ánh', 'ÁNH']))).toEqual(['Nguyễn Thị Ánh'])
  })

  it('is not a name and an untitled column of something else', () => {
    expect(names(understood(['Họ và tên', '', 'Chức vụ'], ['Lê An', 'Nam', 'Lái xe'], ['Đỗ Bình', 'Nữ']))).toEqual([
      'Lê An',
      'Đỗ Bình',
    ])
    expect(names(understood(['Họ và tên', ''], ['Lê An', 'Trưởng đoàn của thành phố']))).toEqual(['Lê An'])
  })
})

describe('a heading in two rows', () => {
  it('has the lower titles where they divide one above, as a text file shows merged cells', () => {
    const reading = understood(
      ['TT', 'Họ và tên', '', 'Chức vụ, đơn vị công tác', '', 'Quyền biểu quyết', ''],
      ['', 'Họ đệm', 'Tên', 'Chức vụ', 'Đơn vị', 'Có', 'Không'],
      [1, 'Nguyễn Thị', 'Ánh', 'Lái xe', 'Văn phòng', 'x', ''],
      [2, 'Lê Công', 'Hải', 'Giám đốc', 'Sở', '', 'x'],
    )
    expect(reading.people).toMatchObject([
      { name: 'Nguyễn Thị Ánh', position: 'Lái xe', unit: 'Văn phòng', voting: true },
      { name: 'Lê Công Hải', position: 'Giám đốc', unit: 'Sở', voting: false },
    ])
    expect(reading.unread).toEqual([])
  })

  it('has the upper titles where the lower row has none', () => {
    const reading = understood(
      ['TT', 'Thông tin đại biểu', '', 'Ghi chú'],
      ['', 'Họ và tên', 'Chức vụ', ''],
      [1, 'Lê Công Hải', 'Giám đốc', 'Chủ trì'],
    )
    expect(fields(reading)).toEqual(['number', 'name', 'position', 'note'])
    expect(reading.people).toMatchObject([{ name: 'Lê Công Hải', position: 'Giám đốc', note: 'Chủ trì' }])
  })

  it('may be followed by a row that numbers the columns', () => {
    const { people, unread } = understood(
      ['STT', 'Họ và tên', 'Chức vụ'],
      ['(1)', '(2)', '(3)'],
      [1, 'Lê An', 'Lái xe'],
    )
    expect(people.map(({ row }) => row)).toEqual([3])
    expect(unread).toEqual([])
  })
})

describe('the office’s own word for the columns', () => {
  const rows = [
    ['DANH SÁCH'],
    ['STT', 'Quý danh', 'Chức vụ', 'Nơi cử đi'],
    [1, 'Lê Công Hải', 'Giám đốc', 'Sở Ngoại vụ'],
  ]

  it('is asked for with the columns there are, where none names people', () => {
    expect(understandRows(rows)).toEqual({
      refused: 'noHeadingRow',
      columns: [
        { index: 0, title: 'STT', field: 'number', samples: ['1'] },
        { index: 1, title: 'Quý danh', field: null, samples: ['Lê Công Hải'] },
        { index: 2, title: 'Chức vụ', field: 'position', samples: ['Giám đốc'] },
        { index: 3, title: 'Nơi cử đi', field: null, samples: ['Sở Ngoại vụ'] },
      ],
    })
  })

  it('decides what each column is, and nothing else is taken from the titles', () => {
    const reading = understoodAs({ name: 1, unit: 3, position: null }, ...rows)
    expect(reading.headingRow).toBe(2)
    expect(fields(reading)).toEqual([null, 'name', null, 'unit'])
    expect(reading.people).toMatchObject([{ name: 'Lê Công Hải', position: '', unit: 'Sở Ngoại vụ' }])
  })

  it('finds a heading of unknown titles above a column of numbers', () => {
    const unknown = [['DANH SÁCH'], ['Quý danh', 'Chức phận', 'Mã số'], ['Lê Công Hải', 'Giám đốc', 12]]
    const reading = understoodAs({ name: 0, position: 1 }, ...unknown)
    expect(reading.columns.map(({ title }) => title)).toEqual(['Quý danh', 'Chức phận', 'Mã số'])
    expect(names(reading)).toEqual(['Lê Công Hải'])
  })

  it('reads a list without any heading from its first row of several cells', () => {
    const titled = understoodAs({ name: 0 }, ['DANH SÁCH'], ['Lê Công Hải', 'Giám đốc'])
    expect(names(titled)).toEqual(['Lê Công Hải'])
    const reading = understoodAs({ name: 0, position: 1 }, ['Lê Công Hải', 'Giám đốc'], ['Đinh An', 'Lái xe'])
    expect(reading.headingRow).toBe(0)
    expect(names(reading)).toEqual(['Lê Công Hải', 'Đinh An'])
  })

  it('is refused where it leaves nobody a name', () => {
    expect(understandRows(rows, { mapping: { unit: 3 } })).toMatchObject({ refused: 'noHeadingRow' })
    expect(understandRows(rows, { mapping: { name: 9 } })).toMatchObject({ refused: 'noPeople' })
  })
})
