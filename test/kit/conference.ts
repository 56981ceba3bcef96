import type { Person } from '../../server/storage/port.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import type { CommandBody } from '../../shared/commands.ts'
import type { CheckInMeans, Fact } from '../../shared/facts.ts'
import type { Definition, Delegate, Tally } from '../../shared/model.ts'
import type { Instant } from '../../shared/time.ts'
import { emptyTally, outcomeOf } from '../../shared/vote/count.ts'
import { defaultRules, type Motion } from '../../shared/vote/motion.ts'
import type { Closing } from '../../shared/vote/vote.ts'

/** When the little conference is announced to begin. */
export const start: Instant = Date.parse('2025-08-21T14:30:00+07:00')

/** Nine official delegates and three guests; nobody's note, category or name is found in anybody else's. */
const names = [
  'Lê Công Hải',
  'Phan Thị Hồng Ngọc',
  'Trịnh Hữu Quân',
  'Vũ Thị Giang',
  'Phạm Ngọc Ánh',
  'Đặng Minh Dũng',
  'Bùi Công Hiếu',
  'Mai Thị Hồng Thủy',
  'Tô Đình Kiên',
  'Khúc Thị Minh Thủy',
  'Nguyễn Khánh Trang',
  'Đoàn Khánh Lâm',
]
export const officials = 9

export const people: Person[] = names.map((name, index) => ({
  id: `person-${String(index + 1).padStart(2, '0')}`,
  number: index + 1,
  name,
  position: `Chức vụ ${index + 1}`,
  unit: `Đơn vị ${index + 1}`,
  category: `thanh-phan-${index + 1}-cua-danh-sach`,
  official: index < officials,
  note: `ghi-chu-${index + 1}-chi-ban-don-tiep-doc`,
  seat: `Ghế ${index + 1}`,
  absenceReason: '',
  badgeCode: badgeCode(String(314_159_265_358_979 + index * 27_182_818_284_591)),
  birthYear: null,
  introduction: '',
}))

/** The person of a number, from 1. */
export function person(number: number): Person {
  const found = people[number - 1]
  if (!found) throw new Error(`there is no person ${number}`)
  return found
}
const id = (number: number) => person(number).id

export const delegates: Delegate[] = people.map(({ id: personId, official }) => ({ personId, official }))

const common = { plannedMinutes: 10, optional: false, speeches: [] }

/** The plan's vote, open and final; one official delegate is enough for it. */
export const motion: Motion = {
  ...defaultRules,
  id: 'vote',
  itemId: 'vote',
  form: 'list',
  question: 'Đồng chí có tán thành danh sách?',
  candidates: [
    { id: 'candidate-1', personId: id(1) },
    { id: 'candidate-2', personId: id(3) },
  ],
  ballot: 'open',
  changeable: false,
  quorum: { numerator: 1, denominator: 9, base: 'official' },
  ground: 'Theo thông lệ',
}

/** The same by secret ballot: nobody may be sent anything that depends on what is on one. */
export const secretMotion: Motion = { ...motion, ballot: 'secret' }

