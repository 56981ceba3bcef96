import { useMemo, useState } from 'react'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { newId } from '../../../device.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { CandidateLine } from './candidate-line.tsx'
import styles from './candidates-editor.module.css'
import { type Fields, Hint, Part } from './motion-fields.tsx'
import form from './motion-form.module.css'
import { motionTexts } from './motion-texts.ts'
import type { CandidateTyped } from './motion-typed.ts'

/** More than these do not help to tell people apart; a letter more does. */
const listed = 6

const nobody = { position: '', unit: '', photograph: null, birthYear: '', introduction: '' }

/** Who stands for election: found on the roster or typed, in an order of their own. */
export function CandidatesEditor({ typed, onChange }: Fields) {
  const t = useTexts(motionTexts)
  const { candidates, candidateOrder, seats } = typed
  const set = (next: CandidateTyped[]) => onChange({ candidates: next })
  const moved = (index: number, by: -1 | 1) => {
    const next = [...candidates]
    const [line] = next.splice(index, 1)
    if (line) next.splice(index + by, 0, line)
    set(next)
  }
  return (
    <Part title={t(typed.form === 'candidates' ? 'who' : 'whoOnList')}>
      {candidates.length === 0 && <Hint>{t('whoNone')}</Hint>}
      <ol className={styles.lines}>
        {candidates.map((candidate, index) => (
          <CandidateLine
            key={candidate.key}
            candidate={candidate}
            number={index + 1}
            onChange={(changed) =>
              set(candidates.map((one) => (one.key === candidate.key ? { ...one, ...changed } : one)))
            }
            onMove={(by) => moved(index, by)}
            isLast={index === candidates.length - 1}
            onTakeOut={() => set(candidates.filter(({ key }) => key !== candidate.key))}
          />
        ))}
      </ol>
      <RosterSearch
        taken={candidates}
        onAdd={(person) =>
          set([...candidates, { ...lineOf(person), photograph: person.photograph, key: newId(), onRoster: true }])
        }
      />
      <div>
        <Act onAct={() => set([...candidates, { ...nobody, key: newId(), personId: null, onRoster: false, name: '' }])}>
          {t('addTyped')}
        </Act>
      </div>
      <div className={form.pair}>
        <Choice
          label={t('order')}
          chosen={candidateOrder}
          choices={[
            { id: 'list', text: t('inList') },
            { id: 'givenName', text: t('byGivenName') },
          ]}
          onChoose={(id) => onChange({ candidateOrder: id === 'givenName' ? 'givenName' : 'list' })}
        />
        {typed.form === 'candidates' && (
          <TextField
            label={t('seats')}
            value={seats}
            longest={3}
            digits
            onType={(written) => onChange({ seats: written })}
          />
        )}
      </div>
      {typed.form === 'candidates' && <Hint>{t('seatsHint')}</Hint>}
    </Part>
  )
}

const lineOf = ({ id, name, position, unit }: OfficePersonRow) => ({
  ...nobody,
  personId: id,
  name,
  position,
  unit,
})

function RosterSearch({
  taken,
  onAdd,
}: {
  taken: readonly CandidateTyped[]
  onAdd: (person: OfficePersonRow) => void
}) {
  const t = useTexts(motionTexts)
  const people = officeHooks.useView((view) => view.people)
  const [asked, setAsked] = useState('')
  const found = useMemo(() => {
    const there = new Set(taken.map(({ personId }) => personId))
    return searchPeople(Object.values(people), asked).filter(({ id }) => !there.has(id))
  }, [people, asked, taken])
  const add = (person: OfficePersonRow) => {
    onAdd(person)
    setAsked('')
  }
  return (
    <div className={styles.search}>
      <SearchBox label={t('search')} hint={t('searchHint')} value={asked} onType={setAsked} />
      <p role="status">{asked.trim() !== '' && found.length === 0 && t('foundNobody')}</p>
      <ul className={styles.found}>
        {found.slice(0, listed).map((person) => (
          <li key={person.id} className={styles.person}>
            <span>
              {person.name}{' '}
              <span className={styles.about}>{[person.position, person.unit].filter(Boolean).join(', ')}</span>
            </span>
            <Act label={t('addWhom', { name: person.name })} onAct={() => add(person)}>
              {t('add')}
            </Act>
          </li>
        ))}
      </ul>
      {found.length > listed && <Hint>{t('foundMore', { count: found.length - listed })}</Hint>}
    </div>
  )
}
