import { absent } from '../../shared/attendance/attendance.ts'
import type { AttendanceRow } from '../../shared/door-views.ts'
import { commonTexts } from './common.ts'
import { defineTexts, type Translate, useTexts } from './texts.ts'

export const sentenceTexts = defineTexts('attendanceSentence', {
  vi: {
    sentence: 'Tổng số đại biểu triệu tập: {{summoned}}; có mặt: {{present}}; vắng: {{absence}}; {{quorum}}.',
    absence: '{{all}}, có lý do: {{excused}}, không lý do: {{unexcused}}',
  },
  en: {
    sentence: 'Delegates summoned: {{summoned}}; present: {{present}}; absent: {{absence}}; {{quorum}}.',
    absence: '{{all}}, with a reason: {{excused}}, without: {{unexcused}}',
  },
})

type Counted = Pick<
  AttendanceRow,
  'summoned' | 'present' | 'excused' | 'guests' | 'guestsPresent' | 'inside' | 'reached'
>

/** The attendance as it is read out before the hall: one sentence, the same for the office and the MC. */
export function attendanceSentence(
  attendance: Counted,
  words: {
    t: Translate<'sentence' | 'absence'>
    common: Translate<'quorumReached' | 'quorumNotReached'>
  },
): string {
  const { t, common } = words
  const { summoned, present, reached } = attendance
  const { all, excused, unexcused } = absent(attendance)
  return t('sentence', {
    summoned,
    present,
    // Nobody gives reasons for nobody.
    absence: all === 0 ? 0 : t('absence', { all, excused, unexcused }),
    quorum: common(reached ? 'quorumReached' : 'quorumNotReached'),
  })
}

export function useAttendanceSentence(): (attendance: Counted) => string {
  const t = useTexts(sentenceTexts)
  const common = useTexts(commonTexts)
  return (attendance) => attendanceSentence(attendance, { t, common })
}
