import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { attendanceSectionTexts } from './texts.ts'

/** Whether the lobby's screen names who has just come: nobody is named there before the office says so. */
export function LobbyNames() {
  const t = useTexts(attendanceSectionTexts)
  const names = officeHooks.useView((view) => view.lobby.main?.names) ?? false
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  return (
    <Card
      title={t('lobby')}
      acts={
        <Act disabled={busy} onAct={() => run(() => send({ type: 'setLobbyNames', shown: !names }))}>
          {t(names ? 'hideNames' : 'showNames')}
        </Act>
      }
    >
      <p role="status">{t(names ? 'namesShown' : 'namesHidden')}</p>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
    </Card>
  )
}
