import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { ConferenceId } from '../shared/ids.ts'
import { type ClientToServer, heartbeat, type ServerToClient } from '../shared/protocol.ts'
import type { Instant } from '../shared/time.ts'
import { createAccess } from './access/keys.ts'
import { createDrafts } from './drafts.ts'
import { type Hall, openHall } from './hall.ts'
import { createHttp } from './http.ts'
import type { Dice } from './ids.ts'
import { badgeUrl, linksOf } from './links.ts'
import { createOfficeFiles } from './office-files.ts'
import type { ReadRoster } from './roster/read-roster.ts'
import { seatDevices } from './sockets/seat-devices.ts'
import type { Installation } from './start-notes.ts'
import type { Storage } from './storage/port.ts'

export type App = {
  halls: ReadonlyMap<ConferenceId, Hall>
  /** Serves from when it returns; gives the port, which is a free one for port 0. */
  listen: (port: number, host: string) => Promise<number>
  /** Lets every device go and stops serving; what they keep they send to the next one. */
  close: () => Promise<void>
}

/** The whole server as a function: storage, clock, dice and log come from outside. */
export async function createApp(using: {
  storage: Storage
  clientFolder: string
  now: () => Instant
  dice: Dice
  readRoster: ReadRoster
  log: Logger
  /** What links begin with, once the port is known. */
  base: (port: number) => string
  installation: Installation
  /** Holds the files that an office without its own may begin from. */
  sampleFolder: string
}): Promise<App> {
  const { storage, clientFolder, now, dice, readRoster, log, base, installation, sampleFolder } = using
  const halls = new Map<ConferenceId, Hall>()
  for (const id of await storage.conferences()) halls.set(id, await openHall(id, storage.conference(id)))
  const links = await storage.links()
  const access = createAccess(links, halls)
  const drafts = createDrafts()
  const officeFiles = createOfficeFiles({
    storage,
    access,
    halls,
    drafts,
    dice,
    readRoster,
    now,
    installation,
    sampleFolder,
  })
  const http: HttpServer = createServer(createHttp({ clientFolder, storage, officeFiles, log }))
  const io = new Server<ClientToServer, ServerToClient>(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    ...heartbeat,
  })
  let address = base(0)
  seatDevices({
    io,
    halls,
    access,
    addresses: (conferenceId) => ({ links: linksOf(conferenceId, links, address), badgeUrl: badgeUrl(address) }),
    handleWith: { now, log, dice, drafts, conferenceOfBadge: access.conferenceOfBadge },
  })
  return {
    halls,
    listen: async (port, host) => {
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject)
        // The whole hall comes back at once after a restart; the default queue of 511 would turn phones away.
        http.listen({ port, host, backlog: 4_096 }, resolve)
      })
      const bound = (http.address() as AddressInfo).port
      address = base(bound)
      return bound
    },
    close: () => {
      const closed = io.close()
      // A request that somebody began and does not finish would hold the end up for minutes.
      http.closeAllConnections()
      return closed
    },
  }
}
