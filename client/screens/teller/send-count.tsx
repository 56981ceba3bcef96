import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import { ballotsIn, type PaperBallots } from './paper-count.ts'
import styles from './paper-counting.module.css'
import type { CountForm } from './paper-counting.tsx'
import { tellerTexts } from './texts.ts'

/** How many ballots are counted of those handed out, and the button that sends the count once it is confirmed. */
export function SendCount({ ballots, issued, isSent, onEnter }: Omit<CountForm, 'vote'> & { ballots: PaperBallots }) {
  const t = useTexts(tellerTexts)
  const [asking, setAsking] = useState(false)
  const count = ballotsIn(ballots)
  const missing = issued - count
  return (
    <>
      <p className={styles.sum} role="status">
        {t('sum', { count, issued })} {missing < 0 && t('above', { count: -missing })}
      </p>
      <div>
        <Act kind="main" disabled={missing < 0} onAct={() => setAsking(true)}>
          {t(isSent ? 'sendAgain' : 'sendCount')}
        </Act>
      </div>
      {asking && (
        <PopUp title={t('sendTitle', { count })} onClose={() => setAsking(false)}>
          {missing > 0 && <p>{t('missing', { count: missing })}</p>}
          <p>{t('sendAbout')}</p>
          <div>
            <Act
              kind="main"
              onAct={() => {
                setAsking(false)
                onEnter(ballots)
              }}
            >
              {t('sendCount')}
            </Act>
          </div>
        </PopUp>
      )}
    </>
  )
}
