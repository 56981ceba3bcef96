import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { recordSheets } from '../../client/screens/office/record/record-sheets.ts'
import type { writeWorkbook } from '../../client/screens/office/record/write-workbook.ts'
import type { OfficePersonRow } from '../../shared/door-views.ts'
import type { ItemRow, OfficeView } from '../../shared/views.ts'
import type { OpenBallotRow } from '../../shared/vote/open-ballots.ts'
import type { MotionRow, VoteRow } from '../../shared/vote-views.ts'

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
const vote: Extract<VoteRow, { state: 'closed' }> = {
  id: 'v',
  motionId: 'm',
  itemId: 'i3',
  form: 'list',
  question: 'Đồng ý?',
  candidates: [],
  seats: null,
  otherAnswer: '',
  ballot: 'open',
  changeable: true,
  quorum: { numerator: 2, denominator: 3, base: 'official' },
  majority: { comparison: 'moreThan', numerator: 1, denominator: 2 },
  base: 'roll',
  minutes: null,
  closesWhenAllVoted: false,
  ground: '',
  state: 'closed',
  rollSize: 3,
  cast: 2,
  onPaper: 0,
  quorumFound: { present: 3, of: 4, needed: 3 },
  openedAt: start + 40 * minute,
  closesAt: null,
  closedAt: start + 45 * minute,
  closing: 'hand',
  tally: { for: 2, against: 0, other: 0, cast: 2, invalid: 0, candidates: {} },
  outcome: { base: 3, adopted: true, chosen: [], tied: [] },
  receipts: { count: 2, hash: 'f00d' },
  paper: { issued: 0, returned: 0 },
}
const cancelled: VoteRow = {
  ...vote,
  id: 'v0',
  state: 'cancelled',
  openedAt: start + 35 * minute,
  cancelledAt: start + 36 * minute,
}
const motion = (of: VoteRow): MotionRow => {
  const { motionId, itemId, form, question, seats, otherAnswer, ballot, changeable, quorum, majority } = of
  const { base, minutes, closesWhenAllVoted, ground } = of
  const rules = { itemId, form, question, seats, otherAnswer, ballot, changeable, quorum, majority, base, minutes }
  return { ...rules, id: motionId, number: 1, candidates: [], candidateOrder: 'list', closesWhenAllVoted, ground }
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
  motions: { m: motion(vote) },
  kiosks: {},
  quorums: {},
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
  let sheets: (language: 'vi' | 'en', seen?: OfficeView, cast?: OpenBallotRow[]) => ReturnType<typeof recordSheets>
  let write: typeof writeWorkbook
  beforeAll(async () => {
    // All of a browser that the choice of a language wants.
    vi.stubGlobal('window', { location: { search: '' }, localStorage: { getItem: () => null } })
    vi.stubGlobal('document', { documentElement: {} })
    const { i18n } = await import('../../client/i18n/language.ts')
    const { voteWords } = await import('../../client/i18n/vote.ts')
    await import('../../client/screens/office/record/file-texts.ts')
    await import('../../client/screens/office/record/vote-file-texts.ts')
    vi.unstubAllGlobals()
    const record = await import('../../client/screens/office/record/record-sheets.ts')
    write = (await import('../../client/screens/office/record/write-workbook.ts')).writeWorkbook
    sheets = (language, seen = view, cast = []) =>
      record.recordSheets({
        view: seen,
        timeZone: 'Asia/Ho_Chi_Minh',
        t: (key, values) => i18n.t(key, { ns: 'recordFile', lng: language, ...values }),
        voteText: (key, values) => i18n.t(key, { ns: 'recordFileVotes', lng: language, ...values }),
        voteWords: voteWords((key, values) => i18n.t(key, { ns: 'voteWords', lng: language, ...values }), language),
        sentence: () => 'Bắt đầu nội dung 1.',
        toRead: ({ summoned }) => `Triệu tập ${summoned}.`,
        receipts: new Map([['v', ['2345ABCD', '6789WXYZ']]]),
        openBallots: new Map([['v', cast]]),
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

  const told = (name: string, seen: OfficeView = view, cast: OpenBallotRow[] = []) => {
    const [head = [], ...rows] = sheets('vi', seen, cast).find((sheet) => sheet.name === name)?.rows ?? []
    return rows.map((row) => Object.fromEntries(head.map((title, index) => [title, row[index]])))
  }

  it('has the result of the vote, its rules and receipts, and whether it was adopted', () => {
    expect(told('Biểu quyết')).toMatchObject([
      {
        'Nội dung biểu quyết': 'Đồng ý?',
        'Hình thức': 'Biểu quyết công khai',
        'Mở lúc': '15:10',
        'Có mặt khi mở': 3,
        'Cần có mặt': 3,
        'Số được biểu quyết': 3,
        'Tán thành': 2,
        'Tán thành, tỷ lệ': '66,67%',
        'Kết quả': 'Được thông qua',
        'Số mã phiếu': 2,
        'SHA-256 của danh sách mã phiếu': 'f00d',
      },
    ])
  })

  it('keeps a vote that was cancelled beside its repeat, the first one first', () => {
    const rows = told('Biểu quyết', { ...view, votes: { v: vote, v0: cancelled } })
    expect(rows.map((row) => [row['Mở lúc'], row['Kết thúc lúc'], row['Tình trạng'], row['Tán thành']])).toEqual([
      ['15:05', '15:06', 'Đã hủy', ''],
      ['15:10', '15:15', 'Đã kết thúc', 2],
    ])
  })

  it('has a third answer’s own name beside its count, and none where it has the usual one', () => {
    const renamed: VoteRow = { ...vote, otherAnswer: 'Không có ý kiến' }
    const rows = told('Biểu quyết', { ...view, votes: { v: vote, v2: renamed } })
    expect(rows.map((row) => row['Tên riêng của “Ý kiến khác”'])).toEqual(['', 'Không có ý kiến'])
  })

  it('withholds the count of a secret vote that would tell who voted what, and says so', () => {
    const rows = told('Biểu quyết', { ...view, votes: { v: { ...vote, ballot: 'secret', tally: null } } })
    expect(rows).toMatchObject([
      {
        'Hình thức': 'Bỏ phiếu kín',
        'Tán thành': 'không công bố',
        'Tán thành, tỷ lệ': '',
        'Kết quả': 'Không có kết quả',
      },
    ])
  })

  it('has the candidates by number of votes, with their share of the one base', () => {
    const shown = (id: string, name: string) => ({
      ...{ id, name, position: 'Trưởng phòng', unit: 'Phòng A', photograph: null, birthYear: 1980, introduction: '' },
    })
    const candidates = [shown('a', 'Lê An'), shown('b', 'Đỗ Bình')]
    const elected: VoteRow = {
      ...vote,
      form: 'candidates',
      seats: 1,
      candidates,
      tally: { for: 0, against: 0, other: 0, cast: 3, invalid: 0, candidates: { a: 1, b: 3 } },
      outcome: { base: 3, adopted: true, chosen: ['b'], tied: [] },
    }
    expect(told('Người ứng cử', { ...view, votes: { v: elected } })).toMatchObject([
      { STT: 1, 'Họ và tên': 'Đỗ Bình', 'Năm sinh': 1980, 'Số phiếu': 3, 'Tỷ lệ': '100,00%', 'Kết quả': 'Được chọn' },
      { STT: 2, 'Họ và tên': 'Lê An', 'Số phiếu': 1, 'Tỷ lệ': '33,33%', 'Kết quả': 'Không được chọn' },
    ])
  })

  it('has the receipts of every vote, in the two groups in which voters have them', () => {
    expect(told('Mã phiếu')).toMatchObject([
      { STT: 1, 'Mã phiếu': '2345 ABCD' },
      { STT: 2, 'Mã phiếu': '6789 WXYZ' },
    ])
  })

  it('has who voted what in an open vote, unit by unit', () => {
    const ballot = (number: number, name: string, unit: string, more: Partial<OpenBallotRow>): OpenBallotRow => ({
      ...{ personId: `p${number}`, number, name, position: '', unit, means: 'phone' },
      choice: { answer: 'for' },
      ...more,
    })
    const cast = [
      ballot(3, 'Lê An', 'Phòng B', { choice: { answer: 'against' }, means: 'teller' }),
      ballot(1, 'Đỗ Bình', 'Phòng A', {}),
      ballot(2, 'Vũ An', 'Phòng A', { means: 'kiosk' }),
    ]
    const rows = told('Phiếu công khai', view, cast)
    expect(rows.map((row) => [row['Họ và tên'], row['Ý kiến'], row['Cách biểu quyết']])).toEqual([
      ['Vũ An', 'Tán thành', 'Bàn bỏ phiếu'],
      ['Đỗ Bình', 'Tán thành', 'Điện thoại'],
      ['Lê An', 'Không tán thành', 'Giơ tay'],
    ])
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
    expect(sheets('en').map(({ name }) => name)).toEqual([
      'Summary',
      'Delegates',
      'Agenda',
      'Votes',
      'Receipts',
      'Record',
    ])
    expect(rowsOf('Delegates', 'en')[0]?.slice(0, 2)).toEqual(['No.', 'Name'])
  })

  it('says nothing of a tally before a vote is closed', () => {
    const open: OfficeView = { ...view, votes: { v: { ...vote, state: 'open' } } }
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
