import type { PaperPage } from '../../shared/papers/paper-page.ts'
import type { PaperKind, PaperRefusal } from '../../shared/papers/wanted.ts'
import type { Hall } from '../hall.ts'
import { badgeOf } from './badge.ts'
import { badgeSheets } from './badge-sheet.ts'
import { type Attendee, attendeesOf, chosen, type Whom } from './choose-people.ts'
import { type Invitation, type Issued, invitationsOf } from './invitation.ts'
import { layoutInvitation } from './invitation-layout.ts'
import type { Measure } from './typeset.ts'

/** A document to be written out; its pages are laid out one by one as they are taken. */
export type Papers = { title: string; people: number; pages: Iterable<PaperPage> }

/** The invitations or badges of those meant, or why there are none. */
export function papersOf(
  hall: Pick<Hall, 'people' | 'conference'>,
  wanted: { kind: PaperKind; whom: Whom; issued: Issued },
  using: { publicUrl: string | null; page?: string | null; measure: Measure },
): Papers | { refused: PaperRefusal } {
  const { kind, whom, issued } = wanted
  const { publicUrl, page = publicUrl, measure } = using
  const { definition, progress } = hall.conference
  const everybody = attendeesOf(hall)
  const people = chosen(everybody, whom)
  if (people.length === 0) return { refused: refusalFor(everybody, whom) }
  if (kind === 'badges') {
    const badges = people.map((person) => badgeOf(definition?.heading ?? null, person, publicUrl))
    return {
      title: titled('Thẻ đại biểu', definition?.heading.title),
      people: people.length,
      pages: badgeSheets(badges, measure),
    }
  }
  if (!definition) return { refused: 'notDefined' }
  const invitation = invitationsOf({ definition, progress }, issued, publicUrl, page)
  return {
    title: titled('Giấy mời', definition.heading.title),
    people: people.length,
    pages: invitationPages(people, invitation, measure),
  }
}

function* invitationPages(
  people: readonly Attendee[],
  invitation: (person: Attendee) => Invitation,
  measure: Measure,
): Generator<PaperPage> {
  for (const person of people) yield* layoutInvitation(invitation(person), measure)
}

function refusalFor(everybody: readonly Attendee[], whom: Whom): PaperRefusal {
  if (everybody.length === 0) return 'rosterNeeded'
  return whom.of === 'unit' ? 'unknownUnit' : 'unknownPerson'
}

const titled = (what: string, conference: string | undefined): string => (conference ? `${what}, ${conference}` : what)
