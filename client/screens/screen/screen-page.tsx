import { StaffEntrance } from '../../entrance.tsx'
import { CalmGround } from './calm-ground.tsx'
import { Screen } from './screen.tsx'
import styles from './screen-page.module.css'

/** The projector. It has no control and shows no error; without a picture it is a calm ground. */
export function ScreenPage() {
  // The same element in both places: what hangs on the wall stays when the line comes or goes.
  const screen = <Screen />
  const notLinked = <CalmGround say="notLinked" />
  return (
    <main className={styles.hall}>
      <StaffEntrance role="screen" closed={notLinked} refused={screen} waiting={screen}>
        {screen}
      </StaffEntrance>
    </main>
  )
}
