import { useState } from 'react'
import type { MediaRow } from '../../../../shared/stage-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { ChangeMedia } from './change-media.tsx'
import styles from './media-card.module.css'
import { MediaPreview } from './media-preview.tsx'
import { mediaTexts } from './texts.ts'
import { TryOut } from './try-out.tsx'

/** One of them: what it looks like, what it is called, and what can be done with it. */
export function MediaCard({ media }: { media: MediaRow }) {
  const t = useTexts(mediaTexts)
  const send = officeHooks.useSend()
  const taken = officeHooks.useView((view) => view.program.main?.taken)
  const [changing, setChanging] = useState(false)
  const { id, kind, title, files } = media
  const isOn = taken?.kind === 'media' && taken.mediaId === id
  const label = (act: 'change' | 'remove') => t('whose', { act: t(act), title })
  return (
    <li className={styles.media}>
      <MediaPreview media={media} />
      <div className={styles.words}>
        <h4 className={styles.title}>{title}</h4>
        <p className={styles.about}>
          {kind === 'document' ? t('pages', { count: files.length }) : t(kind)}
          {isOn && <strong className={styles.on}> · {t('onScreens')}</strong>}
        </p>
        {kind === 'video' && <TryOut video={media} />}
        <div className={styles.acts}>
          <Act label={label('change')} onAct={() => setChanging(true)}>
            {t('change')}
          </Act>
          <ConfirmedAct
            spoken={label('remove')}
            title={t('removeTitle', { title })}
            about={t('removeAbout')}
            yes={t('removeYes')}
            onYes={() => send({ type: 'removeMedia', mediaId: id })}
          >
            {t('remove')}
          </ConfirmedAct>
        </div>
      </div>
      {changing && <ChangeMedia media={media} onClose={() => setChanging(false)} />}
    </li>
  )
}
