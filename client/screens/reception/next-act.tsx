import type { DeskVerdict } from '../../../shared/attendance/desk-verdict.ts'
import type { DeskPersonRow } from '../../../shared/door-views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatTime } from '../../i18n/format.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { faultWords } from './arrival-words.ts'
import { type Answered, type Arrival, cameHereFirst } from './arrivals.ts'
import { verdictTexts } from './verdict-texts.ts'
import { useConferenceZone } from './who.ts'

/** What the desk does now. */
export function NextAct({
  arrival,
  person,
}: {
  arrival: Arrival
  person: Pick<DeskPersonRow, 'seat' | 'honoured'> | undefined
}) {
  const t = useTexts(verdictTexts)
  const refusal = useTexts(refusalTexts)
  const common = useTexts(commonTexts)
  const timeZone = useConferenceZone()
  const address = common(receptionHooks.useView((view) => view.conference.main?.address) ?? 'neutral')

  const sentence = (said: Answered | DeskVerdict): string => {
    switch (said.kind) {
      case 'in':
        if (!person?.seat) return t('welcome', { address })
        return t(person.honoured ? 'welcomeHonoured' : 'welcomeSeat', { address })
      case 'returned':
        return t('welcomeBack', { address })
      case 'left':
        return t('goodbye', { address: address.charAt(0).toLocaleUpperCase('vi') + address.slice(1) })
      case 'undone':
        return t('undoneHow')
      case 'already': {
        const time = formatTime(said.at, timeZone)
        if (said.desk && cameHereFirst(arrival, said))
          return `${t('alsoAt', { time, desk: said.desk })} ${t('notAgain', { address })}`
        const since = said.desk ? t('alreadySince', { time, desk: said.desk }) : t('alreadySinceTime', { time })
        return `${since} ${t('notAgain', { address })}`
      }
      case 'refused':
        return refusal(said.why)
      case 'unread':
        return t(faultWords[said.why].next)
      default:
        return said satisfies never
    }
  }
  const { verdict } = arrival
  if (verdict.kind === 'asking') return verdict.slow ? t('heldHow') : null
  if (verdict.kind !== 'kept') return sentence(verdict)
  const { expected } = verdict
  if (expected.kind === 'refused' && expected.why === 'unknownCode') return t('keptUnknown')
  return `${sentence(expected)} ${t('keptHow')}`
}
