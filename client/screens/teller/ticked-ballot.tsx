import { useState } from 'react'
import type { CandidateId } from '../../../shared/ids.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'
import type { HeldVote } from '../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import { CandidateTicks } from './candidate-ticks.tsx'
import { tellerTexts } from './texts.ts'

/** A ballot on which candidates are ticked, in a window of its own. */
export function TickedBallot({
  name,
  vote,
  choice,
  onEnter,
}: {
  name: string
  vote: HeldVote
  choice: Choice | null
  onEnter: (choice: Choice) => void
}) {
  const t = useTexts(tellerTexts)
  const before = choice && 'candidates' in choice ? choice.candidates : []
  const [ticked, setTicked] = useState<readonly CandidateId[] | null>(null)
  const act = t(choice ? 'change' : 'enter')
  const seats = vote.seats ?? vote.candidates.length
  const isTooMany = ticked !== null && ticked.length > seats
  return (
    <>
      <Act label={t('enterOf', { act, name })} onAct={() => setTicked(before)}>
        {act}
      </Act>
      {ticked && (
        <PopUp title={t('ballotOf', { name })} onClose={() => setTicked(null)}>
          <CandidateTicks vote={vote} ticked={ticked} onChange={setTicked} />
          {isTooMany && (
            <Notice kind="care" live="alert">
              {t('tooMany', { seats })}
            </Notice>
          )}
          <div>
            <Act
              kind="main"
              disabled={isTooMany}
              onAct={() => {
                setTicked(null)
                onEnter({ candidates: ticked })
              }}
            >
              {t('enter')}
            </Act>
          </div>
        </PopUp>
      )}
    </>
  )
}
