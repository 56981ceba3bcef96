import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { askAbout } from '../../screens/trust/ask-about.ts'
import { httpsAddress } from '../../screens/trust/https-address.ts'
import { cameraTexts } from './camera-texts.ts'
import styles from './https-help.module.css'

/** Where this desk would have its camera: over HTTPS, null where that is off, undefined as long as the server has not said. */
function useHttps(): string | null | undefined {
  const [address, setAddress] = useState<string | null>()
  useEffect(() => {
    let wanted = true
    void askAbout().then((about) => {
      if (about && wanted) setAddress(httpsAddress(about, window.location.hostname))
    })
    return () => {
      wanted = false
    }
  }, [])
  return address
}

/** On plain HTTP: why there is no camera, and the way to it by the page that makes this device trust the server. */
export function HttpsHelp() {
  const t = useTexts(cameraTexts)
  const address = useHttps()
  const { port } = window.location
  const local = `http://localhost${port ? `:${port}` : ''}`
  return (
    <div className={styles.help}>
      <p>
        {t('insecure')}{' '}
        <span className={styles.more}>
          {address === null ? t('insecureOff', { address: local }) : address && t('insecureOn', { address })}{' '}
          {t('insecureElse')}
        </span>
      </p>
      {address !== null && (
        <a className={styles.way} href="/trust">
          {t('toTrust')}
        </a>
      )}
    </div>
  )
}
