import type { HonoureeRow, McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import { ceremonyTexts } from './texts.ts'

/** How many of a round were handed over, and all of those at once for whom somebody in the hall goes up; the absent stay open. */
export function HandOverAll({
  view,
  honourees,
  conduct: { canAct, sendAside },
}: {
  view: McView
  honourees: readonly HonoureeRow[]
  conduct: Conduct
}) {
  const t = useTexts(ceremonyTexts)
  const open = honourees.filter(({ id }) => view.ceremony[id]?.handedOver == null)
  const there = open.filter(({ id }) => view.presence[id]?.present)
  const set = (of: readonly HonoureeRow[], handedOver: boolean) =>
    sendAside({ type: 'recordHandedOver', honourees: of.map(({ id }) => id), handedOver }, 'handed over to all')
  return (
    <>
      <strong>{t('handedOver', { count: honourees.length - open.length, of: honourees.length })}</strong>
      {open.length === 0 ? (
        <Act disabled={!canAct} onAct={() => set(honourees, false)}>
          {t('takeAllBack')}
        </Act>
      ) : there.length === 0 ? (
        <span>{t('onlyAbsent', { count: open.length })}</span>
      ) : (
        <Act disabled={!canAct} onAct={() => set(there, true)}>
          {there.length === honourees.length ? t('handOverAll') : t('handOverPresent', { count: there.length })}
        </Act>
      )}
    </>
  )
}
