import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { useConferenceZone } from '../use-conference.ts'
import type { Missed } from './before-taking.ts'
import { useFirstOf } from './first-of.tsx'
import { previewTexts } from './preview-texts.ts'
import styles from './roster-preview.module.css'

/** What a file takes away, before everything else it does: this is what cannot be seen in the file itself. */
export function GoneNotice({ people }: { people: readonly Missed[] }) {
  const t = useTexts(previewTexts)
  const count = people.length
  return (
    <Notice kind="care">
      {t('goneNotice', { count })}
      <details className={styles.details} open={count <= 30}>
        <summary>{t('listOf', { what: t('gone'), count })}</summary>
        <GonePeople people={people} />
      </details>
    </Notice>
  )
}

/** Those who would be gone: since when they are present, and where the agenda names them. */
export function GonePeople({ people }: { people: readonly Missed[] }) {
  const t = useTexts(previewTexts)
  const timeZone = useConferenceZone()
  const { shown, more } = useFirstOf(people)
  return (
    <>
      <ul className={styles.names}>
        {shown.map(({ personId, name, position, unit, since, agenda }) => (
          <li key={personId}>
            <strong>{name}</strong>
            <span className={styles.samples}>{[position, unit].filter(Boolean).join(', ')}</span>
            {since !== null && <span>{t('presentSince', { time: formatTime(since, timeZone) })}</span>}
            {agenda.map(({ as, item, title }) => (
              <span key={`${as} ${item}`}>{t(as, { item, title })}</span>
            ))}
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** Asked once more whenever somebody goes; those who are present or have a part are named. */
export function SureToTake({
  total,
  missed,
  onYes,
  onClose,
}: {
  total: number
  missed: readonly Missed[]
  onYes: () => void
  onClose: () => void
}) {
  const t = useTexts(previewTexts)
  return (
    <PopUp title={t('sureTitle')} onClose={onClose}>
      <p>{t('goneNotice', { count: total })}</p>
      {missed.length > 0 && (
        <>
          <p>
            <strong>{t('sureMissed', { count: missed.length })}</strong>
          </p>
          <GonePeople people={missed} />
        </>
      )}
      <div className={styles.sure}>
        <Act kind="main" onAct={onYes}>
          {t('sureYes')}
        </Act>
      </div>
    </PopUp>
  )
}
