import type { ArrivalsRow } from '../../../shared/door-views.ts'
import type { Table as Rows } from '../../../shared/tables.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Table } from '../staff/table.tsx'
import { arrivalBars } from './arrival-bars.ts'
import styles from './arrivals.module.css'
import { ArrivalsChart } from './arrivals-chart.tsx'
import { attendanceTexts } from './texts.ts'

/** So many stand beside each other on a tablet with their counts above them. */
const mostBars = 18

/** Arrivals over time for the staff: the chart, and the same as a table. */
export function Arrivals({ arrivals, timeZone }: { arrivals: Rows<ArrivalsRow>; timeZone: string }) {
  const t = useTexts(attendanceTexts)
  const time = (at: number) => formatTime(at, timeZone)
  const bars = arrivalBars(Object.values(arrivals), mostBars)
  return (
    <div className={styles.arrivals}>
      <ArrivalsChart arrivals={arrivals} timeZone={timeZone} most={mostBars} />
      {bars.length > 0 && (
        <details>
          <summary>{t('asTable')}</summary>
          <Table caption={t('arrivals')}>
            <thead>
              <tr>
                <th scope="col">{t('time')}</th>
                <th scope="col" data-number>
                  {t('arrived')}
                </th>
                <th scope="col" data-number>
                  {t('soFar')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ from, to, count, total }) => (
                <tr key={from}>
                  <th scope="row">{t('fromTo', { from: time(from), to: time(to) })}</th>
                  <td data-number>{count}</td>
                  <td data-number>{total}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      )}
    </div>
  )
}
