import { groupedBadgeCode } from '../../../../shared/attendance/badge-code.ts'
import { attendeeLink, badgeText } from '../../../../shared/attendance/badge-link.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { useStanding } from '../../../i18n/standing.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { CopyLink } from '../../../ui/staff/copy-link.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { QrCode } from '../../../ui/staff/qr-code.tsx'
import { AbsenceAct } from '../attendance/absence-form.tsx'
import { StandInAct } from '../attendance/stand-in.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { personTexts } from '../person-texts.ts'
import { PhotographChoice } from '../photograph-choice.tsx'
import { usePresenceWords } from '../use-presence-words.ts'
import styles from './person-badge.module.css'
import { rosterTexts } from './texts.ts'

/** One delegate's badge: the code that lets him in and opens his own page, and his photograph. */
export function PersonBadge({ person, onClose }: { person: OfficePersonRow; onClose: () => void }) {
  const t = useTexts(rosterTexts)
  const address = officeHooks.useView((view) => view.attendeeAddress.main)
  const { id, name, badgeCode, photograph } = person
  return (
    <PopUp title={name} onClose={onClose}>
      <div className={styles.badge}>
        <div className={styles.code}>
          <QrCode text={badgeText(badgeCode, address?.publicUrl ?? null)} title={t('badgeOf', { name })} />
          <p className={styles.digits}>{groupedBadgeCode(badgeCode)}</p>
        </div>
        <div className={styles.words}>
          <AboutPerson person={person} />
          {address && (
            <p className={styles.soft}>
              {address.publicUrl === null ? t('badgeHowDigits', { address: address.base }) : t('badgeHow')}
            </p>
          )}
          <p className={styles.soft}>{t('badgeKey', { name })}</p>
        </div>
      </div>
      {address && <CopyLink label={t('badgeLink', { name })} url={attendeeLink(address.base, badgeCode)} />}
      <PersonActs person={person} />
      <div>
        <p className={styles.soft}>{t('photograph')}</p>
        <PhotographChoice subject={id} name={name} photograph={photograph} />
      </div>
    </PopUp>
  )
}

/** Who it is, where he sits, and whether he has come. */
function AboutPerson({ person }: { person: OfficePersonRow }) {
  const t = useTexts(rosterTexts)
  const about = useTexts(personTexts)
  const standing = useStanding()
  const presence = usePresenceWords()
  const { position, unit, note, seat, walkIn, standsInFor, phoneHeld } = person
  return (
    <>
      <p>{[position, unit].filter(Boolean).join(', ')}</p>
      <p>{standing(person)}</p>
      {seat && <p>{about('seat', { seat })}</p>}
      {walkIn && <p>{about('walkIn')}</p>}
      {standsInFor && <p>{about('standsIn', { name: standsInFor })}</p>}
      <p>{presence(person)}</p>
      {phoneHeld && <p>{about('phoneHeld')}</p>}
      {note && (
        <p>
          {t('note')}: {note}
        </p>
      )}
    </>
  )
}

/** What the office settles for one person: an absence, whose place he takes, a lost badge, a phone that holds the badge. */
function PersonActs({ person }: { person: OfficePersonRow }) {
  const t = useTexts(personTexts)
  const send = officeHooks.useSend()
  const { id, name, presence, phoneHeld } = person
  return (
    <div className={styles.acts}>
      {!presence && <AbsenceAct person={person} />}
      <StandInAct person={person} />
      <ConfirmedAct
        spoken={t('replaceOf', { name })}
        title={t('replaceOf', { name })}
        about={t('replaceAbout')}
        yes={t('replaceYes')}
        onYes={() => send({ type: 'replaceBadge', personId: id })}
      >
        {t('replace')}
      </ConfirmedAct>
      {phoneHeld && (
        <ConfirmedAct
          spoken={t('releaseOf', { name })}
          title={t('releaseOf', { name })}
          about={t('releaseAbout')}
          yes={t('release')}
          onYes={() => send({ type: 'releasePhone', personId: id })}
        >
          {t('release')}
        </ConfirmedAct>
      )}
    </div>
  )
}
