import type { Cell } from 'write-excel-file/browser'
import type { RecordSheet, SheetCell } from './record-sheets.ts'

const heading = (value: SheetCell): Cell => ({
  value,
  fontWeight: 'bold',
  backgroundColor: '#F4F0EB',
  wrap: true,
  alignVertical: 'center',
})
/** Text stays text: a name that begins with = is no formula, and a time no number. */
const cell = (value: SheetCell): Cell =>
  typeof value === 'number'
    ? { value, type: Number, align: 'right', alignVertical: 'top' }
    : value === ''
      ? null
      : { value, type: String, format: '@', wrap: true, alignVertical: 'top' }

/** An Excel file of these sheets. The writer is loaded when it is first wanted. */
export async function writeWorkbook(sheets: readonly RecordSheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  return write(
    sheets.map(({ name, widths, heading: hasHeading, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, index) => row.map(hasHeading && index === 0 ? heading : cell)),
      ...(hasHeading ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBlob()
}
