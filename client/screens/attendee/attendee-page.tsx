import { type ReactNode, useEffect } from 'react'
import { attendeeCredential, useBadge, WhenSeated } from '../../entrance.tsx'
import { HallProvider, useLine, useOwn } from '../../hall.tsx'
import { AttendeeHall } from './attendee-hall.tsx'
import { BadgeForm } from './badge-form.tsx'
import { NotSeated } from './not-seated.tsx'

/** A delegate's own phone: in by his badge, on plain HTTP, on whatever browser he has. */
export function AttendeePage() {
  const { badge, take } = useBadge()
  useLinkOfAnotherBadge()
  if (!badge) return <BadgeForm onBadge={take} />
  const outside = <NotSeated onOtherBadge={() => take(null)} />
  return (
    <HallProvider role="attendee" credential={attendeeCredential(badge)} name={badge}>
      <WhileItsOwn outside={outside}>
        <WhenSeated closed={outside} waiting={outside}>
          <KeepOwnBadge badge={badge} onBadge={take} />
          <AttendeeHall onPutBadgeOff={() => take(null)} />
        </WhenSeated>
      </WhileItsOwn>
    </HallProvider>
  )
}

/** A badge that was reported lost, or is another phone's now, shows nothing of its owner any more, not even what came before. */
function WhileItsOwn({ outside, children }: { outside: ReactNode; children: ReactNode }) {
  const line = useLine()
  return line.state === 'refused' && line.why !== 'tooManyAttempts' ? outside : children
}

/** A phone let in at the desk came with a code for one time: from now on it shows the badge itself. */
function KeepOwnBadge({ badge, onBadge }: { badge: string; onBadge: (badge: string) => void }) {
  const own = useOwn()
  const code = own?.badgeCode
  useEffect(() => {
    if (code !== undefined && code !== badge) onBadge(code)
  }, [code, badge, onBadge])
  return null
}

/** A badge link opened over this very page changes only what follows the #: the page begins anew with it. */
function useLinkOfAnotherBadge(): void {
  useEffect(() => {
    const beginAnew = () => window.location.reload()
    window.addEventListener('hashchange', beginAnew)
    return () => window.removeEventListener('hashchange', beginAnew)
  }, [])
}
