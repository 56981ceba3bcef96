import { useState } from 'react'
import type { PhotographId } from '../../../shared/ids.ts'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { Portrait } from '../../ui/portrait.tsx'
import { Act } from '../../ui/staff/act.tsx'
import { ChooseFile } from '../../ui/staff/choose-file.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import { removePhotograph, uploadPhotograph } from '../../uploads.ts'
import styles from './photograph-choice.module.css'
import { reducedPhotograph } from './reduced-photograph.ts'
import { uploadTexts } from './upload-texts.ts'

const texts = defineTexts('photograph', {
  vi: {
    choose: 'Chọn ảnh',
    replace: 'Thay ảnh',
    remove: 'Bỏ ảnh',
    whose: '{{act}} của {{name}}',
    sending: 'Đang gửi ảnh',
    removing: 'Đang bỏ ảnh',
    removeTitle: 'Bỏ ảnh của {{name}}?',
    removeAbout:
      'Ảnh sẽ bị xóa khỏi máy chủ và không còn hiện trên màn hình; thay vào đó là chữ cái đầu của tên. Muốn có lại thì chọn ảnh lần nữa.',
  },
  en: {
    choose: 'Choose a photo',
    replace: 'Replace the photo',
    remove: 'Remove the photo',
    whose: '{{act}}: {{name}}',
    sending: 'Sending',
    removing: 'Removing',
    removeTitle: 'Remove the photo of {{name}}?',
    removeAbout:
      'The photo is deleted from the server and no longer shown on the screen; the initials stand in its place. To have it again, choose it once more.',
  },
})

type Wrong = Extract<Awaited<ReturnType<typeof uploadPhotograph>>, { refused: string }>['refused']

/** A photograph with the buttons that set and remove it; `subject` is a person's id, or a collective's. */
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
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const send = async (file: File) => {
    setSending(true)
    const reduced = await reducedPhotograph(file)
    const answer = reduced ? await uploadPhotograph(subject, reduced) : { refused: 'notAPhotograph' as const }
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
      {photograph && <Removal subject={subject} name={name} onOutcome={setWrong} />}
      {wrong && (
        <p className={styles.wrong} role="alert">
          {upload(wrong)}
        </p>
      )}
    </div>
  )
}

/** It is deleted for good, so it is asked once more. */
function Removal({
  subject,
  name,
  onOutcome,
}: {
  subject: string
  name: string
  onOutcome: (wrong: Wrong | null) => void
}) {
  const t = useTexts(texts)
  const [asking, setAsking] = useState(false)
  const [removing, setRemoving] = useState(false)
  const remove = async () => {
    setRemoving(true)
    const answer = await removePhotograph(subject)
    setRemoving(false)
    setAsking(false)
    onOutcome('refused' in answer ? answer.refused : null)
  }
  return (
    <>
      <Act onAct={() => setAsking(true)} label={t('whose', { act: t('remove'), name })}>
        {t('remove')}
      </Act>
      {asking && (
        <PopUp title={t('removeTitle', { name })} onClose={() => setAsking(false)}>
          <p>{t('removeAbout')}</p>
          <div>
            <Act kind="main" onAct={() => void remove()} disabled={removing}>
              {removing ? t('removing') : t('remove')}
            </Act>
          </div>
        </PopUp>
      )}
    </>
  )
}
