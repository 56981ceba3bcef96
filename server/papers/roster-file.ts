import writeSheet from 'write-excel-file/node'
import { attendeeLink } from '../../shared/attendance/badge-link.ts'
import type { Attendee } from './choose-people.ts'

type Column = { title: string; width: number; cell: (attendee: Attendee) => string | number }

/** The titles of the office's own list, so that the file can also be imported again. */
const columns = (base: string): Column[] => [
  { title: 'STT', width: 6, cell: ({ number }) => number },
  { title: 'Họ và tên', width: 28, cell: ({ name }) => name },
  { title: 'Chức vụ', width: 24, cell: ({ position }) => position },
  { title: 'Phòng, đơn vị', width: 34, cell: ({ unit }) => unit },
  { title: 'Thành phần', width: 28, cell: ({ category }) => category },
  { title: 'Quyền biểu quyết', width: 17, cell: ({ official }) => (official ? 'Có' : 'Không') },
  // Text, never a number: a spreadsheet rounds what is longer than fifteen digits.
  { title: 'Mã thẻ', width: 19, cell: ({ badgeCode }) => badgeCode },
  { title: 'Đường dẫn', width: 60, cell: ({ badgeCode }) => attendeeLink(base, badgeCode) },
]

/** The roster with each one's code and link, its titles in the first row as a mail merge wants them. */
export async function writeRoster(attendees: readonly Attendee[], base: string): Promise<Buffer> {
  const all = columns(base)
  const head = all.map(({ title }) => ({ value: title, fontWeight: 'bold' as const, backgroundColor: '#F4F0EB' }))
  const rows = attendees.map((attendee) =>
    all.map(({ cell }) => {
      const value = cell(attendee)
      return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' }
    }),
  )
  return writeSheet([head, ...rows], {
    sheet: 'Danh sách',
    columns: all.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}
