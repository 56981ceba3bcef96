import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { recordSheets } from '../../client/screens/office/record/record-sheets.ts'
import type { writeWorkbook } from '../../client/screens/office/record/write-workbook.ts'
import type { OfficePersonRow } from '../../shared/door-views.ts'
import type { ItemRow, OfficeView, VoteRow } from '../../shared/views.ts'

const start = Date.parse('2025-08-21T14:30:00+07:00')
const minute = 60_000

const person = (number: number, name: string, more: Partial<OfficePersonRow> = {}): OfficePersonRow => ({
  id: `p${number}`,
  number,
  name,
  position: 'Chuyên viên',
  unit: 'Văn phòng Sở',
  category: '',
  official: true,
  note: '',
  seat: '',
  walkIn: false,
  honoured: false,
  absence: null,
  standsInFor: '',
  representedBy: '',
  phoneHeld: false,
  presence: null,
  badgeCode: '7206509957546026',
  photograph: null,
  ...more,
})
const item = (number: number, more: Partial<ItemRow>): ItemRow => ({
  id: `i${number}`,
  number,
  kind: 'report',
  title: `Nội dung ${number}`,
  plannedMinutes: 15,
  announcedMinutes: 15,
  optional: false,
  progress: { state: 'planned' },
  targets: [],
  steps: [],
  putOff: [],
  ...more,
})
const vote: VoteRow = {
  id: 'v',
  itemId: 'i3',
  question: 'Đồng ý?',
  candidates: [],
  majority: { comparison: 'moreThan', numerator: 1, denominator: 2 },
  ground: '',
  state: 'closed',
  rollSize: 3,
  cast: 2,
  openedAt: start + 40 * minute,
  closedAt: start + 45 * minute,
  tally: { for: 2, against: 0, other: 0 },
  adopted: true,
}
const view: OfficeView = {
  conference: {
    main: {
      id: 'c',
      heading: { authority: 'A', organiser: 'Sở', title: 'HỘI NGHỊ', period: '2020-2025', placeAndDate: 'D' },
      place: 'Hội trường A',
      startsAt: start,
      timeZone: 'Asia/Ho_Chi_Minh',
      address: 'comrade',
    },
  },
  stage: {},
  program: {},
  media: {},
  screens: {},
  scripts: {},
  introductions: {},
  ceremony: {},
  speeches: {},
  rounds: {},
  honourees: {},
  links: {},
  attendeeAddress: {},
  units: {},
  categories: {},
  arrivals: {},
  conflicts: {},
  desks: {},
  lobby: {},
  devices: {},
  items: {
    i1: item(1, {
      progress: { state: 'done', startedAt: start + minute, endedAt: start + 31 * minute, used: 30 * minute },
    }),
    i2: item(2, { progress: { state: 'leftOut' } }),
    i3: item(3, { kind: 'vote' }),
  },
  votes: { v: vote },
  attendance: {
    main: {
      summoned: 2,
      excused: 0,
      inside: 1,
      officialInside: 1,
      present: 1,
      guests: 1,
      guestsPresent: 0,
      quorum: { numerator: 2, denominator: 3, base: 'official', ground: '' },
      needed: 2,
      reached: false,
    },
  },
  totals: {},
  people: {
    p2: person(2, '=HYPERLINK("x")'),
    p1: person(1, 'Nguyễn Thị Ánh', {
      presence: {
        at: start - 29 * minute,
        recordedAt: start - 29 * minute,
        desk: 'Bàn 1',
        means: 'camera',
        inside: true,
      },
    }),
    p3: person(3, 'Lê An', { official: false }),
  },
  record: { 1: { number: 1, at: start + 5_000, by: 'mc', what: 'itemStarted', itemId: 'i1' } },
}

