import { absent } from '../../../shared/attendance/attendance.ts'
import type { AttendanceRow, GroupRow } from '../../../shared/door-views.ts'
import type { Table as Rows } from '../../../shared/tables.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Table } from '../staff/table.tsx'
import { attendanceTexts } from './texts.ts'

const words = {
  unit: { caption: 'byUnit', head: 'unit', none: 'noUnit' },
  category: { caption: 'byCategory', head: 'category', none: 'noCategory' },
} as const

/** Đơn vị | Triệu tập | Có mặt | Vắng có lý do | Vắng không lý do, as it goes into the minutes; guests apart. */
export function GroupTable({
  by,
  groups,
  total,
}: {
  by: 'unit' | 'category'
  groups: Rows<GroupRow>
  total: AttendanceRow
}) {
  const t = useTexts(attendanceTexts)
  const rows = Object.values(groups).sort((a, b) => a.number - b.number)
  const withGuests = total.guests > 0
  const { caption, head, none } = words[by]
  return (
    <Table caption={t(caption)}>
      <thead>
        <tr>
          <th scope="col">{t(head)}</th>
          {(['summoned', 'present', 'excused', 'unexcused'] as const).map((key) => (
            <th key={key} scope="col" data-number>
              {t(key)}
            </th>
          ))}
          {withGuests && (
            <th scope="col" data-number>
              {t('guests')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GroupLine key={row.name} name={row.name || t(none)} count={row} withGuests={withGuests} />
        ))}
      </tbody>
      <tfoot>
        <GroupLine name={t('total')} count={total} withGuests={withGuests} />
      </tfoot>
    </Table>
  )
}

function GroupLine({
  name,
  count,
  withGuests,
}: {
  name: string
  count: Pick<GroupRow, 'summoned' | 'present' | 'excused' | 'guests' | 'guestsPresent' | 'inside'>
  withGuests: boolean
}) {
  const t = useTexts(attendanceTexts)
  const { excused, unexcused } = absent(count)
  return (
    <tr>
      <th scope="row">{name}</th>
      {[count.summoned, count.present, excused, unexcused].map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
        <td key={index} data-number>
          {count.summoned > 0 ? value : '–'}
        </td>
      ))}
      {withGuests && (
        <td data-number>{count.guests > 0 && t('ofGuests', { present: count.guestsPresent, guests: count.guests })}</td>
      )}
    </tr>
  )
}
