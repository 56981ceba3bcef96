import type { FormOfAddress } from '../../shared/model.ts'
import type { Instant } from '../../shared/time.ts'

/** How official documents write things; they are in Vietnamese whatever language the pages are in. */

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** Days below 10 and the months 1 and 2 get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function officialDate(date: { day: number; month: number; year: number }): string {
  const day = String(date.day).padStart(2, '0')
  const month = date.month <= 2 ? `0${date.month}` : String(date.month)
  return `ngày ${day} tháng ${month} năm ${date.year}`
}

export type ZonedTime = { day: number; month: number; year: number; weekday: string; hour: string; minute: string }

/** An instant by the clock and the calendar of the conference. */
export function zonedTime(at: Instant, timeZone: string): ZonedTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  const [day, month, year] = [Number(part('day')), Number(part('month')), Number(part('year'))]
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  return { day, month, year, weekday, hour: part('hour'), minute: part('minute') }
}

/** 14 giờ 30, thứ Năm, ngày 21 tháng 8 năm 2025 */
export function officialTime(at: Instant, timeZone: string): string {
  const time = zonedTime(at, timeZone)
  return `${time.hour} giờ ${time.minute}, ${time.weekday}, ${officialDate(time)}`
}

/** As a form of its own, and within a sentence. */
export const addressWords: Record<FormOfAddress, { title: string; within: string }> = {
  comrade: { title: 'Đồng chí', within: 'đồng chí' },
  neutral: { title: 'Ông/Bà', within: 'ông/bà' },
}

const occasions = ['Đại hội', 'Hội nghị', 'Hội thảo', 'Hội thi', 'Cuộc họp', 'Buổi lễ', 'Lễ']

/** What is held, by the first words of its title: hội nghị unless they say otherwise. */
export const occasionOf = (title: string): string =>
  occasions.find((occasion) => title.toLowerCase().startsWith(`${occasion.toLowerCase()} `)) ?? 'Hội nghị'
