import type { McView } from '../../../../shared/views.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { mcVoteTexts } from './texts.ts'
import { lacksQuorum } from './vote-acts.ts'

/** The quorum that the motion's own rule asks for now, in words, and what opening without it means. */
export function QuorumCare({ view, vote }: { view: McView; vote: VoteRow }) {
  const t = useTexts(mcVoteTexts)
  const said = useQuorum(view, vote)
  return (
    <>
      <p>{said}</p>
      {lacksQuorum(view, vote) && <p>{t('belowCare')}</p>}
    </>
  )
}

export function useQuorum(view: McView, { motionId, quorum }: VoteRow): string {
  const t = useTexts(mcVoteTexts)
  const found = view.quorums[motionId]
  if (!found) return ''
  const part = `${quorum.numerator}/${quorum.denominator}`
  return t(`quorum_${quorum.base}`, { part, ...found })
}
