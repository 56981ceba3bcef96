import { type FormEvent, useState } from 'react'
import type { MediaRow } from '../../../../shared/stage-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import styles from './change-media.module.css'
import { ItemChoice } from './item-choice.tsx'
import { mediaTexts } from './texts.ts'

const longestTitle = 200

/** Another title, or another item. */
export function ChangeMedia({ media, onClose }: { media: MediaRow; onClose: () => void }) {
  const t = useTexts(mediaTexts)
  const send = officeHooks.useSend()
  const [title, setTitle] = useState(media.title)
  const [itemId, setItemId] = useState(media.itemId)
  const { busy, refusal, run } = useAct()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = title.trim()
    if (wanted === media.title && itemId === media.itemId) return onClose()
    run(() => send({ type: 'changeMedia', mediaId: media.id, title: wanted, itemId }), onClose)
  }
  return (
    <PopUp title={t('changeTitle', { title: media.title })} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <TextField label={t('name')} value={title} longest={longestTitle} onType={setTitle} />
        <ItemChoice chosen={itemId} onChoose={setItemId} />
        {refusal && (
          <Notice kind="care" live="alert">
            {refusal}
          </Notice>
        )}
        <div>
          <Act kind="main" submits onAct={() => {}} disabled={busy || title.trim() === ''}>
            {t('save')}
          </Act>
        </div>
      </form>
    </PopUp>
  )
}
