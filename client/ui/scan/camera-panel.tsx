import { useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../staff/act.tsx'
import { Choice } from '../staff/choice.tsx'
import styles from './camera-panel.module.css'
import { cameraTexts } from './camera-texts.ts'
import { HttpsHelp } from './https-help.tsx'
import { LensControls } from './lens-controls.tsx'
import type { ReadingFault } from './one-code.ts'
import { PhotographButton } from './photograph-button.tsx'
import { pictureWidth } from './scanner.ts'
import { useCamera } from './use-camera.ts'

/** The desk's camera: its picture, what is the matter with it, and the buttons that help. */
export function CameraPanel({
  onCode,
  onFault,
}: {
  onCode: (text: string, readAt: number) => void
  onFault: (fault: ReadingFault) => void
}) {
  const t = useTexts(cameraTexts)
  const frame = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const { state, switchOn, switchOff, choose } = useCamera(place, onCode, onFault)
  useScale(frame, place)
  const running = state.state === 'running'
  // Trying again does not make the page's address a secure one.
  const hopeless = state.state === 'fault' && state.fault === 'insecure'
  const [opened, setOpened] = useState(false)
  const controls = useId()

  return (
    <section className={styles.panel} aria-label={t('title')}>
      <div
        className={styles.frame}
        ref={frame}
        data-running={running}
        data-off={state.state === 'off'}
        hidden={hopeless}
      >
        <div className={styles.place} ref={place} data-mirror={running && !state.facesAway} aria-hidden="true" />
        {!running && !hopeless && (
          <p className={styles.words} data-state={state.state} role={state.state === 'fault' ? 'alert' : 'status'}>
            {t(state.state === 'fault' ? state.fault : state.state)}
          </p>
        )}
        {running && (
          // On a phone alone: there the picture has the room, and the controls come when asked for.
          <Button
            className={styles.open ?? ''}
            aria-expanded={opened}
            aria-controls={controls}
            onPress={() => setOpened(!opened)}
          >
            {t('controls')}
          </Button>
        )}
      </div>
      <div className={styles.controls} id={controls} data-folded={running && !opened}>
        {running && <p className={styles.hint}>{t('running')}</p>}
        {running && state.cameras.length > 1 && (
          <Choice
            label={t('choose')}
            chosen={state.camera}
            choices={state.cameras.map(({ id, label }) => ({ id, text: label }))}
            onChoose={choose}
          />
        )}
        {running && <LensControls key={state.camera} lens={state.lens} />}
        {hopeless && <PhotographButton onCode={onCode} onFault={onFault} />}
        {hopeless && <HttpsHelp />}
        <div className={styles.acts}>
          {state.state === 'off' && (
            <Act kind="main" onAct={switchOn}>
              {t('switchOn')}
            </Act>
          )}
          {(running || (state.state === 'fault' && !hopeless)) && <Act onAct={switchOn}>{t('switchOnAgain')}</Act>}
          {state.state !== 'off' && !hopeless && (
            <Act kind="quiet" onAct={switchOff}>
              {t('switchOff')}
            </Act>
          )}
        </div>
      </div>
    </section>
  )
}

/** The reader's picture has a width of its own; it is shown as large as its frame. */
function useScale(frame: React.RefObject<HTMLElement | null>, place: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? pictureWidth
      place.current?.style.setProperty('--scale', String(width / pictureWidth))
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame, place])
}
