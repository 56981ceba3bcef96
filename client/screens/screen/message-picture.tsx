import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import styles from './message-picture.module.css'

/** A few words to the whole hall, such as how long the break is. */
export function MessagePicture({ text }: { text: string }) {
  return (
    <FitBox className={styles.whole}>
      <h1 className={styles.message}>
        <Held text={text} />
      </h1>
    </FitBox>
  )
}
