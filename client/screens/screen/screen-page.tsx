import { PairedEntrance } from '../../entrance.tsx'
import { PairingCode } from './pairing-code.tsx'
import { Screen } from './screen.tsx'
import styles from './screen-page.module.css'

/** The projector. It has no control and shows no error; what hangs on the wall stays when the line comes or goes. */
export function ScreenPage() {
  return (
    <main className={styles.hall}>
      <PairedEntrance role="screen" pairing={(paired) => <PairingCode onPaired={paired} />}>
        <Screen />
      </PairedEntrance>
    </main>
  )
}
