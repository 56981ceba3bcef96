import { useMemo, useState } from 'react'
import { attendeeLink } from '../../../../shared/attendance/badge-link.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { type PaperKind, paperKinds } from '../../../../shared/papers/wanted.ts'
import type { Table } from '../../../../shared/tables.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { CopyLink } from '../../../ui/staff/copy-link.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { drawInvitation } from './draw-invitation.ts'
import { fetchInvitation, fetchPdf, type Whom } from './fetch-papers.ts'
import { IssuedFields, useIssued } from './issued-fields.tsx'
import styles from './papers-section.module.css'
import { PersonChoice } from './person-choice.tsx'
import { paperTexts } from './texts.ts'
import { useSaving } from './use-saving.ts'

/** What stands before a unit's name among the choices of whose papers. */
const unitMark = 'unit '

/** Invitations or badges of everybody, a unit or one person; for one person also what is sent by chat. */
export function PrintCard({ people }: { people: Table<OfficePersonRow> }) {
  const t = useTexts(paperTexts)
  const [kind, setKind] = useState<PaperKind>('invitations')
  const [scope, setScope] = useState('all')
  const [personId, setPersonId] = useState<PersonId | null>(null)
  const { issued, write } = useIssued()
  const { busy, wrong, save } = useSaving()
  const scopes = useScopes(people)

  const person = scope === 'person' && personId !== null ? people[personId] : undefined
  const whom = whomOf(scope, person?.id)
  const savePdf = (of: Whom) =>
    save(t(kind === 'badges' ? 'badgesFile' : 'invitationsFile'), () => fetchPdf(kind, of, issued))
  const savePicture = ({ id, name }: OfficePersonRow) =>
    save(t('pictureFile', { name }), async () => {
      const laidOut = await fetchInvitation(id, issued)
      return 'refused' in laidOut ? laidOut : drawInvitation(laidOut.pages)
    })

  return (
    <Card title={t('title')}>
      <div className={styles.choices}>
        <Choice
          label={t('what')}
          chosen={kind}
          choices={paperKinds.map((id) => ({ id, text: t(id) }))}
          onChoose={(id) => setKind(id === 'badges' ? 'badges' : 'invitations')}
        />
        <Choice label={t('whose')} chosen={scope} choices={scopes} onChoose={setScope} />
      </div>
      {scope === 'person' && <PersonChoice people={people} onChoose={setPersonId} />}
      {person && (
        <p>
          <strong>{person.name}</strong> {[person.position, person.unit].filter(Boolean).join(', ')}
        </p>
      )}
      {kind === 'invitations' && <IssuedFields issued={issued} onWrite={write} />}
      <div className={styles.acts}>
        <Act kind="main" disabled={busy || whom === null} onAct={() => whom && void savePdf(whom)}>
          {t(busy ? 'making' : 'savePdf')}
        </Act>
        {person && kind === 'invitations' && (
          <Act disabled={busy} onAct={() => void savePicture(person)}>
            {t('savePicture')}
          </Act>
        )}
      </div>
      {wrong && (
        <Notice kind="care" live="alert">
          {t(wrong)}
        </Notice>
      )}
      <p className={styles.soft}>{t(kind === 'badges' ? 'badgesHow' : 'invitationsHow')}</p>
      {person && <PersonLink person={person} />}
    </Card>
  )
}

/** Null while the one person is still to be chosen. */
function whomOf(scope: string, personId: PersonId | undefined): Whom | null {
  if (scope.startsWith(unitMark)) return { of: 'unit', unit: scope.slice(unitMark.length) }
  if (scope === 'all') return { of: 'all' }
  return personId === undefined ? null : { of: 'person', personId }
}

function PersonLink({ person: { name, badgeCode } }: { person: OfficePersonRow }) {
  const t = useTexts(paperTexts)
  const base = officeHooks.useView((view) => view.attendeeAddress.main?.base)
  return (
    <div className={styles.link}>
      {base !== undefined && <CopyLink label={t('linkOf', { name })} url={attendeeLink(base, badgeCode)} />}
      <p className={styles.soft}>{t('linkKey', { name })}</p>
    </div>
  )
}

/** Everybody, one person, or a unit with how many it has. */
function useScopes(people: Table<OfficePersonRow>): { id: string; text: string }[] {
  const t = useTexts(paperTexts)
  const units = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { unit } of Object.values(people).sort((a, b) => a.number - b.number)) {
      if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
    return [...counts]
  }, [people])
  return [
    { id: 'all', text: t('everybody', { count: Object.keys(people).length }) },
    { id: 'person', text: t('onePerson') },
    ...units.map(([unit, count]) => ({ id: unitMark + unit, text: t('unitOf', { unit, count }) })),
  ]
}
