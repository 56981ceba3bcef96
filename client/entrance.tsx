import { type ReactNode, useEffect, useState } from 'react'
import type { AttendeeCredential, Credential, PairedKind } from '../shared/protocol.ts'
import type { LinkedRole, Role } from '../shared/roles.ts'
import { deviceId, newId, recall, remember, windowName } from './device.ts'
import { HallProvider, useHasView, useLine } from './hall.tsx'

/**
 * The secret of this device's link: what follows the # never goes into a request or a log. It is kept on the device,
 * so that the page opens again without it, and taken out of the address, so that nobody reads it off the bar.
 */
function takeSecret(role: Role): string | null {
  const fromLink = decodeURIComponent(window.location.hash.slice(1))
  if (fromLink === '') return recall(secretOf(role))
  remember(secretOf(role), fromLink)
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
  return fromLink
}

/** Two windows of one laptop are two screens, each with its own way in. */
const secretOf = (role: Role): string => (role === 'screen' ? `secret:screen${windowName()}` : `secret:${role}`)

/** A tablet of the MC, a screen and a teller's device say which they are: one leads, and two tellers count apart. */
const staffCredential = (role: LinkedRole, key: string): Credential =>
  role === 'mc' || role === 'screen' || role === 'teller' ? { key, device: deviceId(role) } : { key }

/**
 * A way in by a link alone. `closed` stands where there is no link, `refused` where the server does not accept it,
 * `waiting` until the first picture; `around` has the line at hand, and stands around them all.
 */
export function StaffEntrance({
  role,
  closed,
  refused,
  waiting,
  around = (page) => page,
  children,
}: {
  role: LinkedRole
  closed: ReactNode
  refused: ReactNode
  waiting: ReactNode
  around?: (page: ReactNode) => ReactNode
  children: ReactNode
}) {
  const [key] = useState(() => takeSecret(role))
  if (!key) return closed
  return (
    <HallProvider role={role} credential={staffCredential(role, key)} name={role}>
      {around(
        <WhenSeated closed={refused} waiting={waiting}>
          {children}
        </WhenSeated>,
      )}
    </HallProvider>
  )
}

/**
 * The way in of a screen by the screens' link or by the key that it was paired with, and of a kiosk by its key alone; else
 * `pairing`. One that the office let go forgets what it had and waits to be paired again.
 */
export function PairedEntrance({
  role,
  pairing,
  children,
}: {
  role: PairedKind
  pairing: (paired: (key: string) => void) => ReactNode
  children: ReactNode
}) {
  const [key, setKey] = useState(() => takeSecret(role))
  const hold = (next: string | null) => {
    remember(secretOf(role), next)
    setKey(next)
  }
  if (!key) return pairing(hold)
  return (
    <HallProvider role={role} credential={pairedCredential(role, key)} name={role}>
      <UnlessLetGo onLetGo={() => hold(null)}>{children}</UnlessLetGo>
    </HallProvider>
  )
}

const pairedCredential = (role: PairedKind, key: string): Credential =>
  role === 'screen' ? staffCredential('screen', key) : { key }

function UnlessLetGo({ onLetGo, children }: { onLetGo: () => void; children: ReactNode }) {
  const line = useLine()
  const letGo = line.state === 'refused' && (line.why === 'screenLetGo' || line.why === 'kioskLetGo')
  useEffect(() => {
    if (letGo) onLetGo()
  })
  return children
}

/** What this screen gets in by; a picture of another conference's link would be the wrong one. */
export const screenSecret = (): string | null => recall(secretOf('screen'))

/** The children once there is a picture, and from then on whatever becomes of the line. */
export function WhenSeated({
  closed,
  waiting,
  children,
}: {
  closed: ReactNode
  waiting: ReactNode
  children: ReactNode
}) {
  const line = useLine()
  const hasView = useHasView()
  if (hasView) return children
  return line.state === 'refused' ? closed : waiting
}

/** The attendee's badge on this phone, and how to put another in its place. */
export function useBadge(): { badge: string | null; take: (badge: string | null) => void } {
  const [badge, setBadge] = useState(() => takeSecret('attendee'))
  return {
    badge,
    take: (next) => {
      remember('secret:attendee', next)
      setBadge(next)
    },
  }
}

/** A token from a desk's screen begins with a letter; a badge code is digits alone. */
const tokenMark = 't'
export const tokenLink = (base: string, token: string): string => `${base}/#${tokenMark}${token}`

/** A phone that reception let go shows the badge anew with another secret: the old one lets it in no more. */
export const forgetPhone = (): void => void remember('phone', null)

/** What this phone shows for a badge or a token, with the secret by which it holds the badge from then on. */
export function attendeeCredential(shown: string): AttendeeCredential {
  const phone = recall('phone') ?? newId()
  remember('phone', phone)
  return shown.startsWith(tokenMark) ? { token: shown.slice(tokenMark.length), phone } : { badge: shown, phone }
}
