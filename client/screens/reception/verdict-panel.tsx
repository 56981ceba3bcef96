import { groupedBadgeCode, readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import type { DeskPersonRow } from '../../../shared/views.ts'
import { useLine } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { formatTime } from '../../i18n/format.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import type { Arrival } from './arrivals.ts'
import { receptionTexts } from './texts.ts'
import { VerdictMark } from './verdict-mark.tsx'
import styles from './verdict-panel.module.css'
import { useConferenceZone, usePersonOf } from './who.ts'

/** The latest arrival, readable at arm's length; it stands until the next one comes. */
export function VerdictPanel({ arrival }: { arrival: Arrival | undefined }) {
  const t = useTexts(receptionTexts)
  return (
    <section className={styles.place} aria-label={t('verdict')} role="status" aria-atomic="true">
      {arrival ? <Given key={arrival.key} arrival={arrival} /> : <Ready />}
    </section>
  )
}

function Ready() {
  const t = useTexts(receptionTexts)
  const hasRoster = receptionHooks.useView((view) => Object.keys(view.people).length > 0)
  return (
    <div className={styles.verdict} data-kind="ready">
      <div className={styles.words}>
        <p className={styles.word}>{t(hasRoster ? 'ready' : 'noRoster')}</p>
        <p>{t(hasRoster ? 'readyHow' : 'noRosterHow')}</p>
      </div>
    </div>
  )
}

function Given({ arrival }: { arrival: Arrival }) {
  const t = useTexts(receptionTexts)
  const person = usePersonOf(arrival)
  const lineUp = useLine().state === 'up'
  const { verdict, shown } = arrival
  const held = verdict.kind === 'asking' && (verdict.slow || !lineUp)
  const word = held ? t(lineUp ? 'slow' : 'down') : t(verdict.kind)
  return (
    <div className={styles.verdict} data-kind={held ? 'held' : verdict.kind}>
      <VerdictMark kind={verdict.kind} />
      <div className={styles.words}>
        <p className={styles.word}>{word}</p>
        <p className={styles.name}>{person?.name ?? ('code' in shown ? codeShown(shown.code) : '')}</p>
        {person && <Who person={person} />}
        <p className={styles.next}>{held ? t('heldHow') : <NextAct arrival={arrival} />}</p>
      </div>
    </div>
  )
}

function Who({ person }: { person: DeskPersonRow }) {
  const t = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const { position, unit, official, note } = person
  return (
    <>
      <p>{[position, unit].filter(Boolean).join(', ')}</p>
      <p className={styles.right}>{official ? t('official') : common('guest')}</p>
      {note && <p className={styles.note}>{t('note', { note })}</p>}
    </>
  )
}

/** What the desk does now. */
function NextAct({ arrival: { verdict } }: { arrival: Arrival }) {
  const t = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const refusal = useTexts(refusalTexts)
  const timeZone = useConferenceZone()
  const address = common(receptionHooks.useView((view) => view.conference.main?.address) ?? 'neutral')
  switch (verdict.kind) {
    case 'asking':
      return null
    case 'in':
      return t('welcome', { address })
    case 'already': {
      const time = formatTime(verdict.at, timeZone)
      const since = verdict.desk ? t('alreadySince', { time, desk: verdict.desk }) : t('alreadySinceTime', { time })
      return `${since} ${t('notAgain', { address })}`
    }
    case 'refused':
      return refusal(verdict.why)
    default:
      return verdict satisfies never
  }
}

/** The digits in groups where there are some; else the beginning of what was read, so that a wrong QR code is known. */
function codeShown(text: string): string {
  const code = readBadgeCode(text)
  if (code) return groupedBadgeCode(code)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
