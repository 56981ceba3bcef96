import { useMemo } from 'react'
import type { OfficePersonRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Table } from '../../../ui/staff/table.tsx'
import { countByUnit, type UnitCount } from './by-unit.ts'
import { attendanceTexts } from './texts.ts'

/** Đơn vị | Triệu tập | Có mặt | Vắng, as it goes into the minutes. */
export function UnitTable({ people }: { people: readonly OfficePersonRow[] }) {
  const t = useTexts(attendanceTexts)
  const units = useMemo(() => countByUnit(people), [people])
  const total = units.reduce(
    (sum, { summoned, present }) => ({
      unit: t('total'),
      summoned: sum.summoned + summoned,
      present: sum.present + present,
    }),
    { unit: t('total'), summoned: 0, present: 0 },
  )
  return (
    <Table caption={t('byUnit')}>
      <thead>
        <tr>
          <th scope="col">{t('unit')}</th>
          <th scope="col" data-number>
            {t('summoned')}
          </th>
          <th scope="col" data-number>
            {t('present')}
          </th>
          <th scope="col" data-number>
            {t('absent')}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((count) => (
          <Row key={count.unit} count={count} />
        ))}
      </tbody>
      <tfoot>
        <Row count={total} />
      </tfoot>
    </Table>
  )
}

function Row({ count: { unit, summoned, present } }: { count: UnitCount }) {
  const t = useTexts(attendanceTexts)
  return (
    <tr>
      <th scope="row">{unit || t('noUnit')}</th>
      <td data-number>{summoned}</td>
      <td data-number>{present}</td>
      <td data-number>{summoned - present}</td>
    </tr>
  )
}
