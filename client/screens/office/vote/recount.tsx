import { useState } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import type { Done } from '../../../../shared/protocol.ts'
import type { RecountDifference } from '../../../../shared/vote/recount.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { voteTexts } from './texts.ts'

const differs = {
  tally: 'tally',
  outcome: 'outcome',
  receipts: 'receiptsDiffer',
  voters: 'voters',
  notClosed: 'notClosed',
} as const satisfies Record<RecountDifference, string>

/** Counts the stored ballots once more, and says whether the result on record is theirs. */
export function Recount({ voteId }: { voteId: VoteId }) {
  const t = useTexts(voteTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [counted, setCounted] = useState<Done['recount'] | null>(null)
  const count = () => {
    setCounted(null)
    run(async () => {
      const outcome = await send({ type: 'recountVote', voteId })
      if ('done' in outcome) setCounted(outcome.recount ?? null)
      return outcome
    })
  }
  return (
    <>
      <Act onAct={count} disabled={busy}>
        {t(busy ? 'recounting' : 'recount')}
      </Act>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      {counted && (
        <Notice kind={counted.agrees ? 'good' : 'care'} live={counted.agrees ? 'status' : 'alert'}>
          {counted.agrees
            ? t('recountSame')
            : t('recountOther', { what: counted.differences.map((one) => t(differs[one])).join(', ') })}
        </Notice>
      )}
    </>
  )
}
