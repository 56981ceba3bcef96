import { useEffect, useRef, useState } from 'react'
import type { CheckInMeans } from '../../../shared/facts.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { CameraPanel } from '../../ui/scan/camera-panel.tsx'
import type { ReadingFault } from '../../ui/scan/one-code.ts'
import { useUsbScanner } from '../../ui/scan/use-usb-scanner.ts'
import { Act } from '../../ui/staff/act.tsx'
import { TopBar } from '../../ui/staff/top-bar.tsx'
import { Banners } from './banners.tsx'
import { DeskName } from './desk-name.tsx'
import { DirectionSwitch } from './direction-switch.tsx'
import { hasKeyboard, NameSearch } from './name-search.tsx'
import { Numbers } from './numbers.tsx'
import { Recent } from './recent.tsx'
import styles from './reception-desk.module.css'
import { SetUp, SetUpHead, type TestReading } from './set-up.tsx'
import { receptionTexts } from './texts.ts'
import { useArrivals } from './use-arrivals.ts'
import { useDeskName } from './use-desk-name.ts'
import { useDirection } from './use-direction.ts'
import { useSetUpPage } from './use-set-up-page.ts'
import { VerdictActs } from './verdict-acts.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

/** One desk at the door. Whoever comes next can be scanned before the last one is answered. */
export function ReceptionDesk() {
  const t = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const conference = receptionHooks.useView((view) => view.conference.main)
  const naming = useDeskName()
  const { typed, desk, rename, keep } = naming
  const { direction, wentBack, choose, scanned } = useDirection()
  const { arrivals, keepsNothing, admitCode, admitNothing, admitPerson, admitWalkIn, undo, seen, painted } =
    useArrivals(desk, direction)
  const search = useRef<HTMLInputElement>(null)
  const { open: isSetUp, show, leave } = useSetUpPage()
  const [reading, setReading] = useState<TestReading | null>(null)
  useEffect(() => {
    // Begun anew on each visit; and at the desk the keyboard is where it was.
    if (isSetUp) setReading(null)
    else if (hasKeyboard()) search.current?.focus()
  }, [isSetUp])
  const onCode = (text: string, means: Exclude<CheckInMeans, 'name'>, readAt: number) => {
    if (isSetUp) return setReading({ text, means })
    scanned()
    keep()
    admitCode(text, means, readAt)
  }
  const onFault = (fault: ReadingFault) => (isSetUp ? setReading({ fault }) : admitNothing(fault))
  useUsbScanner((text, lastKeyAt) => onCode(text, 'scanner', lastKeyAt))

  return (
    <div className={styles.page}>
      <TopBar room={common('reception')} about={conference?.heading.title ?? t('noConference')} />
      <section className={styles.tools} aria-label={t('thisDesk')}>
        {!isSetUp && (
          <Act kind="quiet" onAct={show}>
            {t('setUp')}
          </Act>
        )}
        <DeskName desk={typed} onName={rename} />
      </section>
      {/* The desk stays while it is being set up, out of sight: a camera that runs goes on, and so does what was typed. */}
      <main className={isSetUp ? styles.preparing : styles.desk}>
        {isSetUp && <SetUpHead onLeave={leave} />}
        <div className={styles.side}>
          <div className={styles.direction} hidden={isSetUp}>
            <DirectionSwitch direction={direction} wentBack={wentBack} onChoose={choose} />
          </div>
          <div className={styles.camera}>
            <CameraPanel onCode={(text, readAt) => onCode(text, 'camera', readAt)} onFault={onFault} />
          </div>
          <div className={styles.banners}>
            <Banners arrivals={arrivals} keepsNothing={keepsNothing} naming={naming} />
          </div>
          <div className={styles.numbers} hidden={isSetUp}>
            <Numbers />
          </div>
        </div>
        <div className={styles.middle} hidden={isSetUp}>
          <div className={styles.verdict}>
            <VerdictPanel
              arrival={arrivals[0]}
              onPainted={painted}
              acts={<VerdictActs arrival={arrivals[0]} undo={undo} />}
            />
          </div>
          <div className={styles.search}>
            <NameSearch
              field={search}
              arrivals={arrivals}
              direction={direction}
              onCode={(text, readAt) => onCode(text, 'typed', readAt)}
              onPerson={(personId) => {
                scanned()
                keep()
                admitPerson(personId)
              }}
              onWalkIn={(walkIn) => {
                keep()
                admitWalkIn(walkIn)
              }}
            />
          </div>
        </div>
        <div className={styles.recent} hidden={isSetUp}>
          <Recent arrivals={arrivals} onSeen={seen} />
        </div>
        {isSetUp && <SetUp reading={reading} />}
      </main>
    </div>
  )
}
