import type { LinkedRole } from '../../../../shared/roles.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { CopyLink } from '../../../ui/staff/copy-link.tsx'
import { QrCode } from '../../../ui/staff/qr-code.tsx'
import styles from './device-card.module.css'
import { deviceTexts } from './texts.ts'

/** What is set up on a day: a device per role, and the screen once more for the lobby. */
export type Device = LinkedRole | 'lobby'

const purpose = {
  screen: 'screenFor',
  lobby: 'lobbyFor',
  mc: 'mcFor',
  reception: 'receptionFor',
  teller: 'tellerFor',
  office: 'officeFor',
} as const

/** One device's link: to scan, to copy, to open here. */
export function DeviceCard({ device, url, trust }: { device: Device; url: string; trust: string }) {
  const t = useTexts(deviceTexts)
  const common = useTexts(commonTexts)
  // Over HTTPS the camera works on every desk; over plain HTTP only where the server itself runs.
  const onlyHere = device === 'reception' && new URL(url).protocol === 'http:'
  const name = device === 'lobby' ? t('lobby') : common(device)
  return (
    <Card title={name}>
      <div className={styles.device}>
        <div className={styles.code}>
          <QrCode text={url} title={t('code', { role: name })} />
        </div>
        <div className={styles.words}>
          <p>{t(purpose[device], { trust })}</p>
          {onlyHere && <p className={styles.hint}>{t('openHereWhy', { trust })}</p>}
          <p className={styles.links}>
            <a href={url} target="_blank" rel="noreferrer" aria-label={t('openWhose', { role: name })}>
              {t('open')}
            </a>
            {onlyHere && (
              <a href={onThisMachine(url)} target="_blank" rel="noreferrer">
                {t('openHere')}
              </a>
            )}
            {device === 'reception' && (
              <a href={setUpUrl(url)} target="_blank" rel="noreferrer">
                {t('setUpDesk')}
              </a>
            )}
          </p>
        </div>
      </div>
      <CopyLink label={t('link', { role: name })} url={url} />
    </Card>
  )
}

/** The desk's own link, to the page on which it is set up. */
function setUpUrl(url: string): string {
  const setUp = new URL(url)
  setUp.searchParams.set('page', 'set-up')
  return setUp.href
}

/** The same page as the server's own machine reaches it, where browsers allow the camera. */
function onThisMachine(url: string): string {
  const local = new URL(url)
  local.hostname = 'localhost'
  return local.href
}
