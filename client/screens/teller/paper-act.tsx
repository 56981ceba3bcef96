import type { VoteId } from '../../../shared/ids.ts'
import type { RollRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { tellerHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { useAct } from '../../ui/staff/use-act.ts'
import { tellerTexts } from './texts.ts'

/** Gives somebody a ballot on paper, or takes it back unused. */
export function PaperAct({ person: { id, name, means }, voteId }: { person: RollRow; voteId: VoteId }) {
  const t = useTexts(tellerTexts)
  const send = tellerHooks.useSend()
  const { refusal, run } = useAct()
  const handedOut = means !== 'paper'
  const act = t(handedOut ? 'give' : 'takeBack')
  return (
    <div>
      <Act
        label={t('enterOf', { act, name })}
        onAct={() => run(() => send({ type: 'handOutPaper', voteId, personId: id, handedOut }))}
      >
        {act}
      </Act>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
    </div>
  )
}
