import { useId, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { guessPlatform, type Platform, platforms } from './platform.ts'
import styles from './steps.module.css'
import { trustTexts } from './texts.ts'

const steps = {
  windows: ['windows1', 'windows2', 'windows3', 'windows4', 'windows5', 'windows6'],
  android: ['android1', 'android2', 'android3', 'android4', 'android5'],
  ipad: ['ipad1', 'ipad2', 'ipad3', 'ipad4', 'ipad5'],
  mac: ['mac1', 'mac2', 'mac3'],
  firefox: ['firefox1', 'firefox2', 'firefox3'],
} as const satisfies Record<Platform, readonly string[]>

/** The certificate to download, and what is done with it on the device this probably is, or on the one chosen. */
export function Steps() {
  const t = useTexts(trustTexts)
  const [platform, setPlatform] = useState(() => guessPlatform(navigator.userAgent, navigator.maxTouchPoints))
  const name = useId()
  return (
    <>
      <a className={styles.download} href="/trust/authority.crt">
        {t('download')}
      </a>
      <fieldset className={styles.platforms}>
        <legend>{t('which')}</legend>
        {platforms.map((one) => (
          <label key={one} className={styles.platform} data-chosen={one === platform}>
            <input type="radio" name={name} checked={one === platform} onChange={() => setPlatform(one)} />
            <span>{t(one)}</span>
          </label>
        ))}
      </fieldset>
      <h2 className={styles.heading}>{t('steps')}</h2>
      <ol className={styles.steps}>
        {steps[platform].map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p className={styles.hint}>{t('notSeen')}</p>
    </>
  )
}
