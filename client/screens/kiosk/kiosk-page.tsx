import { PairedEntrance, WhenSeated } from '../../entrance.tsx'
import { useLine } from '../../hall.tsx'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LineState } from '../../ui/line-state.tsx'
import { Frame } from './frame.tsx'
import styles from './kiosk.module.css'
import { Kiosk } from './kiosk.tsx'
import { PairKiosk } from './pair-kiosk.tsx'
import { kioskTexts } from './texts.ts'

/** A tablet or laptop that stands in the hall for those without a phone. */
export function KioskPage() {
  return (
    <PairedEntrance role="kiosk" pairing={(paired) => <PairKiosk onPaired={paired} />}>
      <WhenSeated closed={<NotSeated />} waiting={<NotSeated />}>
        <Kiosk />
      </WhenSeated>
    </PairedEntrance>
  )
}

/** Until the first picture comes, or where this device is not let in. */
function NotSeated() {
  const t = useTexts(kioskTexts)
  const refusal = useTexts(refusalTexts)
  const line = useLine()
  return (
    <Frame line={<LineState />}>
      {line.state === 'refused' ? (
        <>
          <h1 className={styles.title}>{t('refused')}</h1>
          <p role="alert">{refusal(line.why)}</p>
        </>
      ) : (
        line.state === 'down' && <h1 className={styles.title}>{t('noLine')}</h1>
      )}
    </Frame>
  )
}
