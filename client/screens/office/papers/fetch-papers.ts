import type { PersonId } from '../../../../shared/ids.ts'
import type { InvitationPicture, PaperKind, PaperRefusal } from '../../../../shared/papers/wanted.ts'
import { recall } from '../../../device.ts'

/** Whose papers are wanted. */
export type Whom = { of: 'all' } | { of: 'unit'; unit: string } | { of: 'person'; personId: PersonId }

/** What the office says of its invitation; empty stays a blank on paper. */
export type Issued = { number: string; date: string; signerPosition: string; signerName: string }

export type PaperFault = PaperRefusal | 'offline'
type Fault = { refused: PaperFault }

/** The invitations or badges of those meant, as one PDF. */
export const fetchPdf = (kind: PaperKind, whom: Whom, issued: Issued): Promise<Blob | Fault> =>
  fetchBlob(`${kind}.pdf?${queryOf(whom, issued)}`)

/** The roster with everybody's code and link. */
export const fetchRoster = (): Promise<Blob | Fault> => fetchBlob('roster.xlsx')

/** One person's invitation as it is laid out, to be drawn here. */
export async function fetchInvitation(personId: PersonId, issued: Issued): Promise<InvitationPicture | Fault> {
  try {
    const response = await ask(`invitation.json?${queryOf({ of: 'person', personId }, issued)}`)
    return (await response.json()) as InvitationPicture
  } catch {
    return { refused: 'offline' } // the line is down, or what answered is not our server
  }
}

async function fetchBlob(path: string): Promise<Blob | Fault> {
  try {
    const response = await ask(path)
    return response.ok ? await response.blob() : ((await response.json()) as Fault)
  } catch {
    return { refused: 'offline' } // the line is down, also half way through the file
  }
}

const ask = (path: string): Promise<Response> =>
  fetch(`/office/papers/${path}`, { headers: { authorization: `Bearer ${recall('secret:office') ?? ''}` } })

function queryOf(whom: Whom, issued: Issued): URLSearchParams {
  const query = new URLSearchParams(issued)
  if (whom.of === 'unit') query.set('unit', whom.unit)
  if (whom.of === 'person') query.set('person', whom.personId)
  return query
}
