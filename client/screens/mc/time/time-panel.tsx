import { useState } from 'react'
import { pictureOf } from '../../../../shared/stage/picture.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import styles from '../screens/screens-panel.module.css'
import { SidePanel } from '../side-panel.tsx'
import type { Conduct } from '../use-conduct.ts'
import { Minutes } from './minutes.tsx'
import { timeTexts } from './texts.ts'

/** The live item's minutes and its clock, and a discreet word to the speaker. */
export function TimePanel({ view, conduct, onClose }: { view: McView; conduct: Conduct; onClose: () => void }) {
  const t = useTexts(timeTexts)
  return (
    <SidePanel title={t('time')} onClose={onClose} said={conduct.refusal}>
      <ItemTime view={view} conduct={conduct} />
      <ToSpeaker view={view} conduct={conduct} />
    </SidePanel>
  )
}

/** The item's minutes and, of one of several speakers, his own; and the clock of both. */
function ItemTime({ view, conduct: { canAct, sendAside } }: { view: McView; conduct: Conduct }) {
  const t = useTexts(timeTexts)
  const { position, phase } = view.stage.main ?? { position: null, phase: 'before' as const }
  const item = position ? view.items[position.itemId] : undefined
  if (!item || !position || phase !== 'running') return <p>{t('notRunning')}</p>
  const picture = pictureOf(view)
  const speech = picture.show === 'speech' ? picture.speech : null
  const { id: itemId, number } = item
  const isPaused = position.runningSince === null
  return (
    <>
      {speech && !speech.itemsTime && (
        <Minutes
          title={t('speakerTime', { name: speech.speaker.name })}
          of={speech}
          less={t('speakerLess')}
          more={t('speakerMore')}
          canAct={canAct}
          onSet={(plannedMinutes) => sendAside({ type: 'setSpeechTime', speechId: speech.id, plannedMinutes })}
        />
      )}
      <Minutes
        title={speech?.itemsTime ? t('bothTime', { number, name: speech.speaker.name }) : t('itemTime', { number })}
        of={item}
        less={t('itemLess', { number })}
        more={t('itemMore', { number })}
        canAct={canAct}
        onSet={(plannedMinutes) => sendAside({ type: 'setItemTime', itemId, plannedMinutes })}
      />
      <section className={styles.part}>
        <Act disabled={!canAct} onAct={() => sendAside({ type: 'pauseClock', paused: !isPaused }, 'clock')}>
          {t(isPaused ? 'resume' : 'pause')}
        </Act>
      </section>
    </>
  )
}

function ToSpeaker({ view, conduct: { canAct, sendAside } }: { view: McView; conduct: Conduct }) {
  const t = useTexts(timeTexts)
  const [own, setOwn] = useState('')
  const shown = view.program.main?.speakerMessage ?? ''
  const say = (text: string) => sendAside({ type: 'sendMessage', text })
  return (
    <section className={styles.part}>
      <h3>{t('toSpeaker')}</h3>
      {shown === '' ? (
        <p>{t('noMessage')}</p>
      ) : (
        <>
          <p>
            {t('onMonitor')} <strong>{shown}</strong>
          </p>
          <Act disabled={!canAct} onAct={() => say('')}>
            {t('takeAway')}
          </Act>
        </>
      )}
      <div className={styles.pair}>
        {(['conclude', 'twoMinutes', 'fiveMinutes', 'timeIsUp'] as const).map((text) => (
          <div key={text} data-on={shown === t(text)}>
            <Act disabled={!canAct} onAct={() => say(t(text))}>
              {t(text)}
            </Act>
          </div>
        ))}
      </div>
      <form
        className={styles.words}
        onSubmit={(event) => {
          event.preventDefault()
          if (own.trim() !== '' && canAct) say(own.trim())
        }}
      >
        <label>
          <span>{t('own')}</span>
          <textarea rows={2} maxLength={200} value={own} onChange={(event) => setOwn(event.target.value)} />
        </label>
        <Act disabled={!canAct || own.trim() === ''} onAct={() => say(own.trim())}>
          {t('send')}
        </Act>
      </form>
    </section>
  )
}
