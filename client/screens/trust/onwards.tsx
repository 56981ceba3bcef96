import type { LinkedRole } from '../../../shared/roles.ts'
import { recall } from '../../device.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './onwards.module.css'
import { trustTexts } from './texts.ts'

/** What a device at the door is, the desk first. */
const rooms: readonly LinkedRole[] = ['reception', 'mc', 'screen', 'office']

/**
 * The way on. A device that has been let into a room over plain HTTP takes the key of its own link along: its HTTPS page
 * is another place to the browser, which knows nothing of it. The key is put into the address at the press and nowhere
 * else on this page.
 */
export function Onwards({ address }: { address: string }) {
  const t = useTexts(trustTexts)
  const common = useTexts(commonTexts)
  const known = rooms.filter((room) => recall(`secret:${room}`) !== null)
  const open = (room: LinkedRole) => window.location.assign(`${address}/${room}#${recall(`secret:${room}`) ?? ''}`)
  return (
    <section className={styles.onwards}>
      <h2>{t('onwards')}</h2>
      {known.map((room) => (
        <button key={room} type="button" className={styles.open} onClick={() => open(room)}>
          {t('reopen', { room: common(room) })}
        </button>
      ))}
      <p>{t('onwardsHow')}</p>
    </section>
  )
}
