/** Who a device acts for. Each has its own link, namespace and view. */
export const roles = ['office', 'mc', 'reception', 'screen', 'attendee'] as const
export type Role = (typeof roles)[number]

/** Roles whose devices get in by the role's link; an attendee gets in by his badge. */
export const linkedRoles = ['office', 'mc', 'reception', 'screen'] as const satisfies Role[]
export type LinkedRole = (typeof linkedRoles)[number]
