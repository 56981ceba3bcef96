import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoster } from '../../server/roster/read-roster.ts'
import { accepted, names, warned } from './read-roster-kit.ts'

const list = 'STT,Họ và tên,Đơn vị\r\n1,Nguyễn Thị Ánh,Văn phòng\r\n2,Đỗ Đức Ưởng,Trung tâm\r\n'
const expected = ['Nguyễn Thị Ánh', 'Đỗ Đức Ưởng']
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const read = async (bytes: Uint8Array) => accepted(await readRoster(bytes))
const readText = (text: string) => read(Buffer.from(text))

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-8 in NFD', Buffer.from(list.normalize('NFD'))],
    ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['UTF-16, big end first, with its mark', bigEndian(`\ufeff${list}`)],
    ['UTF-16, little end first, without a mark', Buffer.from(list, 'utf16le')],
    ['UTF-16, big end first, without a mark', bigEndian(list)],
  ])('is read in %s', async (_encoding, bytes) => {
    const reading = await read(bytes)
    expect(names(reading)).toEqual(expected)
    expect(reading.people.map(({ unit }) => unit)).toEqual(['Văn phòng', 'Trung tâm'])
    expect(warned(reading, 'oldEncoding')).toBeUndefined()
  })

  it('is read in windows-1258, the encoding before Unicode, and says so', async () => {
    // Letters with one mark are one byte; the tone of the others follows as a byte of its own.
    const bytes = Buffer.concat([
      Buffer.from('STT;H'),
      Buffer.from([0x6f, 0xf2]),
      Buffer.from(' t'),
      Buffer.from([0xea]),
      Buffer.from('n\n1;Nguy'),
      Buffer.from([0xea, 0xde]),
      Buffer.from('n V'),
      Buffer.from([0xe3]),
      Buffer.from('n An\n'),
    ])
    const reading = await read(bytes)
    expect(names(reading)).toEqual(['Nguyễn Văn An'])
    expect(warned(reading, 'oldEncoding')).toEqual([])
  })

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('has its columns parted by a %s, whatever its titles hold', async (_name, delimiter) => {
    const rows = [
      ['"DANH SÁCH; đại biểu, khách mời"', '', ''],
      ['Hải Phòng; ngày 12/8', '', ''],
      ['STT', '"Họ, đệm và tên"', '"Phòng; đơn vị"'],
      ['1', 'Lê An', '"Ban Thi đua, Khen thưởng; Sở Nội vụ"'],
    ]
    const { people } = await readText(rows.map((cells) => cells.join(delimiter)).join('\n'))
    expect(people).toMatchObject([{ row: 4, name: 'Lê An', unit: 'Ban Thi đua, Khen thưởng; Sở Nội vụ' }])
  })

  it('may say its separator in a first line that a spreadsheet does not show', async () => {
    const { people } = await readText('sep=;\r\nHọ tên;Đơn vị\r\nLê An;Sở, ban\r\n')
    expect(people).toMatchObject([{ row: 2, name: 'Lê An', unit: 'Sở, ban' }])
  })

  it('has blank lines, and cells with line breaks, in their rows', async () => {
    const { people, unread } = await readText('Họ tên,Đơn vị\n\n"Lê\nAn","Văn ""phòng"""\n,,\nĐỗ Bình,Sở\n')
    expect(people).toMatchObject([
      { row: 3, name: 'Lê An', unit: 'Văn "phòng"' },
      { row: 5, name: 'Đỗ Bình', unit: 'Sở' },
    ])
    expect(unread).toEqual([])
  })

  it('loses nobody to a quotation mark that is never closed', async () => {
    expect(names(await readText('Họ tên,Ghi chú\nLê An,"chủ trì\nĐỗ Bình,\nTô Hà,\n'))).toEqual([
      'Lê An',
      'Đỗ Bình',
      'Tô Hà',
    ])
  })

  it('may be any text without making the reader throw', async () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', 'Họ tên', 'a') }))
    const bytes = fc.tuple(text, fc.constantFrom('utf8', 'utf16le', 'latin1') as fc.Arbitrary<BufferEncoding>)
    await fc.assert(
      fc.asyncProperty(bytes, async ([text, encoding]) => {
        const answer = await readRoster(Buffer.from(text, encoding))
        expect('refused' in answer || answer.people.length > 0).toBe(true)
      }),
    )
  })
})
