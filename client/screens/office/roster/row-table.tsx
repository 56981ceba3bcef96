import type { ReactNode } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Table } from '../../../ui/staff/table.tsx'
import { useFirstOf } from './first-of.tsx'
import { previewTexts } from './preview-texts.ts'

/** Rows of the file, each with its number there, so that the office finds them in its own program. */
export function RowTable<R extends { row: number }>({
  caption,
  heads,
  rows,
  cells,
}: {
  caption: string
  heads: readonly string[]
  rows: readonly R[]
  cells: (row: R) => ReactNode
}) {
  const t = useTexts(previewTexts)
  const { shown, more } = useFirstOf(rows)
  return (
    <>
      <Table caption={caption}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('row')}
            </th>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.row}>
              <td data-number>{row.row}</td>
              {cells(row)}
            </tr>
          ))}
        </tbody>
      </Table>
      {more}
    </>
  )
}
