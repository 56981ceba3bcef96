import { useEffect, useState } from 'react'
import { useLine, useWaiting } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { useHasKeyboard } from '../../ui/scan/use-usb-scanner.ts'
import { Notice } from '../../ui/staff/notice.tsx'
import type { Arrival } from './arrivals.ts'
import { Awaited } from './awaited.tsx'
import { NameNotices } from './name-notices.tsx'
import { receptionTexts } from './texts.ts'
import { patience } from './use-arrivals.ts'
import type { DeskNaming } from './use-desk-name.ts'

/** What the desk must know: no line, scans on hold, no keyboard, a browser that keeps nothing, a name that is not its own. */
export function Banners({
  arrivals,
  keepsNothing,
  naming,
}: {
  arrivals: readonly Arrival[]
  keepsNothing: boolean
  naming: DeskNaming
}) {
  const t = useTexts(receptionTexts)
  const { state } = useLine()
  // Of a refused link the page's own head says what there is to say.
  const down = state !== 'up' && state !== 'refused'
  const handingIn = arrivals.some(({ verdict }) => verdict.kind === 'kept')
  const count = useWaiting()
  const late = useLate(count > 0)
  const hasKeyboard = useHasKeyboard()
  return (
    <>
      <Awaited />
      {down && (
        <Notice kind="care" live="status">
          {count > 0 ? t('waitingDown', { count }) : t('waitingNone')}
        </Notice>
      )}
      {state === 'up' && late && (
        <Notice kind="care" live="status">
          {t(handingIn ? 'handingIn' : 'waitingSlow', { count })}
        </Notice>
      )}
      {keepsNothing && (
        <Notice kind="care" live="status">
          {t('keepsNothing')}
        </Notice>
      )}
      {!hasKeyboard && (
        <Notice kind="care" live="status">
          {t('noKeyboard')}
        </Notice>
      )}
      <NameNotices naming={naming} arrivals={arrivals} />
    </>
  )
}

/** Whether something has been so for longer than the desk is patient. */
function useLate(so: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!so) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [so])
  return late
}
