import { useMemo, useState } from 'react'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import styles from './stand-in.module.css'
import { standInTexts } from './stand-in-texts.ts'

const listed = 6

/** The button that records for whom somebody came, or puts right what a desk recorded. */
export function StandInAct({ person }: { person: OfficePersonRow }) {
  const t = useTexts(standInTexts)
  const [open, setOpen] = useState(false)
  const { name, standsInFor } = person
  return (
    <>
      <Act label={t(standsInFor ? 'changeOf' : 'recordOf', { name })} onAct={() => setOpen(true)}>
        {t(standsInFor ? 'change' : 'record')}
      </Act>
      {open && (
        <PopUp title={t('title', { name })} onClose={() => setOpen(false)}>
          <StandInForm person={person} onDone={() => setOpen(false)} />
        </PopUp>
      )}
    </>
  )
}

function StandInForm({ person: { id, name, standsInFor }, onDone }: { person: OfficePersonRow; onDone: () => void }) {
  const t = useTexts(standInTexts)
  const send = officeHooks.useSend()
  const people = officeHooks.useView((view) => view.people)
  const { busy, refusal, run } = useAct()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => {
    const absent = Object.values(people).filter((one) => !one.presence && one.id !== id)
    return searchPeople(absent, typed).slice(0, listed)
  }, [people, typed, id])
  return (
    <>
      <p>{t('about', { name })}</p>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      {standsInFor && (
        <div className={styles.now}>
          <strong>{t('now', { name: standsInFor })}</strong>
          <Act disabled={busy} onAct={() => run(() => send({ type: 'withdrawStandIn', personId: id }), onDone)}>
            {t('withdraw')}
          </Act>
        </div>
      )}
      <SearchBox label={t('forWhom')} hint={t('hint')} value={typed} onType={setTyped} />
      {typed.trim() !== '' && found.length === 0 && <p role="status">{t('foundNobody')}</p>}
      <ul className={styles.found}>
        {found.map((absent) => (
          <li key={absent.id}>
            <Act
              disabled={busy}
              onAct={() => run(() => send({ type: 'recordStandIn', personId: id, standsInFor: absent.id }), onDone)}
            >
              {[absent.name, absent.position, absent.unit].filter(Boolean).join(' · ')}
            </Act>
          </li>
        ))}
      </ul>
    </>
  )
}
