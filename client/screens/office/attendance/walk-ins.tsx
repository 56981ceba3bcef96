import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { PersonCell, Second } from '../person-cell.tsx'
import styles from './people.module.css'
import { StandInAct } from './stand-in.tsx'
import { attendanceSectionTexts } from './texts.ts'

/** Those whom a desk added because no list had them, stand-ins among them: the office decides whether they vote. */
export function WalkIns({ people }: { people: readonly OfficePersonRow[] }) {
  const t = useTexts(attendanceSectionTexts)
  const common = useTexts(commonTexts)
  if (people.length === 0) return null
  return (
    <Card title={t('walkIns', { count: people.length })}>
      <Table caption={t('walkIns', { count: people.length })}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('votingRight')}</th>
            <th scope="col" data-narrow>
              {t('act')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <PersonCell person={person}>
                {person.standsInFor && <Second>{t('standsIn', { name: person.standsInFor })}</Second>}
              </PersonCell>
              <td>
                {person.unit}
                <Second>{person.category}</Second>
              </td>
              <td>{common(person.official ? 'official' : 'withoutVote')}</td>
              <td data-narrow>
                <div className={styles.acts}>
                  <StandInAct person={person} />
                  <VotingRight person={person} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function VotingRight({ person: { id, name, official } }: { person: OfficePersonRow }) {
  const t = useTexts(attendanceSectionTexts)
  const send = officeHooks.useSend()
  const spoken = t(official ? 'withdrawRightOf' : 'giveRightOf', { name })
  return (
    <ConfirmedAct
      spoken={spoken}
      title={spoken}
      about={t(official ? 'withdrawRightAbout' : 'giveRightAbout')}
      yes={t(official ? 'withdrawRight' : 'giveRight')}
      onYes={() => send({ type: 'setVotingRight', personId: id, official: !official })}
    >
      {t(official ? 'withdrawRight' : 'giveRight')}
    </ConfirmedAct>
  )
}
