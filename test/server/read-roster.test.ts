import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeSheet, { type SheetData } from 'write-excel-file/node'
import { readRoster } from '../../server/roster/read-roster.ts'
import { understandRows } from '../../server/roster/understand-rows.ts'
import type { RosterFileFault, RosterPerson, RosterReading } from '../../shared/roster.ts'

const heading = ['STT', 'Họ và tên', 'Chức vụ', 'Phòng, đơn vị', 'Thành phần', 'Quyền biểu quyết', 'Ghi chú']
const person = (
  name: string,
  voting: string | number | boolean | null = 'Có',
  category: string | null = 'Công chức',
) => [1, name, 'Chuyên viên', 'Văn phòng Sở', category, voting, null]

function accepted(answer: RosterReading | { refused: RosterFileFault }): RosterReading {
  if ('refused' in answer) throw new Error(`the list was refused: ${answer.refused}`)
  return answer
}
const understood = (...rows: unknown[][]): RosterReading => accepted(understandRows(rows))
const firstPerson = (...rows: unknown[][]): RosterPerson | undefined => understood(...rows).people[0]
const names = ({ people }: RosterReading) => people.map(({ name }) => name)

const xlsx = (rows: SheetData) => writeSheet(rows).toBuffer()
const sample = () => readFile(new URL('../../server/sample/danh-sach-dai-bieu.xlsx', import.meta.url))

describe('the office’s own list', () => {
  it('is read whole: 86 people, 82 of them with a vote, and no row left unread', async () => {
    const reading = accepted(await readRoster(await sample()))
    expect(reading.people).toHaveLength(86)
    expect(reading.people.filter(({ voting }) => voting)).toHaveLength(82)
    expect(reading.people.filter(({ voting }) => !voting).map(({ row }) => row)).toEqual([7, 8, 9, 10])
    expect(reading.unread).toEqual([])
  })

  it('has its columns understood under their own titles, below three titles and an empty row', async () => {
    const reading = accepted(await readRoster(await sample()))
    expect(reading.headingRow).toBe(5)
    expect(reading.columns.map(({ field }) => field)).toEqual([
      'number',
      'name',
      'position',
      'unit',
      'category',
      'voting',
      'note',
    ])
    expect(reading.columns.map(({ title }) => title)).toEqual(heading)
    expect(reading.unusedColumns).toEqual([])
  })

  it('has its four sections at the rows where the office sees them', async () => {
    expect(accepted(await readRoster(await sample())).sections).toEqual([
      { row: 6, title: 'I. ĐẠI BIỂU CẤP TRÊN, KHÁCH MỜI' },
      { row: 11, title: 'II. LÃNH ĐẠO SỞ' },
      { row: 16, title: 'III. TẬP THỂ, CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN' },
      { row: 33, title: 'IV. CÔNG CHỨC, NGƯỜI LAO ĐỘNG' },
    ])
  })

  it('has each person at the row and in the words of the file', async () => {
    const { people } = accepted(await readRoster(await sample()))
    expect(people[0]).toEqual({
      row: 7,
      name: 'Khúc Thị Minh Thủy',
      position: 'Phó Chủ tịch',
      unit: 'UBND thành phố',
      category: 'Đại biểu cấp trên',
      voting: false,
      note: 'Phát biểu chỉ đạo',
    })
    expect(people[4]).toEqual({
      row: 12,
      name: 'Lê Công Hải',
      position: 'Giám đốc',
      unit: 'Sở Ngoại vụ',
      category: 'Lãnh đạo Sở',
      voting: true,
      note: 'Chủ trì; phát động phong trào thi đua',
    })
    expect(people.at(-1)).toEqual({
      row: 95,
      name: 'Phan Thị Thu Mai',
      position: 'Chuyên viên',
      unit: 'Phòng Hợp tác quốc tế',
      category: 'Công chức, người lao động',
      voting: true,
      note: '',
    })
  })
})

