import { roundStep } from '../../../shared/agenda/steps.ts'
import { honoureesOf, roundsOf } from '../../../shared/stage/picture.ts'
import type { ItemRow, McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { isHandedOver } from './ceremony/handed-over.ts'
import { ceremonyTexts } from './ceremony/texts.ts'
import styles from './now-panel.module.css'
import { mayPutOff } from './put-off-act.ts'
import { mcTexts } from './texts.ts'
import type { Conduct } from './use-conduct.ts'

/** Before the first round: how many of each are in the hall, in the order in which they are to be called. */
export function Rounds({ view, item, conduct }: { view: McView; item: ItemRow; conduct: Conduct }) {
  const t = useTexts(mcTexts)
  const ceremony = useTexts(ceremonyTexts)
  const from = view.stage.main?.position?.step
  const place = (id: string) => item.steps.indexOf(roundStep(id))
  return (
    <>
      <h2>{t('rounds')}</h2>
      <ol className={styles.rounds}>
        {roundsOf(view, item.id)
          .sort((a, b) => place(a.id) - place(b.id))
          .map((round) => {
            const { id, number, award, decision } = round
            const step = roundStep(id)
            const absent = honoureesOf(view, id).filter((honouree) => !view.presence[honouree.id]?.present).length
            return (
              <li key={id}>
                <span>
                  <strong>{award}</strong>
                  <small>{decision}</small>
                </span>
                <span className={styles.state} data-absent={absent > 0}>
                  {absent > 0 ? t('absentCount', { count: absent }) : t('allPresent')}
                  {item.putOff.includes(step) && <small>{ceremony('putOff')}</small>}
                </span>
                {from && mayPutOff(item, step) && !isHandedOver(view, round) && (
                  <Act
                    kind="quiet"
                    disabled={!conduct.canAct}
                    label={ceremony('putOffRoundOf', { number })}
                    onAct={() => conduct.send({ type: 'putStepOff', from, step })}
                  >
                    {ceremony('putOff')}
                  </Act>
                )}
              </li>
            )
          })}
      </ol>
    </>
  )
}
