import type { Request } from 'express'
import type { Access } from './access/keys.ts'
import type { Hall } from './hall.ts'

/** The hall whose office key a request shows in its `authorization`; undefined for a key of nothing or of another role. */
export const officeHall =
  ({ access, halls }: { access: Access; halls: ReadonlyMap<string, Hall> }) =>
  (request: Request): Hall | undefined => {
    const key = request.headers.authorization?.replace(/^Bearer /, '')
    const conferenceId = access.byKey('office', { key })
    return conferenceId === null ? undefined : halls.get(conferenceId)
  }
