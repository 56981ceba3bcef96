import { useMemo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { searchPeople } from '../../../shared/attendance/search.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { HeldVote } from '../../../shared/vote/vote-rows.ts'
import type { RollRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { tellerHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Card } from '../../ui/staff/card.tsx'
import { SearchBox } from '../../ui/staff/search-box.tsx'
import styles from './roll.module.css'
import { RollLine } from './roll-line.tsx'
import { tellerTexts } from './texts.ts'

const filters = ['everybody', 'onlyNotYet', 'onlyVoted'] as const
type Filter = (typeof filters)[number]

/** A small conference whole; of a large one whoever is wanted is searched for. */
const step = 60

const isIn = ({ means }: RollRow, filter: Filter): boolean =>
  filter === 'everybody' || (filter === 'onlyVoted') === (means !== null)

/**
 * Those entitled to vote, in the roster's order. Who is listed is settled when it is asked for: a line that is entered stays
 * where it is, and nothing moves under the thumb; once nothing can be entered any more it is as it turned out.
 */
export function Roll({ vote }: { vote: HeldVote }) {
  const t = useTexts(tellerTexts)
  const roll = tellerHooks.useView((view) => view.roll)
  const isOpen = vote.state === 'open'
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<{ by: Filter; listed: ReadonlySet<PersonId> | null }>({
    by: 'everybody',
    listed: null,
  })
  const [shown, setShown] = useState(step)
  const found = useMemo(() => {
    const everybody = Object.values(roll).sort((a, b) => a.number - b.number)
    const asked = typed.trim() === '' ? everybody : searchPeople(everybody, typed)
    return asked.filter((row) => (isOpen ? (filter.listed?.has(row.id) ?? true) : isIn(row, filter.by)))
  }, [roll, typed, filter, isOpen])
  const choose = (by: Filter) => {
    const listed = Object.values(roll).filter((row) => isIn(row, by))
    setFilter({ by, listed: by === 'everybody' ? null : new Set(listed.map(({ id }) => id)) })
    setShown(step)
  }
  const left = found.length - shown
  return (
    <Card title={t('rollTitle')}>
      <div className={styles.asked}>
        <SearchBox
          label={t('search')}
          hint={t('searchHint')}
          value={typed}
          onType={(text) => {
            setTyped(text)
            setShown(step)
          }}
        />
        <RadioGroup
          className={styles.filters ?? ''}
          value={filter.by}
          onChange={(by) => choose(filters.find((one) => one === by) ?? 'everybody')}
          orientation="horizontal"
        >
          <Label className={styles.label ?? ''}>{t('show')}</Label>
          <div className={styles.choices}>
            {filters.map((one) => (
              <Radio key={one} value={one} className={styles.filter ?? ''}>
                {t(one === 'onlyNotYet' && !isOpen ? 'didNot' : one)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      </div>
      <p className={styles.count} role="status">
        {found.length === 0 ? t('foundNobody') : t('found', { count: found.length })}
      </p>
      <ul>
        {found.slice(0, shown).map((person) => (
          <RollLine key={person.id} person={person} vote={vote} />
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Act onAct={() => setShown(shown + step)}>{t('more', { count: Math.min(left, step) })}</Act>
        </div>
      )}
    </Card>
  )
}
