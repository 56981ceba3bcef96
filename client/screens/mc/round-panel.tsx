import { roundStep } from '../../../shared/agenda/steps.ts'
import { honoureesOf, type Picture } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { HandOverAll } from './ceremony/hand-over-all.tsx'
import { isHandedOver } from './ceremony/handed-over.ts'
import { HonoureeActs } from './ceremony/honouree-acts.tsx'
import { presenceOf } from './ceremony/presence.ts'
import { ceremonyTexts } from './ceremony/texts.ts'
import { WaitButton } from './ceremony/wait-button.tsx'
import { showHonouree } from './next-act.ts'
import { type Called, PeopleList } from './people-list.tsx'
import { mayPutOff } from './put-off-act.ts'
import styles from './round-panel.module.css'
import { mcTexts } from './texts.ts'
import type { Conduct } from './use-conduct.ts'

/** A round: the decision, who presents, and each honouree with whether he is in the hall. */
export function RoundPanel({
  view,
  picture,
  conduct,
}: {
  view: McView
  picture: Extract<Picture, { show: 'round' | 'honouree' }>
  conduct: Conduct
}) {
  const t = useTexts(mcTexts)
  const ceremony = useTexts(ceremonyTexts)
  const { round } = picture
  const step = view.stage.main?.position?.step
  const alone = picture.show === 'honouree' ? picture.honouree.id : null
  const honourees = honoureesOf(view, round.id)
  const presenter = presenceOf(view.presence[round.id])

  const called = (honouree: HonoureeRow): Called => {
    const who = view.presence[honouree.id]?.who
    const presence = presenceOf(view.presence[honouree.id])
    return {
      id: honouree.id,
      name: honouree.name,
      about: [honouree.position, honouree.unit].filter(Boolean).join(', '),
      more: honouree.receivedBy
        ? ceremony('receivedBy', { name: honouree.receivedBy })
        : honouree.kind === 'individual'
          ? ''
          : who
            ? t('represented', { name: who })
            : t('noRepresentative'),
      isPerson: honouree.kind === 'individual',
      presence,
      // Of two people, said of which.
      ...(honouree.receivedBy ? { says: ceremony('receiverIs', { presence: ceremony(presence).toLowerCase() }) } : {}),
      ...(honouree.kind === 'collective' && who && !honouree.receivedBy
        ? { says: t('representative', { presence: ceremony(presence).toLowerCase() }) }
        : {}),
      note: view.ceremony[honouree.id]?.handedOver != null ? ceremony('done') : '',
      current: honouree.id === alone,
    }
  }
  return (
    <>
      <p className={styles.decision}>
        <span>{round.decision}</span>
        {round.presenter && (
          <span>
            {t('presenter', { name: round.presenter.name })}
            {', '}
            <strong data-present={presenter === 'present'}>{ceremony(presenter).toLowerCase()}</strong>{' '}
            <WaitButton view={view} subject={round.id} conduct={conduct} />
          </span>
        )}
      </p>
      <p className={styles.all}>
        <HandOverAll view={view} honourees={honourees} conduct={conduct} />
        {step && mayPutOff(picture.item, roundStep(round.id)) && !isHandedOver(view, round) && (
          <Act
            disabled={!conduct.canAct}
            label={ceremony('putOffRoundOf', { number: round.number })}
            onAct={() => conduct.send({ type: 'putStepOff', from: step })}
          >
            {ceremony('putOffRound')}
          </Act>
        )}
      </p>
      <PeopleList
        title={t('honourees')}
        people={honourees.map(called)}
        follow
        act={(person) => {
          const honouree = view.honourees[person.id]
          if (!honouree) return null
          return (
            <>
              {person.current ? (
                <span className={styles.alone}>{t('onScreen')}</span>
              ) : (
                step && (
                  <Act
                    kind="quiet"
                    label={t('showAlone', { name: person.name })}
                    disabled={!conduct.canAct}
                    onAct={() => conduct.take(showHonouree(step, honouree))}
                  >
                    {t('alone')}
                  </Act>
                )
              )}
              <HonoureeActs view={view} honouree={honouree} conduct={conduct} />
            </>
          )
        }}
      />
    </>
  )
}
