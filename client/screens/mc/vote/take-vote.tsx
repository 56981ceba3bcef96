import type { CommandOf } from '../../../../shared/commands.ts'
import { shownOn } from '../../../../shared/stage/picture.ts'
import { agendaAlone, type Source, sameSource } from '../../../../shared/stage/program.ts'
import type { McView } from '../../../../shared/views.ts'
import type { HeldVote } from '../../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { mcVoteTexts } from './texts.ts'

/** A vote, its result or the list of its receipts onto the screens in the agenda's place. */
export function TakeVote({
  view,
  vote,
  canAct,
  onTake,
}: {
  view: McView
  vote: HeldVote
  canAct: boolean
  onTake: (command: CommandOf<'mc'>) => void
}) {
  const t = useTexts(mcVoteTexts)
  const { taken } = view.program.main ?? agendaAlone
  if (vote.state === 'cancelled') return null
  const shown = shownOn(view)
  const picture = shown.show === 'agenda' ? shown.picture : null
  const isLookedAt = picture?.show === 'vote' && picture.vote.id === vote.id
  const hasReceipts = vote.state === 'closed' && (vote.receipts?.count ?? 0) > 0
  return (
    <>
      {(hasReceipts ? (['vote', 'receipts'] as const) : (['vote'] as const)).map((kind) => {
        const source: Source = { kind, voteId: vote.id }
        const isOn = sameSource(taken, source) || (kind === 'vote' && isLookedAt)
        const says = kind === 'receipts' ? 'takeReceipts' : vote.state === 'closed' ? 'takeResult' : 'takeVote'
        return (
          <Act key={kind} disabled={!canAct || isOn} onAct={() => onTake({ type: 'takeSource', from: taken, source })}>
            {t(says)}
            {isOn && <small>{t('onScreens')}</small>}
          </Act>
        )
      })}
    </>
  )
}
