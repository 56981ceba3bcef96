import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Said } from '../../ui/said.tsx'
import { tellerTexts } from './texts.ts'

/** What comes of the vote, said once to a teller who does not see it. */
export function VoteSaid({ vote }: { vote: VoteRow | undefined }) {
  const t = useTexts(tellerTexts)
  const words = useVoteWords()
  const text = (): string => {
    if (!vote) return ''
    switch (vote.state) {
      case 'planned':
        return ''
      case 'open':
        return t('saidOpen')
      case 'counting':
        return t('saidCounting')
      case 'closed':
        return t('saidClosed', { outcome: words.outcome(vote) })
      case 'cancelled':
        return t('saidCancelled')
      default:
        return vote satisfies never
    }
  }
  return <Said text={text()} />
}