/** The nine items of the plan (plan, 2.4), each as small as it can be and still have all its parts. */
export const definition: Definition = {
  heading: {
    authority: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
    organiser: 'SỞ NGOẠI VỤ',
    title: 'HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN',
    period: 'GIAI ĐOẠN 2025-2030',
    placeAndDate: 'Hải Phòng, ngày 21 tháng 8 năm 2025',
  },
  place: 'Hội trường Sở Ngoại vụ',
  startsAt: start,
  timeZone: 'Asia/Ho_Chi_Minh',
  address: 'comrade',
  quorum: { numerator: 2, denominator: 3, base: 'official', ground: 'Theo thông lệ' },
  items: [
    { ...common, id: 'opening', kind: 'opening', title: 'Khai mạc', introduces: [id(1), id(10)] },
    {
      ...common,
      id: 'report',
      kind: 'report',
      title: 'Báo cáo tổng kết',
      plannedMinutes: 25,
      speeches: [{ id: 'report-speech', speakerId: id(2), title: '', plannedMinutes: 25 }],
    },
    {
      ...common,
      id: 'papers',
      kind: 'papers',
      title: 'Báo cáo tham luận',
      plannedMinutes: 30,
      speeches: [
        { id: 'paper-1', speakerId: id(3), title: 'Văn phòng không giấy tờ', plannedMinutes: 15 },
        { id: 'paper-2', speakerId: id(4), title: 'Mở rộng hợp tác', plannedMinutes: 15 },
      ],
    },
    {
      ...common,
      id: 'awards',
      kind: 'awards',
      title: 'Tôn vinh, khen thưởng',
      plannedMinutes: 20,
      rounds: [
        {
          id: 'round-1',
          award: 'Chiến sĩ thi đua cấp thành phố',
          decision: 'Quyết định số 2976/QĐ-UBND',
          presenterId: id(10),
          honourees: [
            { kind: 'individual', id: 'honouree-1', personId: id(3), achievement: 'Văn thư trên mạng' },
            { kind: 'individual', id: 'honouree-2', personId: id(4), achievement: '12 dự án hợp tác' },
          ],
        },
        {
          id: 'round-2',
          award: 'Tập thể Lao động xuất sắc',
          decision: 'Quyết định số 2977/QĐ-UBND',
          presenterId: null,
          honourees: [
            {
              kind: 'collective',
              id: 'honouree-3',
              name: 'Văn phòng Sở',
              unit: 'Sở Ngoại vụ',
              representativeId: id(5),
              achievement: 'Dẫn đầu cải cách hành chính',
            },
          ],
        },
      ],
    },
    {
      ...common,
      id: 'launch',
      kind: 'launch',
      title: 'Phát động phong trào',
      speeches: [{ id: 'launch-speech', speakerId: id(1), title: '', plannedMinutes: 10 }],
      targets: ['100% hồ sơ đúng hạn', 'Mỗi phòng một sáng kiến'],
    },
    {
      ...common,
      id: 'response',
      kind: 'response',
      title: 'Phát biểu hưởng ứng',
      speeches: [{ id: 'response-speech', speakerId: id(5), title: '', plannedMinutes: 10 }],
    },
    {
      ...common,
      id: 'vote',
      kind: 'vote',
      title: 'Thông qua danh sách đại biểu (nếu có)',
      optional: true,
      motions: [motion],
    },
    {
      ...common,
      id: 'address',
      kind: 'address',
      title: 'Phát biểu chỉ đạo',
      speeches: [{ id: 'address-speech', speakerId: id(10), title: '', plannedMinutes: 10 }],
    },
    { ...common, id: 'closing', kind: 'closing', title: 'Tổng kết và bế mạc' },
  ],
  otherMotions: [],
}

/** The numbers of those who stand in the agenda, whom the hall may see by name. */
export const onStage = [1, 2, 3, 4, 5, 10]

/** What the office has done by the morning of the day. */
export const prepared: Fact[] = [
  { type: 'rosterTaken', delegates },
  { type: 'conferenceDefined', definition },
]

export const checkedIn = (number: number, desk = 'Bàn 1'): Fact => ({
  type: 'attendeeCheckedIn',
  personId: id(number),
  desk,
  means: 'scanner',
})
/** A scan as a desk on the line sends it: with no time of its own, and no verdict before it to report. */
export const scanned = (
  badge: CommandBody<'checkIn'>['badge'],
  desk = 'Bàn 1',
  means: CheckInMeans = 'code' in badge ? 'camera' : 'name',
): CommandBody<'checkIn'> => ({ badge, desk, means, scannedAt: null, verdictAfter: null })
export const started = (itemId: string): Fact => ({ type: 'itemStarted', itemId })
/** The vote of the little conference, or another motion's, opened with these on its roll. */
export function voteOpened(...roll: number[]): Fact {
  return opened(motion, ...roll)
}
export const opened = (put: Motion, ...roll: number[]): Fact => ({
  type: 'voteOpened',
  voteId: 'v1',
  itemId: 'vote',
  motion: put,
  roll: roll.map(id),
  quorum: null,
})
/** So many votes for each answer. */
export const tally = (inFavour: number, against = 0, other = 0, put: Motion = motion): Tally => ({
  ...emptyTally(put.candidates),
  for: inFavour,
  against,
  other,
  cast: inFavour + against + other,
})
/** The vote closed with so many in favour, of a roll of so many. */
export const voteClosed = (
  counted: Tally,
  rollSize: number,
  put: Motion = motion,
  closing: Closing = 'hand',
): Fact => ({
  type: 'voteClosed',
  voteId: 'v1',
  closing,
  tally: counted,
  outcome: outcomeOf(put, rollSize, counted),
  receipts: null,
  paper: { issued: 0, returned: 0 },
})
