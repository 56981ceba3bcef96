import { useState } from 'react'
import type { PhotographId } from '../../../shared/ids.ts'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { Portrait } from '../../ui/portrait.tsx'
import { ChooseFile } from '../../ui/staff/choose-file.tsx'
import { uploadPhotograph } from '../../uploads.ts'
import styles from './photograph-choice.module.css'
import { uploadTexts } from './upload-texts.ts'

const texts = defineTexts('photograph', {
  vi: { choose: 'Chọn ảnh', replace: 'Thay ảnh', whose: '{{act}} của {{name}}', sending: 'Đang gửi ảnh' },
  en: { choose: 'Choose a photo', replace: 'Replace the photo', whose: '{{act}}: {{name}}', sending: 'Sending' },
})

/** A photograph with the button that sets it; `subject` is a person's id, or a collective's. */
export function PhotographChoice({
  subject,
  name,
  photograph,
}: {
  subject: string
  name: string
  photograph: PhotographId | null
}) {
  const t = useTexts(texts)
  const upload = useTexts(uploadTexts)
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<'notAPhotograph' | 'tooLarge' | 'unknownPerson' | 'offline' | 'forbidden' | null>(
    null,
  )
  const send = async (file: File) => {
    setSending(true)
    const answer = await uploadPhotograph(subject, file)
    setSending(false)
    setWrong('refused' in answer ? answer.refused : null)
  }
  const act = t(photograph ? 'replace' : 'choose')
  return (
    <div className={styles.choice}>
      <Portrait className={styles.portrait} name={name} photograph={photograph} key={photograph} />
      <ChooseFile
        accept={['image/jpeg', 'image/png', 'image/webp']}
        onFile={(file) => void send(file)}
        disabled={sending}
        label={t('whose', { act, name })}
      >
        {sending ? t('sending') : act}
      </ChooseFile>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {upload(wrong)}
        </p>
      )}
    </div>
  )
}
