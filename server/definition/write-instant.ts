import type { Instant } from '../../shared/time.ts'

/** An instant as the clock on the wall shows it, with its zone's offset: 2025-08-21T14:30:00+07:00. */
export function writeInstant(at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  const minutes = Math.round((wall - at) / 60_000)
  const pad = (value: number) => String(value).padStart(2, '0')
  const ahead = Math.abs(minutes)
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`
  const written = `${new Date(wall).toISOString().slice(0, 19)}${offset}`
  // Of a time that cannot be written so, such as one with parts of a second, nothing may be lost.
  return Date.parse(written) === at ? written : new Date(at).toISOString()
}
