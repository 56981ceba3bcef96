import type { InstallationShown } from '../../../../shared/installation.ts'
import type { Table } from '../../../../shared/tables.ts'
import type { AttendeeAddressRow, LinkRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { type Device, DeviceCard } from './device-card.tsx'
import styles from './devices-section.module.css'
import { InstallationCard } from './installation-card.tsx'
import { lobbyUrl } from './lobby-url.ts'
import { deviceTexts } from './texts.ts'

const order: readonly Device[] = ['screen', 'reception', 'mc', 'lobby', 'teller', 'office']

/** The links by which devices get in, and how many are in. */
export function DevicesSection({ installation }: { installation: InstallationShown | null }) {
  const t = useTexts(deviceTexts)
  const links = officeHooks.useView((view) => view.links)
  const address = officeHooks.useView((view) => view.attendeeAddress.main)
  const trust = trustPageOf(address) ?? t('trustPage')
  const { screens, desks, phones, tellers, kiosks } = officeHooks.useView((view) => view.devices.main) ?? noDevices
  return (
    <>
      <Card title={t('title')}>
        <p>{t('how')}</p>
        <Notice kind="care">{t('key')}</Notice>
        <p className={styles.connected}>
          <strong>{t('connected')}</strong>
          <span>{t('screens', { count: screens })}</span>
          <span>{t('desks', { count: desks })}</span>
          <span>{t('tellers', { count: tellers })}</span>
          <span>{t('kiosks', { count: kiosks })}</span>
          <span>{t('phones', { count: phones })}</span>
        </p>
      </Card>
      <div className={styles.cards}>
        {order.flatMap((device) => {
          const url = urlOf(device, links)
          return url ? [<DeviceCard key={device} device={device} url={url} trust={trust} />] : []
        })}
      </div>
      <Card title={t('phonesTitle')}>
        {address && (
          <p>{address.publicUrl === null ? t('phonesForDigits', { address: address.base }) : t('phonesFor')}</p>
        )}
      </Card>
      <InstallationCard installation={installation} />
    </>
  )
}

function urlOf(device: Device, links: Table<LinkRow>): string | undefined {
  if (device !== 'lobby') return links[device]?.url
  const screen = links.screen?.url
  return screen && lobbyUrl(screen)
}

/** Where a device first learns to trust the server: over plain HTTP, which phones in the hall have, too. */
const trustPageOf = (address: AttendeeAddressRow | undefined): string | null =>
  address?.publicUrl === null && address.base.startsWith('http:') ? `${address.base}/trust` : null

const noDevices = { screens: 0, desks: 0, phones: 0, tellers: 0, kiosks: 0 }
