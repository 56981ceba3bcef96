import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { groupedBadgeCode } from '../../../shared/attendance/badge-code.ts'
import type { DeskPersonRow } from '../../../shared/door-views.ts'
import { formatTime } from '../../i18n/format.ts'
import { useStanding } from '../../i18n/standing.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { faultWords } from './arrival-words.ts'
import type { Arrival } from './arrivals.ts'
import { NextAct } from './next-act.tsx'
import { looksOf } from './verdict-looks.ts'
import { VerdictMark } from './verdict-mark.tsx'
import styles from './verdict-panel.module.css'
import { verdictTexts } from './verdict-texts.ts'
import { useConferenceZone, usePersonOf } from './who.ts'

/** The latest arrival, readable at arm's length; it stands until the next one comes. `acts` belong to it. */
export function VerdictPanel({
  arrival,
  onPainted,
  acts,
}: {
  arrival: Arrival | undefined
  onPainted: (arrival: Arrival) => void
  acts: ReactNode
}) {
  const t = useTexts(verdictTexts)
  const live = useRef<HTMLDivElement>(null)
  const id = arrival?.id
  useEffect(() => {
    // Whoever has scrolled down to the search, or to the last ones, must not miss it.
    if (id !== undefined) live.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  return (
    <section className={styles.place} aria-label={t('verdict')}>
      <div className={styles.live} ref={live} role="status" aria-atomic="true" aria-label={t('verdict')}>
        {arrival ? <Given key={arrival.id} arrival={arrival} onPainted={onPainted} /> : <Ready />}
      </div>
      {acts}
    </section>
  )
}

function Ready() {
  const t = useTexts(verdictTexts)
  const hasRoster = receptionHooks.useView((view) => Object.keys(view.people).length > 0)
  return (
    <div className={styles.verdict} data-kind="ready">
      <div className={styles.words}>
        <p className={styles.word}>{t(hasRoster ? 'ready' : 'noRoster')}</p>
        <p>{t(hasRoster ? (window.isSecureContext ? 'readyHow' : 'readyWithoutCamera') : 'noRosterHow')}</p>
      </div>
    </div>
  )
}

const keptWords = {
  in: 'keptIn',
  returned: 'keptReturned',
  left: 'keptLeft',
  already: 'keptAlready',
  refused: 'keptRefused',
} as const

function Given({ arrival, onPainted }: { arrival: Arrival; onPainted: (arrival: Arrival) => void }) {
  const t = useTexts(verdictTexts)
  const person = usePersonOf(arrival)
  const timeZone = useConferenceZone()
  const { verdict, shown } = arrival
  const word = () => {
    if (verdict.kind === 'asking') return t(verdict.slow ? 'slow' : 'asking')
    if (verdict.kind === 'unread') return t('refused')
    if (verdict.kind === 'left' && verdict.since !== null)
      return t('leftSince', { time: formatTime(verdict.since, timeZone) })
    return verdict.kind === 'kept' ? t(keptWords[verdict.expected.kind]) : t(verdict.kind)
  }
  const who = () => {
    if (verdict.kind === 'unread') return t(faultWords[verdict.why].what)
    if ('walkIn' in shown) return shown.walkIn
    return 'code' in shown ? groupedBadgeCode(shown.code) : ''
  }
  const isGiven = verdict.kind !== 'asking'
  const painted = useEffectEvent(() => onPainted(arrival))
  useEffect(() => {
    if (!isGiven) return
    // The frame after the one it is drawn in: then it is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => painted())
    })
    return () => cancelAnimationFrame(frame)
  }, [isGiven])

  return (
    <div className={styles.verdict} data-kind={looksOf(verdict)}>
      <VerdictMark kind={verdict.kind === 'kept' ? verdict.expected.kind : verdict.kind} />
      <div className={styles.words}>
        {verdict.kind === 'kept' && <p className={styles.kept}>{t('kept')}</p>}
        <p className={styles.word}>{word()}</p>
        <p className={styles.name}>{person?.name ?? who()}</p>
        {person && <Who person={person} />}
        <p className={styles.next}>
          <NextAct arrival={arrival} person={person} />
        </p>
      </div>
    </div>
  )
}

function Who({ person }: { person: DeskPersonRow }) {
  const t = useTexts(verdictTexts)
  const standing = useStanding()
  const { position, unit, official, note, seat, honoured, walkIn, standsInFor, absence, presence } = person
  return (
    <>
      <p>{[position, unit].filter(Boolean).join(', ')}</p>
      {honoured && <p className={styles.honoured}>{t('honoured')}</p>}
      {seat && (
        <p className={styles.seat}>
          <span>{t('seat')}</span> {seat}
        </p>
      )}
      <p className={styles.right}>
        {[
          official ? t('official') : standing(person),
          walkIn ? t('walkIn') : '',
          standsInFor ? t('standsInFor', { name: standsInFor }) : '',
          absence && !presence ? t('wasAbsent') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note && <p className={styles.note}>{t('note', { note })}</p>}
    </>
  )
}
