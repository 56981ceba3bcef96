import type { ArrivalsRow } from '../../../shared/door-views.ts'
import type { Table } from '../../../shared/tables.ts'
import { formatTime } from '../../i18n/format.ts'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { type ArrivalBar, arrivalBars, busiest } from './arrival-bars.ts'
import styles from './arrivals-chart.module.css'

const texts = defineTexts('arrivalsChart', {
  vi: {
    nobody: 'Chưa có ai đến.',
    inWords:
      'Biểu đồ số người đến theo thời gian: từ {{from}} đến {{to}} có {{total}} người; đông nhất từ {{busyFrom}} đến {{busyTo}}, {{count}} người.',
  },
  en: {
    nobody: 'Nobody has come yet.',
    inWords:
      'Chart of arrivals over time: {{total}} people between {{from}} and {{to}}; most of them, {{count}}, from {{busyFrom}} to {{busyTo}}.',
  },
})

/** A chart with fewer bars leaves the rest of its width free, so that a first arrival is not a wall. */
const fewest = 12
const timesShown = 6
/** Where bars begin and end, in percent of the chart's height: above stand the counts, below the times. */
const top = 22
const bottom = 78
/** Of one arrival beside a hundred, something is still to be seen. */
const lowest = 1.5

/** Arrivals over time as bars; how large and in which colours is said by custom properties (`--chart-…`) around it. */
export function ArrivalsChart({
  arrivals,
  timeZone,
  most,
}: {
  arrivals: Table<ArrivalsRow>
  timeZone: string
  most: number
}) {
  const inWords = useArrivalsInWords(timeZone)
  const t = useTexts(texts)
  const bars = arrivalBars(Object.values(arrivals), most)
  // An axis with nothing on it says less than a word.
  if (bars.length === 0) return <p>{t('nobody')}</p>
  const slots = Math.max(bars.length, fewest)
  const highest = busiest(bars)?.count ?? 1
  const timeEvery = Math.ceil(slots / timesShown)
  return (
    <svg className={styles.chart} role="img" aria-label={inWords(bars)}>
      {bars.map(({ from, count }, index) => {
        const height = count === 0 ? 0 : Math.max(lowest, (count / highest) * (bottom - top))
        const left = `${((index + 0.1) / slots) * 100}%`
        const middle = `${((index + 0.5) / slots) * 100}%`
        return (
          <g key={from}>
            <rect
              className={styles.bar}
              x={left}
              width={`${(0.8 / slots) * 100}%`}
              y={`${bottom - height}%`}
              height={`${height}%`}
            />
            {count > 0 && (
              <text className={styles.count} x={middle} y={`${bottom - height}%`} dy="-0.3em">
                {count}
              </text>
            )}
            {index % timeEvery === 0 && (
              <text className={styles.time} x={left} y="100%" dy="-0.2em">
                {formatTime(from, timeZone)}
              </text>
            )}
          </g>
        )
      })}
      <line className={styles.base} x1="0" x2="100%" y1={`${bottom}%`} y2={`${bottom}%`} />
    </svg>
  )
}

function useArrivalsInWords(timeZone: string): (bars: readonly ArrivalBar[]) => string {
  const t = useTexts(texts)
  return (bars) => {
    const first = bars[0]
    const last = bars[bars.length - 1]
    const most = busiest(bars)
    if (!first || !last || !most) return ''
    const time = (at: number) => formatTime(at, timeZone)
    return t('inWords', {
      from: time(first.from),
      to: time(last.to),
      total: last.total,
      count: most.count,
      busyFrom: time(most.from),
      busyTo: time(most.to),
    })
  }
}
