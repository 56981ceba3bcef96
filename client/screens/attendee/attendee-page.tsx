import { useEffect } from 'react'
import { badgeCredential, useBadge, WhenSeated } from '../../entrance.tsx'
import { HallProvider } from '../../hall.tsx'
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
    <HallProvider role="attendee" credential={badgeCredential(badge)} name={badge}>
      <WhenSeated closed={outside} waiting={outside}>
        <AttendeeHall onPutBadgeOff={() => take(null)} />
      </WhenSeated>
    </HallProvider>
  )
}

/** A badge link opened over this very page changes only what follows the #: the page begins anew with it. */
function useLinkOfAnotherBadge(): void {
  useEffect(() => {
    const beginAnew = () => window.location.reload()
    window.addEventListener('hashchange', beginAnew)
    return () => window.removeEventListener('hashchange', beginAnew)
  }, [])
}
