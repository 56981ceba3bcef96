import type { Request, RequestHandler, Response } from 'express'
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

export const forbidden = (response: Response) => void response.status(401).json({ refused: 'forbidden' })

/** Work on the hall of the key, or 401; of what comes of it nothing is kept on the way. */
export type ForOffice = (work: (hall: Hall, request: Request, response: Response) => Promise<void>) => RequestHandler
export const officeDoor =
  (hallOf: (request: Request) => Hall | undefined): ForOffice =>
  (work) =>
  async (request, response) => {
    const hall = hallOf(request)
    if (!hall) return forbidden(response)
    response.setHeader('cache-control', 'no-store')
    await work(hall, request, response)
  }
