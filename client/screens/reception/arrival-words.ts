import { groupedBadgeCode, readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import { formatTime } from '../../i18n/format.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { type Arrival, cameHereFirst, type Verdict } from './arrivals.ts'
import { verdictTexts } from './verdict-texts.ts'
import { useConferenceZone, usePersonOf } from './who.ts'

const words = {
  in: 'recentIn',
  returned: 'recentReturned',
  left: 'recentLeft',
  undone: 'recentUndone',
  already: 'recentAlready',
  asking: 'recentAsking',
} as const
export const saidWords = {
  in: 'keptIn',
  returned: 'keptReturned',
  left: 'keptLeft',
  already: 'keptAlready',
  refused: 'keptRefused',
} as const

/** An arrival in one line: who it was, and what is said of it. */
export function useArrivalWords(arrival: Arrival): { name: string; wordsFor: (said: Verdict) => string } {
  const t = useTexts(verdictTexts)
  const refusal = useTexts(refusalTexts)
  const person = usePersonOf(arrival)
  const timeZone = useConferenceZone()
  const { shown } = arrival
  const wordsFor = (said: Verdict): string => {
    if (said.kind === 'kept') return `${t('recentKept')}: ${t(saidWords[said.expected.kind])}`
    if (said.kind === 'refused') return refusal(said.why)
    if (said.kind !== 'already' || !said.desk) return t(words[said.kind])
    const key = cameHereFirst(arrival, said) ? 'recentAlsoAt' : 'recentAlreadyAt'
    return t(key, { time: formatTime(said.at, timeZone), desk: said.desk })
  }
  const name = () => {
    if (person) return person.name
    if ('walkIn' in shown) return shown.walkIn
    const code = 'code' in shown ? readBadgeCode(shown.code) : null
    return code ? t('badge', { code: groupedBadgeCode(code) }) : t('unreadable')
  }
  return { name: name(), wordsFor }
}
