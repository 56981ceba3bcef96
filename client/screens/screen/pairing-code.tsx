import { useEffect, useState } from 'react'
import { i18n, languages } from '../../i18n/language.ts'
import { waitToBePaired } from '../../pairing.ts'
import { CalmGround, Ground } from './calm-ground.tsx'
import styles from './pairing-code.module.css'
import { screenTexts } from './texts.ts'
import { useLatest } from './use-latest.ts'

/** A screen that belongs to nobody yet: six digits for the office to type in. It hangs on no wall yet. */
export function PairingCode({ onPaired }: { onPaired: (key: string) => void }) {
  const [code, setCode] = useState<string | null>(null)
  const paired = useLatest(onPaired)
  useEffect(() => waitToBePaired(setCode, (key) => paired.current(key)), [paired])
  // A code that is worth nothing any more would be typed in.
  if (code === null) return <CalmGround say="notYet" />
  return (
    <Ground>
      <h1 className={styles.code}>
        <span>{code.slice(0, 3)}</span> <span>{code.slice(3)}</span>
      </h1>
      {languages.map((lng) => (
        <p key={lng} lang={lng} className={styles.sentence}>
          {i18n.t('typeCode', { ns: screenTexts.name, lng })}
        </p>
      ))}
    </Ground>
  )
}
