import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../client/i18n/language.ts'

/** The dictionaries ask the browser for its language when they are loaded. */
async function loadSentence() {
  vi.stubGlobal('window', { location: { search: '' }, localStorage: undefined })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  const { i18n } = await import('../../client/i18n/language.ts')
  const { attendanceSentence } = await import('../../client/i18n/attendance-sentence.ts')
  return (lng: Language, counted: Partial<Parameters<typeof attendanceSentence>[0]>) =>
    attendanceSentence(
      { summoned: 82, present: 80, excused: 1, guests: 4, guestsPresent: 3, inside: 70, reached: true, ...counted },
      {
        t: (key, values) => i18n.t(key, { ns: 'attendanceSentence', lng, ...values }),
        common: (key) => i18n.t(key, { ns: 'common', lng }),
      },
    )
}

describe('the sentence that is read out before the hall', () => {
  let sentence: Awaited<ReturnType<typeof loadSentence>>
  beforeAll(async () => {
    sentence = await loadSentence()
  })

  it('names the summoned, the present, the absent with and without a reason, and the quorum', () => {
    expect(sentence('vi', {})).toBe(
      'Tổng số đại biểu triệu tập: 82; có mặt: 80; vắng: 2, có lý do: 1, không lý do: 1; đủ điều kiện tiến hành.',
    )
  })

  it('says when the quorum is not reached', () => {
    expect(sentence('vi', { present: 40, excused: 2, reached: false })).toBe(
      'Tổng số đại biểu triệu tập: 82; có mặt: 40; vắng: 42, có lý do: 2, không lý do: 40; chưa đủ điều kiện tiến hành.',
    )
  })

  it('gives no reasons where nobody is absent', () => {
    expect(sentence('vi', { present: 82, excused: 0 })).toBe(
      'Tổng số đại biểu triệu tập: 82; có mặt: 82; vắng: 0; đủ điều kiện tiến hành.',
    )
  })

  it('says the same in English', () => {
    expect(sentence('en', {})).toBe(
      'Delegates summoned: 82; present: 80; absent: 2, with a reason: 1, without: 1; quorum reached.',
    )
  })
})
