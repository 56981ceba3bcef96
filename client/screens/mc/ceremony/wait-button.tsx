import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import { ceremonyTexts } from './texts.ts'

/** Of somebody who is to be called and is not in the hall: reception sees that the MC waits for him. */
export function WaitButton({ view, subject, conduct }: { view: McView; subject: string; conduct: Conduct }) {
  const t = useTexts(ceremonyTexts)
  const row = view.presence[subject]
  if (!row || row.present) return null
  const awaited = row.awaited !== null
  return (
    <Act
      disabled={!conduct.canAct}
      label={t(awaited ? 'noWaitFor' : 'waitFor', { name: row.who })}
      onAct={() => conduct.sendAside({ type: 'awaitPerson', subject, awaited: !awaited }, `wait for ${subject}`)}
    >
      {t(awaited ? 'noWait' : 'wait')}
    </Act>
  )
}
