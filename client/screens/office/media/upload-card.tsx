import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { ItemId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { ChooseFile } from '../../../ui/staff/choose-file.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { acceptedFiles } from './chosen-file.ts'
import { ItemChoice } from './item-choice.tsx'
import { offeredItems } from './offered-items.ts'
import { openPdf } from './pdf-pages.ts'
import { mediaTexts } from './texts.ts'
import styles from './upload-card.module.css'
import type { MediaUploads, Upload } from './use-media-uploads.ts'
import { useWrongWords } from './use-wrong-words.ts'

const accepted = openPdf ? acceptedFiles : acceptedFiles.filter((ending) => ending !== '.pdf')

/** A file is chosen for an item, and goes in at once. */
export function UploadCard({ uploads }: { uploads: MediaUploads }) {
  const t = useTexts(mediaTexts)
  const items = officeHooks.useView((view) => view.items)
  const [chosen, setChosen] = useState<ItemId | null | 'first'>('first')
  const itemId = chosen === 'first' ? (offeredItems(Object.values(items))[0]?.id ?? null) : chosen
  return (
    <Card title={t('title')}>
      <p>{t(openPdf ? 'how' : 'howNoPdf')}</p>
      <div className={styles.form}>
        <ItemChoice chosen={itemId} onChoose={setChosen} />
        <ChooseFile kind="main" accept={accepted} onFile={(file) => uploads.add(file, itemId)}>
          {t('choose')}
        </ChooseFile>
      </div>
      {uploads.current.length > 0 && (
        <ul className={styles.uploads}>
          {uploads.current.map((upload) => (
            <UploadLine key={upload.id} upload={upload} onDrop={() => uploads.drop(upload.id)} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function UploadLine({ upload, onDrop }: { upload: Upload; onDrop: () => void }) {
  const t = useTexts(mediaTexts)
  const wrong = useWrongWords()
  const { file } = upload
  if (upload.state === 'refused') {
    return (
      <li>
        <Notice kind="care" live="alert">
          <p>
            <strong>{file}</strong>: {wrong(upload.why)}
          </p>
          <Act onAct={onDrop} label={t('dismissWhich', { file })}>
            {t('dismiss')}
          </Act>
        </Notice>
      </li>
    )
  }
  const percent = Math.round(upload.part * 100)
  return (
    <li className={styles.upload}>
      <ProgressBar className={styles.progress ?? ''} value={percent} aria-label={t('progress', { file })}>
        <span className={styles.file}>{file}</span>
        <span>{percent === 0 ? t('waiting') : t('sending', { percent })}</span>
        <span className={styles.bar}>
          <span className={styles.done} style={{ width: `${percent}%` }} />
        </span>
      </ProgressBar>
      <Act onAct={onDrop} label={t('cancelWhich', { file })}>
        {t('cancel')}
      </Act>
    </li>
  )
}
