import { useRef, useState } from 'react'
import { deskUndo } from '../../../shared/attendance/decide-attendance.ts'
import { later } from '../../../shared/time.ts'
import { useNow } from '../../hall.tsx'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import type { Arrival, Verdict } from './arrivals.ts'
import { PhoneOffer } from './phone-offer.tsx'
import type { Desk } from './use-arrivals.ts'
import styles from './verdict-acts.module.css'
import { verdictTexts } from './verdict-texts.ts'
import { usePersonOf } from './who.ts'

/** What can be done about the latest arrival: take it back, and let the delegate's phone in. */
export function VerdictActs({ arrival, undo }: { arrival: Arrival | undefined; undo: Desk['undo'] }) {
  return (
    // The place stays when nothing is in it, so that the search below does not move.
    <div className={styles.acts}>{arrival && <Acts key={arrival.id} arrival={arrival} undo={undo} />}</div>
  )
}

const checkedIn = (verdict: Verdict): boolean =>
  verdict.kind === 'in' || (verdict.kind === 'kept' && verdict.expected.kind === 'in')

function Acts({ arrival, undo }: { arrival: Arrival; undo: Desk['undo'] }) {
  const t = useTexts(verdictTexts)
  const refusal = useTexts(refusalTexts)
  const person = usePersonOf(arrival)
  const inTime = useNow() < later(arrival.at, deskUndo)
  const [refused, setRefused] = useState<string | null>(null)
  const { verdict, shown } = arrival
  const name = person?.name ?? ('walkIn' in shown ? shown.walkIn : '')
  // A double tap is one wish: the second would be refused, and that would be told as if nothing had been taken back.
  const underWay = useRef(false)
  const takeBack = async () => {
    if (underWay.current) return
    underWay.current = true
    const outcome = await undo(arrival, person?.id ?? null)
    if ('refused' in outcome) {
      underWay.current = false
      setRefused(refusal(outcome.refused))
    }
  }
  const here = verdict.kind === 'in' || verdict.kind === 'returned' || verdict.kind === 'already'
  return (
    <>
      {checkedIn(verdict) && inTime && (
        <Act onAct={() => void takeBack()} {...(name ? { label: t('undo', { name }) } : {})}>
          {name ? t('undoShort') : t('undoPlain')}
        </Act>
      )}
      {here && person && <PhoneOffer person={person} />}
      {refused && (
        <Notice kind="care" live="alert">
          {refused}
        </Notice>
      )}
    </>
  )
}
