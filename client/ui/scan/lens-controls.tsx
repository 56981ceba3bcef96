import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../staff/act.tsx'
import { cameraTexts } from './camera-texts.ts'
import type { Lens } from './lens.ts'
import styles from './lens-controls.module.css'

/** Light and zoom of the camera that runs; nothing where it has neither. */
export function LensControls({ lens: { light, zoom } }: { lens: Lens }) {
  const t = useTexts(cameraTexts)
  const [lit, setLit] = useState(false)
  const [factor, setFactor] = useState(zoom?.now ?? 1)
  if (!light && !zoom) return null
  return (
    <div className={styles.lens}>
      {light && (
        <Act
          onAct={() => {
            setLit(!lit)
            void light(!lit)
          }}
        >
          {t(lit ? 'lightOff' : 'lightOn')}
        </Act>
      )}
      {zoom && (
        <label className={styles.zoom}>
          {t('zoom')}
          <input
            type="range"
            min={zoom.min}
            max={zoom.max}
            step={zoom.step}
            value={factor}
            onChange={(event) => {
              const value = event.currentTarget.valueAsNumber
              setFactor(value)
              void zoom.set(value)
            }}
          />
        </label>
      )}
    </div>
  )
}
