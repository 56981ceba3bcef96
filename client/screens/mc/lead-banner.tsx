import { useState } from 'react'
import type { TabletId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import styles from './lead-banner.module.css'
import { leadTexts } from './lead-texts.ts'
import { Question } from './question.tsx'
import type { Lead } from './use-lead.ts'

/** Across a console that only watches: why its buttons are locked, and how to take over. */
export function LeadBanner({ lead, canTake }: { lead: Lead; canTake: boolean }) {
  const t = useTexts(leadTexts)
  /** The tablet that was seen leading when the question came up. */
  const [asked, setAsked] = useState<TabletId | null>(null)
  const [failed, setFailed] = useState<'overtaken' | 'notDone' | null>(null)
  // It stands on the page from the beginning, so that what comes into it is read out.
  if (lead.here) return <div className={styles.banner} role="alert" />
  const { connected, lost, from, take } = lead
  const yes = () => {
    if (asked === null) return
    setAsked(null)
    void take(asked).then((outcome) => setFailed(outcome === 'done' ? null : outcome))
  }
  const said = !connected ? 'gone' : lost ? 'lost' : 'watching'
  return (
    <div className={styles.banner} role="alert">
      <p>
        {t(said)}
        {failed && ` ${t(failed)}`}
      </p>
      <Act disabled={!canTake} onAct={() => setAsked(from)}>
        {t('take')}
      </Act>
      {asked !== null && (
        <Question title={t('title')} yes={t('take')} canAct={canTake} onYes={yes} onNo={() => setAsked(null)}>
          <p>{t(connected ? 'connected' : 'disconnected')}</p>
        </Question>
      )}
    </div>
  )
}
