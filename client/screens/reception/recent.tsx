import { groupedBadgeCode, readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import { formatTime } from '../../i18n/format.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Card } from '../../ui/staff/card.tsx'
import { type Arrival, turnedOutOtherwise, type Verdict } from './arrivals.ts'
import styles from './recent.module.css'
import { verdictTexts } from './verdict-texts.ts'
import { useConferenceZone, usePersonOf } from './who.ts'

/** The last arrivals of this desk, the latest first; those that turned out otherwise than the desk had said stay until somebody has seen them. */
export function Recent({ arrivals, onSeen }: { arrivals: readonly Arrival[]; onSeen: (id: string) => void }) {
  const t = useTexts(verdictTexts)
  return (
    <Card title={t('recent')}>
      {arrivals.length === 0 && <p className={styles.none}>{t('noneYet')}</p>}
      <ol className={styles.list}>
        {arrivals.map((arrival) => (
          <Line key={arrival.id} arrival={arrival} onSeen={onSeen} />
        ))}
      </ol>
    </Card>
  )
}

const words = {
  in: 'recentIn',
  returned: 'recentReturned',
  left: 'recentLeft',
  undone: 'recentUndone',
  already: 'recentAlready',
  asking: 'recentAsking',
} as const
const saidWords = {
  in: 'keptIn',
  returned: 'keptReturned',
  left: 'keptLeft',
  already: 'keptAlready',
  refused: 'keptRefused',
} as const

function Line({ arrival, onSeen }: { arrival: Arrival; onSeen: (id: string) => void }) {
  const t = useTexts(verdictTexts)
  const refusal = useTexts(refusalTexts)
  const person = usePersonOf(arrival)
  const timeZone = useConferenceZone()
  const { id, shown, verdict, at, saidHere } = arrival
  const otherwise = turnedOutOtherwise(arrival)
  const wordsFor = (said: Verdict): string => {
    if (said.kind === 'kept') return `${t('recentKept')}: ${t(saidWords[said.expected.kind])}`
    if (said.kind === 'refused') return refusal(said.why)
    if (said.kind !== 'already' || !said.desk) return t(words[said.kind])
    return t('recentAlreadyAt', { time: formatTime(said.at, timeZone), desk: said.desk })
  }
  const name = () => {
    if (person) return person.name
    if ('walkIn' in shown) return shown.walkIn
    const code = 'code' in shown ? readBadgeCode(shown.code) : null
    return code ? t('badge', { code: groupedBadgeCode(code) }) : t('unreadable')
  }
  return (
    <li className={styles.line} data-otherwise={otherwise}>
      <span className={styles.name}>{name()}</span>
      <span className={styles.verdict} data-kind={verdict.kind}>
        {formatTime(at, timeZone)} · {wordsFor(verdict)}
      </span>
      {otherwise && saidHere && (
        <>
          <span className={styles.otherwise}>{t('otherwise', { said: t(saidWords[saidHere.kind]) })}</span>
          <Act kind="quiet" onAct={() => onSeen(id)} label={t('seenWhom', { name: name() })}>
            {t('seen')}
          </Act>
        </>
      )}
    </li>
  )
}