describe('the file', () => {
  it('is refused as no spreadsheet when it is a text renamed, an old .xls, empty, or cut short', async () => {
    const whole = await sample()
    const files = [
      new TextEncoder().encode('STT,Họ và tên\n1,Lê Công Hải\n'),
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      new Uint8Array(),
      whole.subarray(0, whole.length / 2),
    ]
    for (const file of files) expect(await readRoster(file)).toEqual({ refused: 'notASpreadsheet' })
  })

  it('is refused when no sheet has a heading row', async () => {
    expect(await readRoster(await xlsx([['Kính gửi'], ['Lê Công Hải', 'Giám đốc']]))).toEqual({
      refused: 'noHeadingRow',
    })
  })

  it('is refused when there is a heading but nobody under it', async () => {
    expect(await readRoster(await xlsx([heading, ['I. LÃNH ĐẠO SỞ']]))).toEqual({ refused: 'noPeople' })
  })

  it('is read from the first sheet that has a heading row', async () => {
    const file = await writeSheet([
      { sheet: 'Bìa', data: [['DANH SÁCH ĐẠI BIỂU']] },
      { sheet: 'Danh sách', data: [['Họ tên'], ['Lê Công Hải']] },
      { sheet: 'Nháp', data: [['Họ tên'], ['Đinh Công An']] },
    ]).toBuffer()
    expect(names(accepted(await readRoster(file)))).toEqual(['Lê Công Hải'])
  })

  it('may lie anywhere within a larger buffer', async () => {
    const file = await sample()
    const larger = new Uint8Array(file.length + 20)
    larger.set(file, 7)
    expect(accepted(await readRoster(larger.subarray(7, 7 + file.length))).people).toHaveLength(86)
  })

  it('never makes the reader throw, whatever bytes it is made of', async () => {
    const whole = await sample()
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
    const damaged = damage.map((bytes) => {
      const file = new Uint8Array(whole)
      for (const [at, byte] of bytes) file[at] = byte
      return file
    })
    const cut = fc.nat(whole.length).map((length) => new Uint8Array(whole.subarray(0, length)))
    const looksLikeZip = fc.uint8Array({ maxLength: 400 }).map((rest) => new Uint8Array([0x50, 0x4b, 3, 4, ...rest]))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), looksLikeZip, cut, damaged), async (file) => {
        const answer = await readRoster(file)
        expect('refused' in answer || answer.people.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is read with 5,000 rows, each under its own number past the empty ones', async () => {
    const rows: SheetData = [heading]
    for (let row = 2; row <= 5001; row++) {
      rows.push(row % 10 === 0 ? [] : [row, `Nguyễn Văn An & <${row}>`, null, 'Văn phòng Sở', null, 'Có'])
    }
    const { people, unread } = accepted(await readRoster(await xlsx(rows)))
    expect(people).toHaveLength(4500)
    expect(people.every(({ row, name }) => name === `Nguyễn Văn An & <${row}>`)).toBe(true)
    expect(unread).toEqual([])
  })

  it('may hold numbers, booleans and dates in its cells', async () => {
    const day = { value: new Date(Date.UTC(2025, 7, 21)), type: Date, format: 'dd/mm/yyyy' }
    const { people } = accepted(await readRoster(await xlsx([heading, [1, 'Lê An', 3, 12.5, null, true, day]])))
    expect(people[0]).toMatchObject({ position: '3', unit: '12.5', voting: true, note: '21/08/2025' })
  })

  it('may have its section titles merged over the whole table', async () => {
    const section = [{ value: 'II. LÃNH ĐẠO SỞ', columnSpan: 7 }, null, null, null, null, null, null]
    const reading = accepted(await readRoster(await xlsx([heading, section, person('Lê Công Hải', 'Có', null)])))
    expect(reading.sections).toEqual([{ row: 2, title: 'II. LÃNH ĐẠO SỞ' }])
    expect(reading.people[0]?.category).toBe('LÃNH ĐẠO SỞ')
  })
})

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
      },
    ])
    expect(reading.unusedColumns).toEqual(['Số điện thoại'])
    expect(reading.columns[1]).toEqual({ field: 'name', title: 'HỌ, ĐỆM VÀ TÊN' })
  })

  it('is known by every title that offices use, whatever its case, spelling, punctuation and spaces', () => {
    const titles = {
      number: ['STT', 'TT', 'No', 'No.', 'Stt.'],
      position: ['Chức vụ', 'CHUC VU', 'Chức danh', 'Position', 'Title'],
      unit: ['Phòng, đơn vị', 'Phòng/ đơn vị', 'ĐƠN VỊ', 'Phòng', 'Phòng ban', 'Đơn vị công tác', 'Unit', 'Department'],
      category: ['Thành phần', 'Thanh  phan', 'Diện', 'Đối tượng', 'Category'],
      voting: ['Quyền biểu quyết', 'Quyền\nbiểu quyết', 'Quyền biểu quyết (Có/Không)', 'Biểu quyết', 'Voting right'],
      note: ['Ghi chú', 'ghi chú:', 'Note'],
    }
    for (const [field, spellings] of Object.entries(titles)) {
      for (const title of spellings.flatMap((title) => [title, title.normalize('NFD')])) {
        const { columns } = understood(['Họ tên', title], ['Lê Công Hải'])
        expect(columns.map(({ field }) => field)).toEqual(['name', field])
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
    expect(understandRows([...titles(30), heading, person('Lê Công Hải')])).toEqual({ refused: 'noHeadingRow' })
  })

  it('needs a name column', () => {
    expect(
      understandRows([
        ['STT', 'Chức vụ'],
        [1, 'Giám đốc'],
      ]),
    ).toEqual({ refused: 'noHeadingRow' })
  })

  it('is the row that names several columns, not a lone word above it', () => {
    expect(understood(['Họ tên'], heading, person('Lê An')).headingRow).toBe(2)
    expect(understood(['Họ tên'], ['Lê An']).headingRow).toBe(1)
  })

  it('gives a field to the first column that claims it and lists the second as unused', () => {
    const reading = understood(['Họ tên', 'Phòng', 'Đơn vị'], ['Lê An', 'Văn phòng', 'Sở Ngoại vụ'])
    expect(reading.people[0]?.unit).toBe('Văn phòng')
    expect(reading.unusedColumns).toEqual(['Đơn vị'])
  })

  it('is skipped where it is repeated on a later page or in a second language', () => {
    const twoLines = ['STT', 'Họ và tên\nFull name', 'Chức vụ']
    expect(names(understood(heading, person('Lê An'), heading, person('Đinh An')))).toEqual(['Lê An', 'Đinh An'])
    expect(names(understood(twoLines, ['No', 'Full name', 'Position'], [1, 'Lê An'], twoLines))).toEqual(['Lê An'])
  })
})

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

  it('is not two equal cells beside an empty name', () => {
    const { sections, unread } = understood(heading, person('Lê An'), [null, null, 'Văn phòng', 'Văn phòng'])
    expect(sections).toEqual([])
    expect(unread).toEqual([{ row: 3, reason: 'noName', text: 'Văn phòng · Văn phòng' }])
  })

  it('is not a person who has only a name', () => {
    expect(names(understood(heading, [null, 'Lê Công Hải']))).toEqual(['Lê Công Hải'])
  })
})

