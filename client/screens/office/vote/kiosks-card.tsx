import type { WatchedKioskRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { kioskTexts } from './kiosk-texts.ts'
import styles from './kiosks-card.module.css'
import { PairKiosk } from './pair-kiosk.tsx'

/** The machines at which delegates without a phone vote. */
export function KiosksCard() {
  const t = useTexts(kioskTexts)
  const kiosks = officeHooks.useView((view) => Object.values(view.kiosks))
  const link = officeHooks.useView((view) => view.links.teller?.url) ?? window.location.origin
  return (
    <Card title={t('title')}>
      <p>{t('how', { address: new URL('/kiosk', link).href })}</p>
      {kiosks.length === 0 && <p>{t('none')}</p>}
      <ul>
        {kiosks.map((kiosk) => (
          <Kiosk key={kiosk.id} kiosk={kiosk} />
        ))}
      </ul>
      <PairKiosk />
    </Card>
  )
}

function Kiosk({ kiosk: { id, name, connected } }: { kiosk: WatchedKioskRow }) {
  const t = useTexts(kioskTexts)
  const send = officeHooks.useSend()
  return (
    <li className={styles.kiosk} data-connected={connected}>
      <p className={styles.words}>
        <strong>{name}</strong> <span className={styles.state}>{t(connected ? 'connected' : 'gone')}</span>
      </p>
      <ConfirmedAct
        spoken={t('letGoWhich', { name })}
        title={t('letGoTitle', { name })}
        about={t('letGoAbout')}
        yes={t('letGoYes')}
        onYes={() => send({ type: 'letKioskGo', kioskId: id })}
      >
        {t('letGo')}
      </ConfirmedAct>
    </li>
  )
}
