import { useState } from 'react'
import type { HeldVote } from '../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../i18n/texts.ts'
import { tellerHooks } from '../../staff-hooks.ts'
import { Card } from '../../ui/staff/card.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { useAct } from '../../ui/staff/use-act.ts'
import { AnswerCount } from './answer-count.tsx'
import { CandidateCount } from './candidate-count.tsx'
import type { PaperBallots } from './paper-count.ts'
import { tellerTexts } from './texts.ts'

/**
 * The count of the ballots on paper, on this teller's device alone: nothing of it is kept here or shown to anybody before
 * another teller's is the same.
 */
export function PaperCounting({ vote }: { vote: HeldVote }) {
  const t = useTexts(tellerTexts)
  const paper = tellerHooks.useView((view) => view.paper.main)
  const send = tellerHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [isSent, setIsSent] = useState(false)
  const { issued = 0, entered = 0, differ = null } = paper ?? {}
  const enter = (ballots: PaperBallots) =>
    run(
      () => send({ type: 'enterPaperCount', voteId: vote.id, ballots }),
      () => setIsSent(true),
    )
  const standing = () => {
    if (differ !== null) return t(differ === 'ballots' ? 'differBallots' : 'differChoices')
    // The picture may have it before the answer is here.
    if ((isSent || busy) && entered > 0) return t('waiting')
    return t(entered > 0 ? 'otherEntered' : 'nobodyEntered')
  }
  const form = { vote, issued, isSent, onEnter: enter }
  return (
    <Card title={t('countTitle')}>
      <p>{t('countHow')}</p>
      <Notice kind={differ === null ? 'plain' : 'care'} live="status">
        {standing()}
      </Notice>
      {vote.form === 'candidates' ? <CandidateCount {...form} /> : <AnswerCount {...form} />}
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
    </Card>
  )
}

export type CountForm = {
  vote: HeldVote
  issued: number
  /** This device has sent a count, and may send another one. */
  isSent: boolean
  onEnter: (ballots: PaperBallots) => void
}