describe('a name', () => {
  it('is NFC with single spaces, however it was typed', () => {
    const typed = ' Nguyễn \u00a0Thị\n Ánh '.normalize('NFD')
    expect(
      firstPerson(
        heading.map((title) => title.normalize('NFD')),
        person(typed),
      )?.name,
    ).toBe('Nguyễn Thị Ánh')
  })

  it('all in capitals or all in small letters is set as names are written', () => {
    const typed = ['NGUYỄN THỊ ÁNH', 'đỗ xuân vượng', 'ĐOÀN ĐỨC'.normalize('NFD'), 'H’HEN NIÊ', 'LÊ-VŨ AN']
    const written = ['Nguyễn Thị Ánh', 'Đỗ Xuân Vượng', 'Đoàn Đức', 'H’Hen Niê', 'Lê-Vũ An']
    expect(names(understood(heading, ...typed.map((name) => person(name))))).toEqual(written)
  })

  it('in mixed letters is left as it is', () => {
    expect(firstPerson(heading, person('ThS. Lê thị McAn'))?.name).toBe('ThS. Lê thị McAn')
  })
})

describe('the voting right', () => {
  it.each(['Có', 'có', 'CO', 'Có'.normalize('NFD'), 'x', 'X', 'Yes', '1', 1, 'true', true, '✓', ' ✔\ufe0f'])(
    'is given by %j, to a guest too',
    (cell) => {
      expect(firstPerson(heading, person('Lê An', cell, 'Khách mời'))?.voting).toBe(true)
    },
  )

  it.each(['Không', 'khong', 'KHÔNG', 'No', '0', 0, 'false', false, '–', '-'])('is denied by %j', (cell) => {
    expect(firstPerson(heading, person('Lê An', cell))?.voting).toBe(false)
  })

  it('is given where the cell or the whole column is missing', () => {
    expect(firstPerson(heading, person('Lê An', null))?.voting).toBe(true)
    expect(firstPerson(['Họ tên'], ['Lê An'])?.voting).toBe(true)
  })

  it('is not given where the cell is empty and the category or the section says guest or higher level', () => {
    for (const category of ['Khách mời', 'ĐẠI BIỂU CẤP TRÊN', 'Guest', 'Đại biểu cấp trên, khách mời']) {
      expect(firstPerson(heading, person('Lê An', null, category))?.voting).toBe(false)
      expect(firstPerson(heading, [`I. ${category}`], person('Lê An', null, null))?.voting).toBe(false)
    }
  })

  it('leaves the row unread where the cell says anything else', () => {
    const reading = understood(heading, person('Lê An', 'xem lại'), person('Đinh An'))
    expect(reading.unread).toEqual([
      { row: 2, reason: 'unclearVotingRight', text: '1 · Lê An · Chuyên viên · Văn phòng Sở · Công chức · xem lại' },
    ])
    expect(names(reading)).toEqual(['Đinh An'])
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
