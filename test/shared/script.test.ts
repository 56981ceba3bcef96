import { describe, expect, it } from 'vitest'
import { fieldsOf, fillScript, scriptValues, unknownFields } from '../../shared/stage/script.ts'
import type { HallView } from '../../shared/views.ts'

const speaker = { name: 'Vũ Thị Giang', position: 'Trưởng phòng', unit: 'Sở Ngoại vụ', photograph: null }
const tables = {
  items: { papers: { id: 'papers', title: 'Báo cáo tham luận' } },
  speeches: { one: { id: 'one', itemId: 'papers', number: 1, title: 'Hợp tác', plannedMinutes: 10, speaker } },
  rounds: {},
  honourees: {},
  votes: {},
} as unknown as HallView

const wordsOf = (lines: ReturnType<typeof fillScript>) => lines.map((line) => line.map(({ text }) => text).join(''))

describe('words to read out', () => {
  it('are filled from the data, and what must be said right stands out', () => {
    const values = scriptValues(tables, 'speech:one', 'đồng chí')
    expect(fillScript('Kính mời «xưng hô» «họ tên», «chức vụ», trình bày “«bài»”.', values)).toEqual([
      [
        { text: 'Kính mời ', is: 'plain' },
        { text: 'đồng chí', is: 'plain' },
        { text: ' ', is: 'plain' },
        { text: 'Vũ Thị Giang', is: 'out' },
        { text: ', ', is: 'plain' },
        { text: 'Trưởng phòng', is: 'out' },
        { text: ', trình bày “', is: 'plain' },
        { text: 'Hợp tác', is: 'out' },
        { text: '”.', is: 'plain' },
      ],
    ])
  })

  it('take a field however it is typed, with accents stored in either way', () => {
    const typed = '« HỌ   TÊN »'.normalize('NFD')
    expect(wordsOf(fillScript(typed, { name: 'Vũ Thị Giang' }))).toEqual(['Vũ Thị Giang'])
  })

  it('leave out what is empty with the comma before it', () => {
    const filled = fillScript('Mời «họ tên», «chức vụ», «đơn vị», lên phát biểu.', {
      name: 'A',
      position: '',
      unit: '',
    })
    expect(wordsOf(filled)).toEqual(['Mời A, lên phát biểu.'])
  })

  it('keep in its marks what nothing fills, and the office is told', () => {
    expect(fillScript('Mời «chức danh».', {})).toEqual([
      [
        { text: 'Mời ', is: 'plain' },
        { text: '«chức danh»', is: 'unfilled' },
        { text: '.', is: 'plain' },
      ],
    ])
    expect(unknownFields('«họ tên» «chức danh» «danh sách»', 'speech:one')).toEqual(['chức danh', 'danh sách'])
    expect(fieldsOf('speech:one')).toContain('name')
  })

  it('go on in lines, without empty ones', () => {
    expect(wordsOf(fillScript('Một\n\n«danh sách»', { list: '1. A\n2. B' }))).toEqual(['Một', '1. A', '2. B'])
  })
})
