import { itemState, type Progress } from '../../shared/agenda/progress.ts'
import { groupedBadgeCode } from '../../shared/attendance/badge-code.ts'
import { badgeText } from '../../shared/attendance/badge-link.ts'
import type { Definition } from '../../shared/model.ts'
import { later, minutes } from '../../shared/time.ts'
import type { Attendee } from './choose-people.ts'
import { addressWords, occasionOf, officialDate, officialTime, zonedTime } from './official-words.ts'

/** What the office says of its document; what it leaves out stays a blank to be filled in by hand. */
export type Issued = {
  /** Số, with its symbol: 61/GM-SNV. */
  number: string
  /** The day it is signed, 2025-08-12. */
  date: string
  /** Chức vụ of who signs, and the name. */
  signerPosition: string
  signerName: string
}
export const nothingSaid: Issued = { number: '', date: '', signerPosition: '', signerName: '' }

/** All that stands on an invitation, in its words (Nghị định 30/2020/NĐ-CP, Phụ lục III, Giấy mời). */
export type Invitation = {
  authority: string
  organiser: string
  number: string
  placeAndDate: string
  /** Trích yếu: the conference as its heading has it, a line each. */
  about: string[]
  invites: string
  /** Who is invited, and when and where, as labels and values. */
  invited: Row[]
  toAttend: string
  details: Row[]
  agenda: { at: string; number: string; title: string }[]
  code: { text: string; digits: string; note: string }
  farewell: string
  recipients: string[]
  signerPosition: string
  signerName: string
}
export type Row = { label: string; value: string; isName?: boolean }

/**
 * Everybody's invitation to a conference: what is the same on all of them is put in words once. Items the office has
 * left out are not on it; times are those planned.
 */
export function invitationsOf(
  { definition, progress }: { definition: Definition; progress: Progress },
  issued: Issued,
  publicUrl: string | null,
  /** Where a delegate types the code; null where that is not known, as on a server that has not started. */
  page: string | null = publicUrl,
): (person: Attendee) => Invitation {
  const { heading, place, startsAt, timeZone, address } = definition
  const { title, within } = addressWords[address]
  const time = officialTime(startsAt, timeZone)
  const same = {
    authority: heading.authority,
    organiser: heading.organiser,
    number: issued.number ? `Số: ${issued.number}` : 'Số:\u2007\u2007\u2007\u2007\u2007\u2007/GM-…………',
    placeAndDate: placeAndDate(definition, issued.date),
    about: [heading.title, heading.period].filter(Boolean),
    invites: `${heading.organiser} trân trọng kính mời:`,
    toAttend: `Tới dự ${occasionOf(heading.title)} nêu trên, cụ thể như sau:`,
    agenda: agendaOf(definition, progress),
    farewell: `Rất mong ${within} sắp xếp thời gian tới dự./.`,
    recipients: ['Như trên;', 'Lưu: VT.'],
    signerPosition: issued.signerPosition || 'THỦ TRƯỞNG CƠ QUAN',
    signerName: issued.signerName,
  }
  return ({ name, position, unit, seat, official, badgeCode }) => ({
    ...same,
    invited: said([
      { label: title, value: name, isName: true },
      { label: 'Chức vụ', value: position },
      { label: 'Đơn vị', value: unit },
    ]),
    details: said([
      { label: 'Thời gian', value: time },
      { label: 'Địa điểm', value: place },
      { label: 'Chỗ ngồi', value: seat },
    ]),
    code: {
      text: badgeText(badgeCode, publicUrl),
      digits: groupedBadgeCode(badgeCode),
      note: noteOnCode({ within, isOfficial: official, opensPage: publicUrl !== null, page }),
    },
  })
}

const said = (rows: readonly Row[]): Row[] => rows.filter(({ value }) => value !== '')

function agendaOf({ items, startsAt, timeZone }: Definition, progress: Progress): Invitation['agenda'] {
  let at = startsAt
  return items
    .filter(({ id }) => itemState(progress, id).state !== 'leftOut')
    .map(({ title, plannedMinutes }, index) => {
      const { hour, minute } = zonedTime(at, timeZone)
      at = later(at, minutes(plannedMinutes))
      return { at: `${hour}:${minute}`, number: `${index + 1}.`, title: keptTogether(title) }
    })
}

/** "5 năm" is not torn apart at the end of a line. */
const keptTogether = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')

function noteOnCode(of: { within: string; isOfficial: boolean; opensPage: boolean; page: string | null }): string {
  const uses = of.isOfficial ? 'theo dõi chương trình và biểu quyết' : 'theo dõi chương trình'
  return [
    `Đề nghị ${of.within} mang theo giấy mời này và đưa mã cho bàn đón tiếp quét để điểm danh.`,
    wayIn(of, uses),
    'Mã dành riêng cho người có tên trên, không chuyển cho người khác.',
  ].join(' ')
}

/** A longer address nobody types who can scan the code as well, and the page has no room for it. */
const longestTyped = 60

function wayIn({ opensPage, page }: { opensPage: boolean; page: string | null }, uses: string): string {
  if (opensPage && (page === null || page.length > longestTyped)) return `Quét mã bằng điện thoại của mình để ${uses}.`
  if (opensPage) return `Quét mã bằng điện thoại của mình, hoặc mở ${page} rồi nhập mã, để ${uses}.`
  if (page) return `Tại hội trường, mở ${page} trên điện thoại rồi nhập mã này để ${uses}.`
  return `Tại hội trường, nhập mã này vào trang của đại biểu trên điện thoại (địa chỉ hỏi bàn đón tiếp) để ${uses}.`
}

/** The place as in the heading; the day is the invitation's own, not the conference's. */
function placeAndDate({ heading, startsAt, timeZone }: Definition, date: string): string {
  const place = /^(.+?),\s*ngày\s/i.exec(heading.placeAndDate)?.[1] ?? '…………'
  const [year, month, day] = date.split('-').map(Number)
  if (year && month && day) return `${place}, ${officialDate({ year, month, day })}`
  // What is held in January may well be announced in the year before.
  const held = zonedTime(startsAt, timeZone)
  return `${place}, ngày …… tháng …… năm ${held.month === 1 ? '20……' : held.year}`
}
