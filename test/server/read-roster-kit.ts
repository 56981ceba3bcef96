import { readFile } from 'node:fs/promises'
import writeSheet, { type SheetData } from 'write-excel-file/node'
import { understandRows } from '../../server/roster/understand-rows.ts'
import type { RosterFileRefusal, RosterMapping, RosterPerson, RosterReading } from '../../shared/roster.ts'

/** Lists such as offices have, in few rows. */
export const heading = ['STT', 'Họ và tên', 'Chức vụ', 'Phòng, đơn vị', 'Thành phần', 'Quyền biểu quyết', 'Ghi chú']
export const person = (
  name: string,
  voting: string | number | boolean | null = 'Có',
  category: string | null = 'Công chức',
) => [1, name, 'Chuyên viên', 'Văn phòng Sở', category, voting, null]

export function accepted(answer: RosterReading | RosterFileRefusal): RosterReading {
  if ('refused' in answer) throw new Error(`the list was refused: ${answer.refused}`)
  return answer
}
export const understood = (...rows: unknown[][]): RosterReading => accepted(understandRows(rows))
export const understoodAs = (mapping: RosterMapping, ...rows: unknown[][]): RosterReading =>
  accepted(understandRows(rows, { mapping }))
export const firstPerson = (...rows: unknown[][]): RosterPerson | undefined => understood(...rows).people[0]
export const names = ({ people }: RosterReading) => people.map(({ name }) => name)
export const fields = ({ columns }: RosterReading) => columns.map(({ field }) => field)
/** The rows a warning is about; undefined where there is no such warning. */
export const warned = ({ warnings }: RosterReading, code: RosterReading['warnings'][number]['code']) =>
  warnings.find((one) => one.code === code)?.rows

export const xlsx = (rows: SheetData) => writeSheet(rows).toBuffer()
export const sample = () => readFile(new URL('../../server/sample/danh-sach-dai-bieu.xlsx', import.meta.url))
