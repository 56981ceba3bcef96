import { missingPictures } from '../../../../shared/stage/missing-pictures.ts'
import type { ScreenReport } from '../../../../shared/stage-views.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import styles from './screens-panel.module.css'
import { screensTexts } from './texts.ts'
import { screensOf, useShownWords } from './use-shown-words.ts'

/** More names than these are no longer taken in at a glance. */
const mostNamed = 3

/** Each screen: name, layout, what it shows, how it does, its pictures and sound; and to find it or load it anew. */
export function ScreenRows({ view, conduct: { canAct, sendAside } }: { view: McView; conduct: Conduct }) {
  const t = useTexts(screensTexts)
  const words = useShownWords(view)
  const screens = screensOf(view)
  if (screens.length === 0) return <p>{t('none')}</p>
  return (
    <ul className={styles.rows}>
      {screens.map((screen) => {
        const { id, layout, state, report } = screen
        const name = words.nameOf(screen)
        const pictures = report?.pictures
        return (
          <li key={id} data-state={state}>
            <p>
              <strong>{name}</strong> {t(layout)}
            </p>
            <p>{words.on(screen)}</p>
            <p className={styles.health}>
              <strong>{t(state)}</strong>
              {pictures && <span data-lacks={pictures.loaded < pictures.wanted}>{t('pictures', { ...pictures })}</span>}
              {report?.sound === 'blocked' && <span data-lacks="true">{t('soundBlocked')}</span>}
            </p>
            {report && <Missing view={view} report={report} />}
            <div className={styles.pair}>
              <Act
                disabled={!canAct}
                label={t('identifyLabel', { name })}
                onAct={() => sendAside({ type: 'identifyScreen', screenId: id })}
              >
                {t('identify')}
              </Act>
              <Act
                disabled={!canAct}
                label={t('reloadLabel', { name })}
                onAct={() => sendAside({ type: 'reloadScreen', screenId: id })}
              >
                {t('reload')}
              </Act>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Which pictures are not there yet: without them a name would stand alone on the wall. */
function Missing({ view, report }: { view: McView; report: ScreenReport }) {
  const t = useTexts(screensTexts)
  const { names, others } = missingPictures(view, report, mostNamed)
  if (names.length === 0) return null
  const list = names.join(', ')
  return <p className={styles.missing}>{others > 0 ? t('lacksMore', { list, count: others }) : t('lacks', { list })}</p>
}
