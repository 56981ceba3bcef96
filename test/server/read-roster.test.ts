import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeSheet, { type SheetData } from 'write-excel-file/node'
import { readRoster } from '../../server/roster/read-roster.ts'
import { accepted, fields, heading, names, person, sample, xlsx } from './read-roster-kit.ts'

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
    expect(fields(reading)).toEqual(['number', 'name', 'position', 'unit', 'category', 'voting', 'note'])
    expect(reading.columns.map(({ title }) => title)).toEqual(heading)
    expect(reading.warnings).toEqual([])
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
      seat: '',
      telephone: '',
    })
    expect(people[4]).toEqual({
      row: 12,
      name: 'Lê Công Hải',
      position: 'Giám đốc',
      unit: 'Sở Ngoại vụ',
      category: 'Lãnh đạo Sở',
      voting: true,
      note: 'Chủ trì; phát động phong trào thi đua',
      seat: '',
      telephone: '',
    })
    expect(people.at(-1)).toEqual({
      row: 95,
      name: 'Phan Thị Thu Mai',
      position: 'Chuyên viên',
      unit: 'Phòng Hợp tác quốc tế',
      category: 'Công chức, người lao động',
      voting: true,
      note: '',
      seat: '',
      telephone: '',
    })
  })
})

describe('the file', () => {
  const refusal = async (bytes: Uint8Array) => {
    const answer = await readRoster(bytes)
    return 'refused' in answer ? answer.refused : null
  }

  it('is refused as no spreadsheet when it is empty, cut short, a picture or another document', async () => {
    const whole = await sample()
    const files = [
      new Uint8Array(),
      whole.subarray(0, whole.length / 2),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      new TextEncoder().encode('%PDF-1.7\n\u0003\u0000'),
    ]
    for (const file of files) expect(await refusal(file)).toBe('notASpreadsheet')
  })

  it('is refused by what is in it, whatever its name: an old .xls, one with a password, a web page', async () => {
    const binary = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]
    const encrypted = Buffer.concat([Buffer.from(binary), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusal(new Uint8Array(binary))).toBe('oldExcel')
    expect(await refusal(encrypted)).toBe('locked')
    expect(await refusal(Buffer.from('\ufeff\r\n<html><table><tr><td>Họ và tên</td></tr></table>'))).toBe('htmlTable')
  })

  it('is refused where its letters are those of TCVN3 or VNI fonts', async () => {
    expect(
      await refusal(
        await xlsx([
          ['STT', 'Hä vµ tªn'],
          [1, 'NguyÔn V¨n An'],
        ]),
      ),
    ).toBe('oldFont')
    expect(
      await refusal(
        await xlsx([
          ['STT', 'HOÏ VAØ TEÂN'],
          [1, 'Nguyeãn Vaên An'],
        ]),
      ),
    ).toBe('oldFont')
  })

  it('is refused with its columns when no sheet has a heading row', async () => {
    const answer = await readRoster(await xlsx([['Kính gửi'], ['Lê Công Hải', 'Giám đốc']]))
    expect(answer).toMatchObject({
      refused: 'noHeadingRow',
      columns: [{ index: 0 }, { index: 1, samples: ['Giám đốc'] }],
    })
  })

  it('is refused when there is a heading but nobody under it', async () => {
    expect(await refusal(await xlsx([heading, ['I. LÃNH ĐẠO SỞ']]))).toBe('noPeople')
  })

  it('is read from the first sheet that has a heading row, and says which others have people too', async () => {
    const file = await writeSheet([
      { sheet: 'Bìa', data: [['DANH SÁCH ĐẠI BIỂU']] },
      { sheet: 'Danh sách', data: [['Họ tên'], ['Lê Công Hải']] },
      { sheet: 'Nháp', data: [['Họ tên'], ['Đinh Công An']] },
    ]).toBuffer()
    const reading = accepted(await readRoster(file))
    expect(names(reading)).toEqual(['Lê Công Hải'])
    expect(reading.warnings).toContainEqual({ code: 'otherSheets', rows: [], text: 'Nháp' })
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
