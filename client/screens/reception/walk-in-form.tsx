import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { properText } from '../../../shared/fold.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import type { Arrival } from './arrivals.ts'
import { Field } from './field.tsx'
import styles from './person-sheet.module.css'
import { personTexts } from './person-texts.ts'
import { ScannedMeanwhile, useScannedMeanwhile } from './scanned-meanwhile.tsx'
import { WhomHeStandsInFor } from './stand-in.tsx'
import type { WalkIn } from './use-arrivals.ts'

/** Somebody who has come and is on no list: he is in from now on, as a guest without a vote unless the office decides otherwise. */
export function WalkInForm({
  typed,
  arrivals,
  onAdd,
  onClose,
}: {
  /** What was looked for in vain is likely his name. */
  typed: string
  arrivals: readonly Arrival[]
  onAdd: (walkIn: WalkIn) => void
  onClose: () => void
}) {
  const t = useTexts(personTexts)
  const people = receptionHooks.useView((view) => view.people)
  const { units, categories } = useMemo(() => {
    const different = (texts: string[]) => [...new Set(texts)].filter(Boolean).sort(new Intl.Collator('vi').compare)
    const rows = Object.values(people)
    return {
      units: different(rows.map(({ unit }) => unit)),
      categories: different(rows.map(({ category }) => category)),
    }
  }, [people])
  const [name, setName] = useState(typed)
  const [position, setPosition] = useState('')
  const [unit, setUnit] = useState('')
  const [category, setCategory] = useState('')
  const [standsInFor, setStandsInFor] = useState<PersonId | null>(null)
  const complete = properText(name) !== ''
  const meanwhile = useScannedMeanwhile(arrivals)
  const untouched = name === typed && [position, unit, category].every((text) => text === '') && standsInFor === null
  const makeWay = useEffectEvent(() => untouched && onClose())
  const scanned = meanwhile?.id
  useEffect(() => {
    // Nothing is lost, and the verdict is seen.
    if (scanned !== undefined) makeWay()
  }, [scanned])

  return (
    <PopUp title={t('walkInTitle')} onClose={onClose}>
      <ScannedMeanwhile arrival={meanwhile} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (complete) onAdd({ name, position, unit, category, standsInFor })
        }}
      >
        <p>{t('walkInHow')}</p>
        <Field label={t('name')} value={name} onType={setName} longest={200} required />
        <Field label={t('position')} value={position} onType={setPosition} longest={200} />
        <Field label={t('unit')} value={unit} onType={setUnit} longest={300} suggestions={units} />
        <Field label={t('category')} value={category} onType={setCategory} longest={200} suggestions={categories} />
        <StandIn chosen={standsInFor} onChoose={setStandsInFor} />
        <div>
          <button type="submit" hidden />
          <Act kind="main" disabled={!complete} onAct={() => onAdd({ name, position, unit, category, standsInFor })}>
            {t('walkInAdd')}
          </Act>
        </div>
      </form>
    </PopUp>
  )
}

/** Đi thay: chosen here, and sent with the rest of the form. */
function StandIn({ chosen, onChoose }: { chosen: PersonId | null; onChoose: (personId: PersonId | null) => void }) {
  const t = useTexts(personTexts)
  const people = receptionHooks.useView((view) => view.people)
  const person = chosen === null ? undefined : people[chosen]
  if (person) {
    return (
      <p className={styles.chosen}>
        <strong>{t('standsInFor', { name: person.name })}</strong>
        <Act kind="quiet" onAct={() => onChoose(null)}>
          {t('standsInForNobody')}
        </Act>
      </p>
    )
  }
  return <WhomHeStandsInFor himself={null} onChoose={onChoose} />
}
