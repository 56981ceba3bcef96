import { useRef } from 'react'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { tellerHooks } from '../../staff-hooks.ts'
import { Card } from '../../ui/staff/card.tsx'
import { TopBar } from '../../ui/staff/top-bar.tsx'
import { VoteResult } from '../../ui/staff/vote-result.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { PaperCounting } from './paper-counting.tsx'
import { Roll } from './roll.tsx'
import styles from './teller-room.module.css'
import { tellerTexts } from './texts.ts'
import { VoteHead } from './vote-head.tsx'
import { VoteSaid } from './vote-said.tsx'

/** The vote that is under way, or the last one: who has voted, and what the tellers do for those without a phone. */
export function TellerRoom() {
  const common = useTexts(commonTexts)
  const t = useTexts(tellerTexts)
  const title = tellerHooks.useView((view) => view.conference.main?.heading.title) ?? ''
  const vote = tellerHooks.useView((view) => Object.values(view.votes)[0])
  const main = useRef<HTMLElement>(null)
  useFocusKept(main, main)
  return (
    <div className={styles.page}>
      <TopBar room={common('teller')} about={title} />
      <main ref={main} className={styles.main} tabIndex={-1}>
        {!vote || vote.state === 'planned' ? (
          <Card title={common('teller')}>
            <p>{t('none')}</p>
          </Card>
        ) : (
          <>
            <VoteHead vote={vote} />
            {vote.state === 'closed' && (
              <Card title={t('closed')}>
                <VoteResult vote={vote} />
              </Card>
            )}
            {vote.state === 'counting' && <PaperCounting key={`count-${vote.id}`} vote={vote} />}
            {vote.state !== 'cancelled' && <Roll key={`roll-${vote.id}`} vote={vote} />}
          </>
        )}
        <VoteSaid vote={vote} />
      </main>
    </div>
  )
}
