import type { PaperPage } from './paper-page.ts'

export const paperKinds = ['invitations', 'badges'] as const
/** Giấy mời, thẻ đại biểu. */
export type PaperKind = (typeof paperKinds)[number]

/** Why there are no papers; each is a key of the office's dictionary. */
export type PaperRefusal = 'forbidden' | 'malformed' | 'notDefined' | 'rosterNeeded' | 'unknownUnit' | 'unknownPerson'

/** One person's invitation as it is laid out, for the office's browser to draw as a picture. */
export type InvitationPicture = { pages: PaperPage[] } | { refused: PaperRefusal }
