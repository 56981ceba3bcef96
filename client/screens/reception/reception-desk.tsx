import { useRef, useState } from 'react'
import type { CheckInMeans } from '../../../shared/facts.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { TopBar } from '../../ui/staff/top-bar.tsx'
import { Banners } from './banners.tsx'
import { CameraPanel } from './camera-panel.tsx'
import { DeskName } from './desk-name.tsx'
import { DirectionSwitch } from './direction-switch.tsx'
import { NameSearch } from './name-search.tsx'
import { Numbers } from './numbers.tsx'
import { Recent } from './recent.tsx'
import styles from './reception-desk.module.css'
import { SetUp, type TestReading } from './set-up.tsx'
import { receptionTexts } from './texts.ts'
import { useArrivals } from './use-arrivals.ts'
import { useDeskName } from './use-desk-name.ts'
import { useDirection } from './use-direction.ts'
import { useUsbScanner } from './use-usb-scanner.ts'
import { VerdictActs } from './verdict-acts.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

/** One desk at the door. Whoever comes next can be scanned before the last one is answered. */
export function ReceptionDesk() {
  const t = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const conference = receptionHooks.useView((view) => view.conference.main)
  const naming = useDeskName()
  const { typed, desk, rename, keep } = naming
  const { direction, choose, scanned } = useDirection()
  const { arrivals, keepsNothing, admitCode, admitPerson, admitWalkIn, undo, seen, painted } = useArrivals(
    desk,
    direction,
  )
  const search = useRef<HTMLInputElement>(null)
  const [setUp, setSetUp] = useState<{ reading: TestReading | null } | null>(null)
  const onCode = (text: string, means: Exclude<CheckInMeans, 'name'>, readAt: number) => {
    if (setUp) return setSetUp({ reading: { text, means } })
    scanned()
    keep()
    admitCode(text, means, readAt)
  }
  useUsbScanner((text, lastKeyAt) => onCode(text, 'scanner', lastKeyAt))

  return (
    <div className={styles.page}>
      <TopBar room={common('reception')} about={conference?.heading.title ?? t('noConference')} />
      <section className={styles.tools} aria-label={t('thisDesk')}>
        <Act kind="quiet" onAct={() => setSetUp({ reading: null })}>
          {t('setUp')}
        </Act>
        <DeskName desk={typed} onName={rename} />
      </section>
      {setUp && <SetUp reading={setUp.reading} onClose={() => setSetUp(null)} />}
      <main className={styles.desk}>
        <div className={styles.side}>
          <div className={styles.direction}>
            <DirectionSwitch direction={direction} onChoose={choose} />
          </div>
          <div className={styles.camera}>
            <CameraPanel onCode={(text, readAt) => onCode(text, 'camera', readAt)} />
          </div>
          <div className={styles.banners}>
            <Banners arrivals={arrivals} keepsNothing={keepsNothing} naming={naming} />
          </div>
          <div className={styles.numbers}>
            <Numbers />
          </div>
        </div>
        <div className={styles.middle}>
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
        <div className={styles.recent}>
          <Recent arrivals={arrivals} onSeen={seen} />
        </div>
      </main>
    </div>
  )
}
