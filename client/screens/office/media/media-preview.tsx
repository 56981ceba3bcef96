import type { MediaFileId } from '../../../../shared/ids.ts'
import type { MediaRow } from '../../../../shared/stage-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './media-preview.module.css'
import { mediaTexts } from './texts.ts'

const urlOf = (file: MediaFileId) => `/media/${file}`

/** A picture, a video with its controls, or the pages of a document in small; each page opens whole in a tab of its own. */
export function MediaPreview({ media: { kind, title, files } }: { media: MediaRow }) {
  const t = useTexts(mediaTexts)
  const [first] = files
  if (first === undefined) return null
  switch (kind) {
    case 'picture':
      return <img className={styles.whole} src={urlOf(first)} alt={title} loading="lazy" />
    case 'video':
      return (
        // Reports have no words to read along yet; what the hall hears is the office's own film.
        // biome-ignore lint/a11y/useMediaCaption: there are no captions to offer
        <video className={styles.whole} src={urlOf(first)} aria-label={title} controls preload="metadata" />
      )
    case 'document':
      return (
        <ol className={styles.pages}>
          {files.map((file, index) => (
            <li key={file}>
              <a href={urlOf(file)} target="_blank" rel="noreferrer" className={styles.page}>
                <img src={urlOf(file)} alt={t('page', { title, page: index + 1 })} loading="lazy" />
              </a>
            </li>
          ))}
        </ol>
      )
    default:
      return kind satisfies never
  }
}
