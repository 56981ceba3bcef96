import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { conflictTexts } from './conflict-texts.ts'
import { attendanceSectionTexts } from './texts.ts'

/** How long each desk's last verdicts took, by the middle one. */
export function Desks() {
  const t = useTexts(attendanceSectionTexts)
  const conflict = useTexts(conflictTexts)
  const desks = officeHooks.useView((view) => view.desks)
  const rows = Object.values(desks).sort((a, b) => a.desk.localeCompare(b.desk, 'vi'))
  if (rows.length === 0) return null
  return (
    <Card title={t('desks')}>
      <p>{t('desksWhat')}</p>
      <Table caption={t('desks')}>
        <thead>
          <tr>
            <th scope="col">{t('desk')}</th>
            <th scope="col" data-number>
              {t('verdicts')}
            </th>
            <th scope="col" data-number>
              {t('median')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ desk, verdicts, medianMilliseconds }) => (
            <tr key={desk}>
              <th scope="row">{desk || conflict('someDesk')}</th>
              <td data-number>{verdicts}</td>
              <td data-number>{t('milliseconds', { count: medianMilliseconds })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
