import { useRef, useState } from 'react'
import { recall, remember } from '../../device.ts'
import { useNow } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { TopBar } from '../../ui/staff/top-bar.tsx'
import { Banners } from './banners.tsx'
import { CameraPanel } from './camera-panel.tsx'
import { DeskName } from './desk-name.tsx'
import { NameSearch } from './name-search.tsx'
import { Numbers } from './numbers.tsx'
import { Recent } from './recent.tsx'
import styles from './reception-desk.module.css'
import { receptionTexts } from './texts.ts'
import { useArrivals } from './use-arrivals.ts'
import { useUsbScanner } from './use-usb-scanner.ts'
import { VerdictPanel } from './verdict-panel.tsx'

/** One desk at the door. Whoever comes next can be scanned before the last one is answered. */
export function ReceptionDesk() {
  const t = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const conference = receptionHooks.useView((view) => view.conference.main)
  const [desk, setDesk] = useState(() => recall('desk') ?? t('firstDesk'))
  const { arrivals, admitCode, admitPerson } = useArrivals(desk.trim(), useNow())
  const search = useRef<HTMLInputElement>(null)
  useUsbScanner((text) => admitCode(text, 'scanner'))

  return (
    <div className={styles.page}>
      <TopBar room={common('reception')} about={conference?.heading.title ?? t('noConference')}>
        <DeskName
          desk={desk}
          onName={(name) => {
            remember('desk', name)
            setDesk(name)
          }}
        />
      </TopBar>
      <main className={styles.desk}>
        <Banners />
        <div className={styles.camera}>
          <CameraPanel onCode={(text) => admitCode(text, 'camera')} />
          <Numbers />
        </div>
        <div className={styles.middle}>
          <VerdictPanel arrival={arrivals[0]} />
          <NameSearch
            field={search}
            arrivals={arrivals}
            onCode={(text) => admitCode(text, 'typed')}
            onPerson={admitPerson}
          />
        </div>
        <div className={styles.recent}>
          <Recent arrivals={arrivals} />
        </div>
      </main>
    </div>
  )
}