describe('the record as a spreadsheet', () => {
  let sheets: (language: 'vi' | 'en', seen?: OfficeView) => ReturnType<typeof recordSheets>
  let write: typeof writeWorkbook
  beforeAll(async () => {
    // All of a browser that the choice of a language wants.
    vi.stubGlobal('window', { location: { search: '' }, localStorage: { getItem: () => null } })
    vi.stubGlobal('document', { documentElement: {} })
    const { i18n } = await import('../../client/i18n/language.ts')
    await import('../../client/i18n/common.ts')
    await import('../../client/screens/office/record/file-texts.ts')
    vi.unstubAllGlobals()
    const record = await import('../../client/screens/office/record/record-sheets.ts')
    write = (await import('../../client/screens/office/record/write-workbook.ts')).writeWorkbook
    sheets = (language, seen = view) =>
      record.recordSheets({
        view: seen,
        timeZone: 'Asia/Ho_Chi_Minh',
        language,
        t: (key, values) => i18n.t(key, { ns: 'recordFile', lng: language, ...values }),
        common: (key, values) => i18n.t(key, { ns: 'common', lng: language, ...values }),
        sentence: () => 'Bắt đầu nội dung 1.',
        toRead: ({ summoned }) => `Triệu tập ${summoned}.`,
        by: () => 'Người dẫn chương trình',
      })
  })
  const rowsOf = (name: string, language: 'vi' | 'en' = 'vi') =>
    sheets(language).find((sheet) => sheet.name === name)?.rows ?? []

  it('has people in the order of the roster, with their arrival by the conference’s clock', () => {
    const [head, ...rows] = rowsOf('Đại biểu')
    expect(head).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Phòng, đơn vị',
      'Thành phần',
      'Tư cách',
      'Điểm danh',
      'Ngày đến',
      'Giờ đến',
      'Nơi điểm danh',
      'Lý do vắng',
      'Đi thay cho',
    ])
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      [1, 'Nguyễn Thị Ánh'],
      [2, '=HYPERLINK("x")'],
      [3, 'Lê An'],
    ])
    expect(rows[0]?.slice(5)).toEqual(['Đại biểu chính thức', 'Có mặt', '21/08/2025', '14:01', 'Bàn 1', '', ''])
    expect(rows[2]?.slice(5)).toEqual(['Không có quyền biểu quyết', 'Không đến', '', '', '', '', ''])
  })

  it('tells the absent with a reason from those without, who went out, and for whom somebody came', () => {
    const presence = { at: start, recordedAt: start, desk: 'Bàn 1', means: 'camera' as const, inside: false }
    const absence = { excused: true, reason: 'Đi công tác' }
    const people = [
      person(1, 'Lê An', { absence }),
      person(2, 'Đỗ Bình', { absence: { excused: false, reason: 'Không báo' } }),
      person(3, 'Vũ Chi'),
      person(5, 'Lý Mai', { representedBy: 'Tô Hà' }),
      person(6, 'Hồ Nam', { representedBy: 'Tô Hà', absence: { excused: false, reason: '' } }),
      person(4, 'Tô Hà', { presence, absence, official: false, standsInFor: 'Lê An' }),
    ]
    const seen = { ...view, people: Object.fromEntries(people.map((one) => [one.id, one])) }
    const [, ...rows] = sheets('vi', seen).find(({ name }) => name === 'Đại biểu')?.rows ?? []
    expect(rows.map((row) => [row[6], row[10], row[11]])).toEqual([
      ['Vắng có lý do', 'Đi công tác', ''],
      ['Vắng không lý do', 'Không báo', ''],
      ['Vắng không lý do', '', ''],
      ['Có mặt, đã ra ngoài', '', 'Lê An'],
      ['Vắng có lý do', 'Cử Tô Hà đi thay', ''],
      ['Vắng không lý do', '', ''],
    ])
  })

  it('sums up the absent, the rule of the quorum with its base and ground, and the sentence that is read out', () => {
    const quorum = { numerator: 2, denominator: 3, base: 'everybody' as const, ground: 'Quy chế, Điều 5' }
    const main = {
      summoned: 82,
      present: 78,
      excused: 3,
      guests: 4,
      guestsPresent: 2,
      inside: 70,
      officialInside: 68,
      quorum,
    }
    const seen: OfficeView = { ...view, attendance: { main: { ...main, needed: 58, reached: true } } }
    const rows = sheets('vi', seen).find(({ name }) => name === 'Tổng hợp')?.rows
    for (const row of [
      ['Đại biểu vắng có lý do', 3],
      ['Đại biểu vắng không lý do', 1],
      ['Người không biểu quyết', 4],
      ['Quy định điều kiện tiến hành', 'Có mặt ít nhất 2/3 số người trong danh sách, kể cả người không biểu quyết'],
      ['Căn cứ', 'Quy chế, Điều 5'],
      ['Câu báo cáo trước hội nghị', 'Triệu tập 82.'],
    ]) {
      expect(rows).toContainEqual(row)
    }
  })

  it('has the agenda as planned and as held', () => {
    const [, ...rows] = rowsOf('Chương trình')
    expect(rows).toEqual([
      [1, 'Nội dung 1', 'Đã xong', '14:30', '14:45', 15, '14:31', '15:01', 30],
      [2, 'Nội dung 2', 'Đã bỏ', '14:45', '15:00', 15, '', '', ''],
      [3, 'Nội dung 3', 'Chưa diễn ra', '15:00', '15:15', 15, '', '', ''],
    ])
  })

  it('has the result of the vote, and whether it was adopted', () => {
    const [head = [], row = []] = rowsOf('Biểu quyết')
    const told = Object.fromEntries(head.map((title, index) => [title, row[index]]))
    expect(told).toMatchObject({
      'Câu hỏi': 'Đồng ý?',
      'Mở lúc': '15:10',
      'Số được biểu quyết': 3,
      'Tán thành': 2,
      'Tán thành, tỷ lệ': '66,67%',
      'Kết quả': 'Được thông qua',
    })
  })

  it('has what happened, in sentences, and a summary', () => {
    expect(rowsOf('Diễn biến')[1]).toEqual([
      1,
      '21/08/2025',
      '14:30:05',
      'Bắt đầu nội dung 1.',
      'Người dẫn chương trình',
    ])
    expect(rowsOf('Tổng hợp')).toContainEqual(['Đại biểu có mặt', 1])
    expect(rowsOf('Tổng hợp')).toContainEqual(['Điều kiện tiến hành', 'chưa đủ'])
  })

  it('is in English where the page is', () => {
    expect(sheets('en').map(({ name }) => name)).toEqual(['Summary', 'Delegates', 'Agenda', 'Votes', 'Record'])
    expect(rowsOf('Delegates', 'en')[0]?.slice(0, 2)).toEqual(['No.', 'Name'])
  })

  it('says nothing of a tally before a vote is closed', () => {
    const open = { ...view, votes: { v: { ...vote, state: 'open' } as VoteRow } }
    expect(JSON.stringify(sheets('vi'))).toContain('66,67%')
    expect(JSON.stringify(sheets('vi', open))).not.toContain('66,67%')
  })

  it('is an Excel file in which text is text, formulas and times included', async () => {
    const file = Buffer.from(await (await write(sheets('vi'))).arrayBuffer())
    const rows = await readSheet(file, 'Đại biểu')
    expect(rows[1]).toEqual([
      1,
      'Nguyễn Thị Ánh',
      'Chuyên viên',
      'Văn phòng Sở',
      null,
      'Đại biểu chính thức',
      'Có mặt',
      '21/08/2025',
      '14:01',
      'Bàn 1',
      null,
      null,
    ])
    expect(rows[2]?.[1]).toBe('=HYPERLINK("x")')
  })
})
