import { useState } from 'react'
import { reasonLacking } from '../../../shared/attendance/decide-attendance.ts'
import type { CommandOf } from '../../../shared/commands.ts'
import type { DeskPersonRow } from '../../../shared/door-views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import type { Arrival } from './arrivals.ts'
import { Field } from './field.tsx'
import styles from './person-sheet.module.css'
import { personTexts } from './person-texts.ts'
import { PhoneOffer } from './phone-offer.tsx'
import { ScannedMeanwhile, useScannedMeanwhile } from './scanned-meanwhile.tsx'
import { WhomHeStandsInFor } from './stand-in.tsx'

type Say = (command: CommandOf<'reception'>) => Promise<void>

/** What the desk can do for one person beside letting him in: absence, his phone, and whom he stands in for. */
export function PersonSheet({
  person,
  arrivals,
  onClose,
}: {
  person: DeskPersonRow
  arrivals: readonly Arrival[]
  onClose: () => void
}) {
  const t = useTexts(personTexts)
  const common = useTexts(commonTexts)
  const refusal = useTexts(refusalTexts)
  const send = receptionHooks.useSend()
  const [refused, setRefused] = useState<string | null>(null)
  const say: Say = async (command) => {
    const outcome = await send(command)
    setRefused('refused' in outcome ? refusal(outcome.refused) : null)
  }
  const { name, position, unit, category, seat, note, official, presence, phoneHeld } = person
  return (
    <PopUp title={name} onClose={onClose}>
      <ScannedMeanwhile arrival={useScannedMeanwhile(arrivals)} />
      <p>{[position, unit, category].filter(Boolean).join(' · ')}</p>
      <p>
        {[common(official ? 'official' : 'withoutVote'), seat && t('seatAt', { seat }), note]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {refused && (
        <Notice kind="care" live="alert">
          {refused}
        </Notice>
      )}
      {!presence && <Absence person={person} say={say} />}
      {presence && !phoneHeld && (
        <section className={styles.part} aria-label={t('phone')}>
          <h3>{t('phone')}</h3>
          <PhoneOffer person={person} />
        </section>
      )}
      {phoneHeld && <Phone person={person} say={say} />}
      <StandIn person={person} say={say} />
    </PopUp>
  )
}

function StandIn({ person: { id: personId, standsInFor }, say }: { person: DeskPersonRow; say: Say }) {
  const t = useTexts(personTexts)
  return (
    <section className={styles.part} aria-label={t('standIn')}>
      <h3>{t('standIn')}</h3>
      {standsInFor ? (
        <>
          <p>{t('standsInFor', { name: standsInFor })}</p>
          <div>
            <Act onAct={() => void say({ type: 'withdrawStandIn', personId })}>{t('withdrawStandIn')}</Act>
          </div>
        </>
      ) : (
        <WhomHeStandsInFor
          himself={personId}
          onChoose={(absent) => void say({ type: 'recordStandIn', personId, standsInFor: absent })}
        />
      )}
    </section>
  )
}

function Absence({ person: { id: personId, absence }, say }: { person: DeskPersonRow; say: Say }) {
  const t = useTexts(personTexts)
  const [reason, setReason] = useState('')
  const lacking = reasonLacking({ excused: true, reason }) !== null
  return (
    <section className={styles.part} aria-label={t('absence')}>
      <h3>{t('absence')}</h3>
      {absence ? (
        <>
          <p>{[t(absence.excused ? 'isExcused' : 'isUnexcused'), absence.reason].filter(Boolean).join(': ')}</p>
          <div>
            <Act onAct={() => void say({ type: 'withdrawAbsence', personId })}>{t('withdraw')}</Act>
          </div>
        </>
      ) : (
        <>
          <Field label={t('reason')} value={reason} onType={setReason} longest={300} />
          <div className={styles.acts}>
            <Act disabled={lacking} onAct={() => void say({ type: 'enterAbsence', personId, excused: true, reason })}>
              {t('excused')}
            </Act>
            <Act onAct={() => void say({ type: 'enterAbsence', personId, excused: false, reason: '' })}>
              {t('unexcused')}
            </Act>
            {lacking && <p>{t('reasonNeeded')}</p>}
          </div>
        </>
      )}
    </section>
  )
}

/** Asked twice: whoever votes on that phone is out until he shows his badge to it again. */
function Phone({ person: { id: personId, name }, say }: { person: DeskPersonRow; say: Say }) {
  const t = useTexts(personTexts)
  const [sure, setSure] = useState(false)
  return (
    <section className={styles.part} aria-label={t('phone')}>
      <h3>{t('phone')}</h3>
      <p>{t('phoneHeld')}</p>
      {sure ? (
        <Notice kind="care" live="alert">
          <p>{t('releaseSure', { name })}</p>
          <div className={styles.acts}>
            <Act kind="main" onAct={() => void say({ type: 'releasePhone', personId })}>
              {t('releaseYes')}
            </Act>
            <Act onAct={() => setSure(false)}>{t('releaseNo')}</Act>
          </div>
        </Notice>
      ) : (
        <div>
          <Act onAct={() => setSure(true)}>{t('release')}</Act>
        </div>
      )}
    </section>
  )
}
