import { useEffect, useEffectEvent, useState } from 'react'
import type { DeskPersonRow } from '../../../shared/door-views.ts'
import type { Duration } from '../../../shared/time.ts'
import { recall } from '../../device.ts'
import { tokenLink } from '../../entrance.tsx'
import { useLine } from '../../hall.tsx'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { QrCode } from '../../ui/staff/qr-code.tsx'
import styles from './phone-offer.module.css'
import { verdictTexts } from './verdict-texts.ts'

/** As long as the server takes the token. */
const validFor: Duration = 2 * 60_000
/** A desk whose screen faces the delegates may show the code after each check-in by itself. */
export const offersByItself = 'phone-offer'

/** A code for the delegate's own phone, asked for and shown once; it goes when it was used, or when its time is over. */
export function PhoneOffer({ person }: { person: DeskPersonRow }) {
  const t = useTexts(verdictTexts)
  const refusal = useTexts(refusalTexts)
  const send = receptionHooks.useSend()
  const base = receptionHooks.useView((view) => view.attendeeAddress.main?.base)
  const lineUp = useLine().state === 'up'
  const [offer, setOffer] = useState<{ token: string } | { refused: string } | null>(null)

  const ask = async () => {
    const outcome = await send({ type: 'offerPhone', personId: person.id })
    if ('refused' in outcome) setOffer({ refused: refusal(outcome.refused) })
    else if (outcome.phone) setOffer({ token: outcome.phone.token })
  }
  const first = useEffectEvent(() => {
    if (recall(offersByItself) !== null && !person.phoneHeld && lineUp) void ask()
  })
  useEffect(() => first(), [])
  useEffect(() => {
    if (!offer) return
    const timer = setTimeout(() => setOffer(null), validFor)
    return () => clearTimeout(timer)
  }, [offer])

  if (person.phoneHeld) return offer ? <Notice kind="good">{t('phoneUsed')}</Notice> : null
  if (!lineUp || base === undefined) return null
  if (!offer) return <Act onAct={() => void ask()}>{t('phoneOffer')}</Act>
  if ('refused' in offer) return <Notice kind="care">{offer.refused}</Notice>
  return (
    <div className={styles.offer}>
      <div className={styles.code}>
        <QrCode text={tokenLink(base, offer.token)} title={t('phoneCode', { name: person.name })} />
      </div>
      <p role="status">
        <strong>{t('phoneScan')}</strong>
        <br />
        {t('phoneGone')}
      </p>
    </div>
  )
}
