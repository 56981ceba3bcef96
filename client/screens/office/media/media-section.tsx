import { useMemo } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { byItem } from './by-item.ts'
import { MediaCard } from './media-card.tsx'
import styles from './media-section.module.css'
import { mediaTexts } from './texts.ts'
import { UploadCard } from './upload-card.tsx'
import type { MediaUploads } from './use-media-uploads.ts'

/** Pictures, videos and documents, by the items they belong to. */
export function MediaSection({ uploads }: { uploads: MediaUploads }) {
  const t = useTexts(mediaTexts)
  const media = officeHooks.useView((view) => view.media)
  const items = officeHooks.useView((view) => view.items)
  const groups = useMemo(() => byItem(Object.values(media), Object.values(items)), [media, items])
  return (
    <>
      <UploadCard uploads={uploads} />
      <Card title={t('listTitle')}>
        {groups.length === 0 && <p>{t('none')}</p>}
        {groups.map(({ item, media: of }) => (
          <div key={item?.id ?? 'none'} className={styles.group}>
            <h3 className={styles.item} lang={item ? 'vi' : undefined}>
              {item ? t('itemWords', { number: item.number, title: item.title }) : t('noItem')}
            </h3>
            <ul>
              {of.map((one) => (
                <MediaCard key={one.id} media={one} />
              ))}
            </ul>
          </div>
        ))}
      </Card>
    </>
  )
}
