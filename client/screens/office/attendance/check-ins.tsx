import { useMemo, useState } from 'react'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { PersonCell, Second } from '../person-cell.tsx'
import { useShownSoFar } from '../shown-so-far.tsx'
import { useConferenceZone } from '../use-conference.ts'
import { attendanceSectionTexts } from './texts.ts'

type Here = OfficePersonRow & { presence: NonNullable<OfficePersonRow['presence']> }
const isHere = (person: OfficePersonRow): person is Here => person.presence !== null

/** The mistake that the office is called about has mostly just been made. */
const latestShown = 6
const foundShown = 20

/** Those who have checked in: the latest, or whoever is searched for; each can be taken back with a reason. */
export function CheckIns({ people }: { people: readonly OfficePersonRow[] }) {
  const t = useTexts(attendanceSectionTexts)
  const [typed, setTyped] = useState('')
  const here = useMemo(() => people.filter(isHere), [people])
  const found = useMemo(
    () =>
      typed.trim() === ''
        ? [...here].sort((a, b) => b.presence.recordedAt - a.presence.recordedAt).slice(0, latestShown)
        : searchPeople(here, typed),
    [here, typed],
  )
  const { shown, more } = useShownSoFar(found, foundShown, typed)
  return (
    <Card title={t('checkIns', { count: here.length })}>
      {here.length === 0 ? (
        <p>{t('nobodyYet')}</p>
      ) : (
        <>
          <SearchBox label={t('search')} hint={t('searchHint')} value={typed} onType={setTyped} />
          {shown.length === 0 ? <p role="status">{t('foundNobody')}</p> : <Shown people={shown} />}
          {more}
        </>
      )}
    </Card>
  )
}

function Shown({ people }: { people: readonly Here[] }) {
  const t = useTexts(attendanceSectionTexts)
  const send = officeHooks.useSend()
  const timeZone = useConferenceZone()
  return (
    <Table caption={t('latest')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('checkedIn')}</th>
          <th scope="col" data-narrow>
            {t('act')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, position, unit, presence }) => (
          <tr key={id}>
            <PersonCell person={{ name, position }} />
            <td>{unit}</td>
            <td>
              {[formatTime(presence.at, timeZone), presence.desk].filter(Boolean).join(' · ')}
              {!presence.inside && <Second>{t('gone')}</Second>}
            </td>
            <td data-narrow>
              <ConfirmedAct
                spoken={t('undoOf', { name })}
                title={t('undoOf', { name })}
                about={t('undoAbout')}
                yes={t('undo')}
                reason={t('undoReason')}
                onYes={(reason) => send({ type: 'undoCheckIn', personId: id, desk: '', reason })}
              >
                {t('undo')}
              </ConfirmedAct>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
