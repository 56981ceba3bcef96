import { describe, expect, it } from 'vitest'
import { printRoster, rosterAsJson } from '../../server/roster/print-roster.ts'
import { understood } from './read-roster-kit.ts'

const reading = understood(
  ['STT', 'Họ và tên', 'Đơn vị', 'SĐT', 'Ghế'],
  [1, 'LÊ AN', 'Văn phòng', 912345678, 5],
  [2, '', 'Trung tâm'],
  [3, 'lê an', 'Trung tâm'],
  [4, 'Lê An', 'Trung tâm'],
)

describe('npm run roster', () => {
  it('gives another program people, rows not read and warnings, and no telephone', () => {
    expect(JSON.parse(JSON.stringify(rosterAsJson(reading)))).toEqual({
      people: [
        { name: 'Lê An', position: '', unit: 'Văn phòng', category: '', voting: true },
        { name: 'Lê An', position: '', unit: 'Trung tâm', category: '', voting: true },
      ],
      unread: [
        { row: 3, reason: 'noName' },
        { row: 5, reason: 'sameAsRow', otherRow: 4 },
      ],
      warnings: [
        { code: 'capitalsChanged', rows: [2, 4], text: '' },
        { code: 'votersAll', rows: [], text: '' },
        { code: 'sameName', rows: [2, 4], text: 'Lê An' },
      ],
    })
  })

  it('gives nobody of a file that was refused, and why', () => {
    expect(rosterAsJson({ refused: 'oldExcel' })).toEqual({ people: [], unread: [], warnings: [], refused: 'oldExcel' })
  })

  it('gives people a table with the columns that hold anything, and what was not read', () => {
    const printed = printRoster(reading).split('\n')
    expect(printed.slice(0, 3)).toEqual([
      'Dòng  Họ và tên  Đơn vị     BQ  Chỗ ngồi  Điện thoại',
      '2     Lê An      Văn phòng  có  Ghế 5     0912345678',
      '4     Lê An      Trung tâm  có',
    ])
    expect(printed).toContain('2 người / people, 2 được biểu quyết / may vote')
    expect(printed).toContain('! dòng / row 5: trùng dòng / same as row 4: 4 · Lê An · Trung tâm')
  })
})
