import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Card } from '../../ui/staff/card.tsx'
import { saidWords, useArrivalWords } from './arrival-words.ts'
import { type Arrival, turnedOutOtherwise } from './arrivals.ts'
import styles from './recent.module.css'
import { verdictTexts } from './verdict-texts.ts'
import { useConferenceZone } from './who.ts'

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

function Line({ arrival, onSeen }: { arrival: Arrival; onSeen: (id: string) => void }) {
  const t = useTexts(verdictTexts)
  const timeZone = useConferenceZone()
  const { name, wordsFor } = useArrivalWords(arrival)
  const { id, verdict, at, saidHere } = arrival
  const otherwise = turnedOutOtherwise(arrival)
  return (
    <li className={styles.line} data-otherwise={otherwise}>
      <span className={styles.name}>{name}</span>
      <span className={styles.verdict} data-kind={verdict.kind}>
        {formatTime(at, timeZone)} · {wordsFor(verdict)}
      </span>
      {otherwise && saidHere && (
        <>
          <span className={styles.otherwise}>{t('otherwise', { said: t(saidWords[saidHere.kind]) })}</span>
          <Act kind="quiet" onAct={() => onSeen(id)} label={t('seenWhom', { name })}>
            {t('seen')}
          </Act>
        </>
      )}
    </li>
  )
}
