import {
  columnLetter,
  type RosterFault,
  type RosterFileFault,
  type RosterReading,
  type RosterWarning,
} from '../../shared/roster.ts'

type Refused = { refused: RosterFileFault | 'noSuchFile' | 'unreadable' }

/** For whoever types the command; the pages have dictionaries of their own. */
export const refusalSentences: Record<Refused['refused'], string> = {
  noSuchFile: 'không có tệp này / there is no such file',
  unreadable: 'không mở được tệp / the file cannot be opened',
  notASpreadsheet: 'không phải bảng tính .xlsx hay .csv / not an .xlsx or .csv spreadsheet',
  oldExcel: 'Excel 97-2003 (.xls): hãy mở và lưu thành .xlsx / open it and save it as .xlsx',
  locked: 'tệp có mật khẩu: hãy bỏ mật khẩu rồi lưu lại / it has a password: save it without one',
  htmlTable: 'trang web mang đuôi .xls: hãy mở bằng Excel và lưu thành .xlsx / a web page: save it as .xlsx in Excel',
  oldFont: 'phông chữ TCVN3 hoặc VNI: hãy chuyển mã sang Unicode / TCVN3 or VNI letters: convert it to Unicode',
  noHeadingRow: 'không thấy cột họ và tên / no column with names was found',
  noPeople: 'không đọc được người nào / nobody could be read',
}

const reasons: Record<RosterFault, string> = {
  noName: 'không có họ và tên / no name',
  unclearVotingRight: 'quyền biểu quyết không rõ / voting right unclear',
  sameAsRow: 'trùng dòng / same as row',
}

const warnings: Record<RosterWarning['code'], string> = {
  sameName: 'cùng họ tên, giữ là những người khác nhau / same name, kept apart',
  sameSeat: 'nhiều người cùng một chỗ ngồi / several people on one seat',
  votersAll:
    'không có cột biểu quyết: mọi người trừ khách mời đều được biểu quyết / no voting column: all but guests vote',
  blankVoteYes: 'ô biểu quyết trống: coi là có, trừ khách mời / empty voting cell taken as yes, guests excepted',
  blankVoteNo: 'ô biểu quyết trống: coi là không / empty voting cell taken as no',
  oldEncoding: 'bảng mã cũ, hãy xem lại dấu / old encoding, check the letters',
  mergedFilled: 'lấy từ ô gộp / filled from merged cells',
  capitalsChanged: 'đã sửa chữ hoa trong tên / capitals of the name set right',
  notPeople: 'dòng cuối bảng, không phải người / end of the list, nobody',
  otherSheets: 'trang tính khác cũng có danh sách, chưa đọc / other sheets with people, not read',
}

/** One object for another program: what is understood, and nothing besides. */
export function rosterAsJson(answer: RosterReading | Refused) {
  if ('refused' in answer) return { people: [], unread: [], warnings: [], refused: answer.refused }
  return {
    people: answer.people.map(({ name, position, unit, category, voting }) => ({
      name,
      position,
      unit,
      category,
      voting,
    })),
    unread: answer.unread.map(({ row, reason, otherRow }) => ({ row, reason, otherRow })),
    warnings: answer.warnings.map(({ code, rows, text }) => ({ code, rows, text })),
  }
}

/** The same to be read in a terminal, with what tells people apart. */
export function printRoster(reading: RosterReading): string {
  const shown = [
    ['Dòng', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành phần', 'BQ', 'Chỗ ngồi', 'Điện thoại'],
    ...reading.people.map((one) => [
      String(one.row),
      one.name,
      one.position,
      one.unit,
      one.category,
      one.voting ? 'có' : '-',
      one.seat,
      one.telephone,
    ]),
  ]
  const widths = shown.reduce<number[]>(
    (wide, cells) => cells.map((cell, at) => Math.max(cell.length, wide[at] ?? 0)),
    [],
  )
  const table = shown.map((cells) =>
    cells
      .flatMap((cell, at) => (hasAny(shown, at) ? [cell.padEnd(widths[at] ?? 0)] : []))
      .join('  ')
      .trimEnd(),
  )
  const voters = reading.people.filter(({ voting }) => voting).length
  const columns = reading.columns.map(
    ({ index, title, field }) => `  ${columnLetter(index)}  ${title || '(…)'} → ${field ?? '–'}`,
  )
  return [
    ...table,
    '',
    `${reading.people.length} người / people, ${voters} được biểu quyết / may vote`,
    '',
    'Các cột / Columns:',
    ...columns,
    ...reading.unread.map(
      ({ row, reason, otherRow, text }) =>
        `! dòng / row ${row}: ${reasons[reason]}${otherRow ? ` ${otherRow}` : ''}: ${text}`,
    ),
    ...reading.warnings.map(({ code, rows, text }) => `* ${warnings[code]}${text && `: ${text}`}${rowsIn(rows)}`),
  ].join('\n')
}

const hasAny = (shown: readonly (readonly string[])[], at: number): boolean =>
  shown.slice(1).some((cells) => cells[at] !== '')

const rowsIn = (rows: readonly number[]): string => {
  if (rows.length === 0) return ''
  return ` (dòng / rows ${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ', …' : ''})`
}
