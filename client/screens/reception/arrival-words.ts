import { groupedBadgeCode } from '../../../shared/attendance/badge-code.ts'
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

/** Of what is nobody's: what it was, and what to do about it. */
export const faultWords = {
  foreignCode: { what: 'foreignCode', next: 'scanTheBadge' },
  noCode: { what: 'noCode', next: 'photographAgain' },
  notAPicture: { what: 'notAPicture', next: 'photographTheBadge' },
  severalCodes: { what: 'severalCodes', next: 'oneByOne' },
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
    if (said.kind === 'unread') return t('refused')
    if (said.kind === 'left' && said.since !== null) return t('leftSince', { time: formatTime(said.since, timeZone) })
    if (said.kind !== 'already' || !said.desk) return t(words[said.kind])
    const key = cameHereFirst(arrival, said) ? 'recentAlsoAt' : 'recentAlreadyAt'
    return t(key, { time: formatTime(said.at, timeZone), desk: said.desk })
  }
  const name = () => {
    if (person) return person.name
    if ('walkIn' in shown) return shown.walkIn
    if ('code' in shown) return t('badge', { code: groupedBadgeCode(shown.code) })
    return t(faultWords[arrival.verdict.kind === 'unread' ? arrival.verdict.why : 'foreignCode'].what)
  }
  return { name: name(), wordsFor }
}
