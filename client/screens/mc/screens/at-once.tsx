import { agendaAlone, type Cover } from '../../../../shared/stage/program.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import { goBackToAgenda } from './back-to-agenda.ts'
import styles from './screens-panel.module.css'
import { screensTexts } from './texts.ts'

/** Darkness or the heading over everything, lifted by the same button; and back to the agenda from whatever is on. */
export function AtOnce({ view, conduct }: { view: McView; conduct: Conduct }) {
  const t = useTexts(screensTexts)
  const { cover, taken } = view.program.main ?? agendaAlone
  const toggle = (wanted: Exclude<Cover, 'none'>) =>
    conduct.sendAside({ type: 'coverScreens', cover: cover === wanted ? 'none' : wanted }, wanted)
  return (
    <div className={styles.atOnce}>
      {(['blackout', 'heading'] as const).map((wanted) => (
        <div key={wanted} data-on={cover === wanted}>
          <Act disabled={!conduct.canAct} onAct={() => toggle(wanted)}>
            {t(wanted)}
            {cover === wanted && <small>{t('on')}</small>}
          </Act>
        </div>
      ))}
      <div className={styles.wide}>
        <Act
          disabled={!conduct.canAct || (cover === 'none' && taken === null)}
          onAct={() => goBackToAgenda(conduct, { cover, taken })}
        >
          {t('clear')}
        </Act>
      </div>
    </div>
  )
}
