import { useState } from 'react'
import type { HonoureeRow, McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Question } from '../question.tsx'
import type { Conduct } from '../use-conduct.ts'
import { ChooseReceiver } from './choose-receiver.tsx'
import { ceremonyTexts } from './texts.ts'
import { WaitButton } from './wait-button.tsx'

/** What is done about one honouree: handed over, and where he is not there, waited for or received on his behalf. */
export function HonoureeActs({ view, honouree, conduct }: { view: McView; honouree: HonoureeRow; conduct: Conduct }) {
  const t = useTexts(ceremonyTexts)
  const [choosing, setChoosing] = useState(false)
  const [asking, setAsking] = useState(false)
  const { id, name } = honouree
  const { canAct, sendAside } = conduct
  const { handedOver = null, onBehalf = null } = view.ceremony[id] ?? {}
  const isPresent = view.presence[id]?.present ?? false
  const record = (done: boolean) =>
    sendAside({ type: 'recordHandedOver', honourees: [id], handedOver: done }, `handed over ${id}`)
  return (
    <>
      <WaitButton view={view} subject={id} conduct={conduct} />
      {onBehalf !== null ? (
        <Act
          disabled={!canAct}
          label={t('takeBehalfBackOf', { name })}
          onAct={() => sendAside({ type: 'setOnBehalf', honouree: id, personId: null })}
        >
          {t('takeBehalfBack')}
        </Act>
      ) : (
        !isPresent && (
          <Act disabled={!canAct} label={t('onBehalfOf', { name })} onAct={() => setChoosing(true)}>
            {t('onBehalf')}
          </Act>
        )
      )}
      <Act
        disabled={!canAct}
        label={t(handedOver === null ? 'handOverTo' : 'takeHandedBackFrom', { name })}
        // To somebody who is not there it is recorded on purpose or not at all.
        onAct={() => (handedOver === null && !isPresent ? setAsking(true) : record(handedOver === null))}
      >
        {t(handedOver === null ? 'handOver' : 'takeHandedBack')}
      </Act>
      {asking && (
        <Question
          title={t('handOverAbsent', { name })}
          yes={t('handOver')}
          canAct={canAct}
          onYes={() => {
            setAsking(false)
            record(true)
          }}
          onNo={() => setAsking(false)}
        >
          <p>{t('handOverAbsentText')}</p>
        </Question>
      )}
      {choosing && (
        <ChooseReceiver
          view={view}
          honouree={honouree}
          onChoose={(personId) => {
            setChoosing(false)
            sendAside({ type: 'setOnBehalf', honouree: id, personId })
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
