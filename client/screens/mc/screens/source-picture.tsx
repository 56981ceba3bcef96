import type { Source } from '../../../../shared/stage/program.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './source-picture.module.css'
import { screensTexts } from './texts.ts'

export const mediaUrl = (file: string | undefined): string => `/media/${file ?? ''}`

/** In a small frame, as the hall would see it. */
export function SourcePicture({
  view,
  source,
  onLength,
}: {
  view: McView
  source: Source
  onLength?: (seconds: number) => void
}) {
  const t = useTexts(screensTexts)
  if (source.kind === 'message') return <p className={styles.message}>{source.text}</p>
  const media = view.media[source.mediaId]
  if (!media) return null
  const url = mediaUrl(media.files[source.page - 1])
  const label = t('previewOf', { title: media.title })
  return (
    <div className={styles.frame}>
      {media.kind === 'video' ? (
        <video
          src={url}
          aria-label={label}
          preload="metadata"
          muted
          playsInline
          onLoadedMetadata={(event) => onLength?.(event.currentTarget.duration)}
        />
      ) : (
        <img src={url} alt={label} />
      )}
    </div>
  )
}
