/** Who a device acts for. Each has its own namespace and view. */
export const roles = ['office', 'mc', 'reception', 'screen', 'teller', 'kiosk', 'attendee'] as const
export type Role = (typeof roles)[number]

/** Roles whose devices get in by the role's link; an attendee gets in by his badge, a kiosk by a key of its own. */
export const linkedRoles = ['office', 'mc', 'reception', 'screen', 'teller'] as const satisfies Role[]
export type LinkedRole = (typeof linkedRoles)[number]
