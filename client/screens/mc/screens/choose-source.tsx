import { useState } from 'react'
import type { Shown } from '../../../../shared/stage/picture.ts'
import { agendaAlone, type Source, sameSource } from '../../../../shared/stage/program.ts'
import type { MediaRow } from '../../../../shared/stage-views.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import { HallPicture } from './hall-picture.tsx'
import styles from './screens-panel.module.css'
import { screensTexts } from './texts.ts'

/** Preview, then take: what is chosen is seen here first, and by the hall only after the button. */
export function ChooseSource({ view, conduct: { canAct, sendAside } }: { view: McView; conduct: Conduct }) {
  const t = useTexts(screensTexts)
  const [chosen, setChosen] = useState<Source | null>(null)
  const [message, setMessage] = useState('')
  const { taken } = view.program.main ?? agendaAlone
  const current = view.stage.main?.position?.itemId
  const media = Object.values(view.media).sort((a, b) => a.number - b.number)
  const own = media.filter(({ itemId }) => itemId !== null && itemId === current)
  const others = media.filter((one) => !own.includes(one))
  const shown = chosen && putUp(chosen, view)
  const document = shown?.show === 'media' ? shown.media : undefined

  const list = (title: string, rows: MediaRow[]) =>
    rows.length > 0 && (
      <>
        <h4>{title}</h4>
        <ul className={styles.media}>
          {rows.map(({ id, kind, title: name }) => (
            <li key={id} data-on={chosen?.kind === 'media' && chosen.mediaId === id}>
              <Act onAct={() => setChosen({ kind: 'media', mediaId: id, page: 1 })}>
                <small>{t(kind)}</small>
                {name}
              </Act>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <section className={styles.part}>
      <h3>{t('choose')}</h3>
      {chosen && (
        <div className={styles.preview}>
          {shown && <HallPicture view={view} shown={shown} />}
          {document?.kind === 'document' && chosen.kind === 'media' && (
            <div className={styles.pair}>
              <Act disabled={chosen.page <= 1} onAct={() => setChosen({ ...chosen, page: chosen.page - 1 })}>
                {t('pageBefore')}
              </Act>
              <Act
                disabled={chosen.page >= document.files.length}
                onAct={() => setChosen({ ...chosen, page: chosen.page + 1 })}
              >
                {t('pageAfter')}
              </Act>
            </div>
          )}
          <Act
            kind="main"
            disabled={!canAct || sameSource(taken, chosen)}
            onAct={() => {
              sendAside({ type: 'takeSource', from: taken, source: chosen })
              setChosen(null)
            }}
          >
            {t('toShow')}
          </Act>
          <Act onAct={() => setChosen(null)}>{t('leaveIt')}</Act>
        </div>
      )}
      {media.length === 0 && <p>{t('noMedia')}</p>}
      {list(t('ofItem'), own)}
      {list(t('ofAll'), others)}
      <form
        className={styles.words}
        onSubmit={(event) => {
          event.preventDefault()
          if (message.trim() !== '') setChosen({ kind: 'message', text: message.trim() })
        }}
      >
        <label>
          <span>{t('message')}</span>
          <textarea
            rows={2}
            maxLength={300}
            placeholder={t('messageHint')}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        </label>
        <Act disabled={message.trim() === ''} onAct={() => setChosen({ kind: 'message', text: message.trim() })}>
          {t('preview')}
        </Act>
      </form>
    </section>
  )
}

/** As the hall would see it; null where it has been taken away meanwhile. */
function putUp(source: Source, { media }: McView): Exclude<Shown, { show: 'agenda' }> | null {
  if (source.kind === 'message') return { show: 'message', text: source.text }
  // A vote is put up from where it stands with its result.
  if (source.kind !== 'media') return null
  const row = media[source.mediaId]
  return row ? { show: 'media', media: row, page: source.page, playback: null } : null
}
