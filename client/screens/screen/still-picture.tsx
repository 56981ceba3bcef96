import type { MediaFileId } from '../../../shared/ids.ts'
import styles from './media-picture.module.css'
import { useTryAgain } from './use-try-again.ts'

/** A picture or a page of a document, whole. */
export function StillPicture({ file, title, onReady }: { file: MediaFileId; title: string; onReady: () => void }) {
  const { attempt, tryAgain } = useTryAgain()
  return (
    <img
      key={attempt}
      className={styles.whole}
      src={`/media/${file}`}
      alt={title}
      onLoad={async ({ currentTarget }) => {
        // Loaded is not yet drawn: a large page takes a moment, and the hall would see the ground meanwhile.
        await currentTarget.decode().catch(() => undefined)
        onReady()
      }}
      onError={tryAgain}
    />
  )
}
