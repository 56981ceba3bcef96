import { useEffect, useEffectEvent, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { waitToBePaired } from '../../pairing.ts'
import { Frame } from './frame.tsx'
import styles from './kiosk.module.css'
import { kioskTexts } from './texts.ts'

/** A device that is no kiosk yet: six digits for the office to type in. */
export function PairKiosk({ onPaired }: { onPaired: (key: string) => void }) {
  const t = useTexts(kioskTexts)
  const [code, setCode] = useState<string | null>(null)
  const paired = useEffectEvent(onPaired)
  useEffect(() => waitToBePaired(setCode, (key) => paired(key), 'kiosk'), [])
  return (
    <Frame>
      <h1 className={styles.title}>{t('pairTitle')}</h1>
      {/* A code that is worth nothing any more would be typed in. */}
      {code === null ? (
        <p role="status">{t('noLine')}</p>
      ) : (
        <>
          <p>{t('pairHow')}</p>
          <p className={styles.code}>
            <span>{code.slice(0, 3)}</span> <span>{code.slice(3)}</span>
          </p>
        </>
      )}
    </Frame>
  )
}
