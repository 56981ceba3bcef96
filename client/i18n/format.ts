import type { Duration, Instant } from '../../shared/time.ts'
import { shareOf } from '../../shared/vote/count.ts'
import type { Language } from './language.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** 14:30, in the conference's time zone whatever the device's is. */
export function formatTime(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

export function formatTimeWithSeconds(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** 21/08/2025, as tables have it in both languages. */
export function formatShortDate(at: Instant, timeZone: string): string {
  const parts = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(at)
}

/** Thứ Năm, ngày 21 tháng 8 năm 2025, as Vietnamese documents write it; Thursday 21 August 2025. */
export function formatDate(at: Instant, timeZone: string, language: Language): string {
  if (language === 'en') {
    const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
    return new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(at)
  }
  const weekday = new Intl.DateTimeFormat('vi-VN', { timeZone, weekday: 'long' }).format(at)
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
    .format(at)
    .split('-')
    .map(Number)
  return `${weekday}, ngày ${day} tháng ${month} năm ${year}`
}

/** 07:12, or 1:07:12 from an hour on; never negative. */
export function formatClock(duration: Duration): string {
  const seconds = Math.max(0, Math.floor(duration / 1_000))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** What is left of a vote's time: 01:00 stands for all of its second, and 00:00 only once it is over. */
export const voteTimeLeft = (closesAt: Instant, now: Instant): string =>
  formatClock(Math.ceil((closesAt - now) / 1_000) * 1_000)

/** Whole minutes, away from zero: 61 seconds over is 2 minutes over. */
export function wholeMinutes(duration: Duration): number {
  return Math.ceil(Math.abs(duration) / 60_000)
}

/** 95,00 % in Vietnamese, 95.00% in English; computed in integers, the same on every screen. */
export function formatShare(part: number, base: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(shareOf(part, base) / 10_000)
}
