import type { PersonId, PhotographId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { PhotographChoice } from '../photograph-choice.tsx'
import styles from './candidates-editor.module.css'
import { Hint } from './motion-fields.tsx'
import { motionTexts } from './motion-texts.ts'
import type { CandidateTyped } from './motion-typed.ts'

/** One candidate: who he is, what the hall is told of him, and his place in the list. */
export function CandidateLine({
  candidate,
  number,
  isLast,
  onChange,
  onMove,
  onTakeOut,
}: {
  candidate: CandidateTyped
  number: number
  isLast: boolean
  onChange: (changed: Partial<CandidateTyped>) => void
  onMove: (by: -1 | 1) => void
  onTakeOut: () => void
}) {
  const t = useTexts(motionTexts)
  const { personId, onRoster, name, position, unit, birthYear, introduction } = candidate
  const photograph = usePhotograph(personId) ?? candidate.photograph
  const called = name.trim() || t('nameless', { number })
  const label = (act: 'up' | 'down' | 'takeOut') => t('whose', { act: t(act), name: called })
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <p>
          <strong>
            {number}. {called}
          </strong>{' '}
          {onRoster && <span className={styles.about}>{[position, unit].filter(Boolean).join(', ')}</span>}
        </p>
        <div className={styles.acts}>
          <Act label={label('up')} disabled={number === 1} onAct={() => onMove(-1)}>
            {t('up')}
          </Act>
          <Act label={label('down')} disabled={isLast} onAct={() => onMove(1)}>
            {t('down')}
          </Act>
          <Act label={label('takeOut')} onAct={onTakeOut}>
            {t('takeOut')}
          </Act>
        </div>
      </div>
      {!onRoster && (
        <div className={styles.who}>
          <TextField label={t('name')} value={name} longest={200} onType={(written) => onChange({ name: written })} />
          <TextField
            label={t('position')}
            value={position}
            longest={200}
            onType={(written) => onChange({ position: written })}
          />
          <TextField label={t('unit')} value={unit} longest={300} onType={(written) => onChange({ unit: written })} />
        </div>
      )}
      <div className={styles.told}>
        <TextField
          label={t('birthYear')}
          value={birthYear}
          longest={4}
          digits
          onType={(written) => onChange({ birthYear: written })}
        />
        <TextField
          label={t('introduction')}
          value={introduction}
          longest={2_000}
          lines={2}
          onType={(written) => onChange({ introduction: written })}
        />
      </div>
      {personId === null ? (
        <Hint>{t('photographLater')}</Hint>
      ) : (
        <PhotographChoice subject={personId} name={called} photograph={photograph} />
      )}
    </li>
  )
}

/** As it is now: a photograph is kept as soon as it is chosen. */
const usePhotograph = (personId: PersonId | null): PhotographId | null | undefined =>
  officeHooks.useView((view) => {
    if (personId === null) return null
    const onRoster = view.people[personId]
    if (onRoster) return onRoster.photograph
    const candidates = Object.values(view.motions).flatMap((motion) => motion.candidates)
    return candidates.find((candidate) => candidate.personId === personId)?.photograph
  })
