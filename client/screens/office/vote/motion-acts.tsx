import type { MotionRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { ConfirmedAct } from '../confirmed-act.tsx'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'
import { heldVotes } from './votes-in-order.ts'

/** What can be done with a motion; of what cannot, why. */
export function MotionActs({
  motion: { id, number, question },
  onChange,
}: {
  motion: MotionRow
  onChange: () => void
}) {
  const t = useTexts(voteTexts)
  const send = officeHooks.useSend()
  const isClosed = officeHooks.useView((view) => view.stage.main?.phase === 'closed')
  const states = officeHooks.useView((view) => heldVotes(view, id).map(({ state }) => state))
  const isUnderWay = states.some((state) => state === 'open' || state === 'counting')
  if (isClosed) return null
  if (isUnderWay) return <p className={styles.soft}>{t('underWay')}</p>
  return (
    <>
      <Act label={t('changeWhich', { number })} onAct={onChange}>
        {t('change')}
      </Act>
      {states.length === 0 && (
        <ConfirmedAct
          spoken={t('removeWhich', { number })}
          title={t('removeTitle')}
          about={t('removeAbout', { question })}
          yes={t('removeYes')}
          onYes={() => send({ type: 'removeMotion', motionId: id })}
        >
          {t('remove')}
        </ConfirmedAct>
      )}
    </>
  )
}
