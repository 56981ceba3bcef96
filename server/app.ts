import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server as NetServer, Socket } from 'node:net'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { ConferenceId } from '../shared/ids.ts'
import { type ClientToServer, heartbeat, type ServerToClient } from '../shared/protocol.ts'
import type { Instant } from '../shared/time.ts'
import { createAttendeeAccess } from './access/attendees.ts'
import { createAccess } from './access/keys.ts'
import { createPhoneTokens } from './access/phone-tokens.ts'
import type { Scheme } from './config.ts'
import { createDrafts } from './drafts.ts'
import { type Hall, openHall } from './hall.ts'
import { createHttp } from './http.ts'
import type { Dice } from './ids.ts'
import { linksOf, phonesBase, type Reached, staffBase } from './links.ts'
import { createMediaFiles, dropUnusedMedia } from './media-files.ts'
import { createOfficeFiles } from './office-files.ts'
import { createPapers } from './papers/create-papers.ts'
import { serveReceipts } from './receipts.ts'
import type { ReadRoster } from './roster/read-roster.ts'
import { createPairings } from './screens/pairing.ts'
import { seatDevices } from './sockets/seat-devices.ts'
import { seatPairing } from './sockets/seat-pairing.ts'
import type { Installation } from './start-notes.ts'
import type { Storage } from './storage/port.ts'
import type { Secured } from './tls/secure-server.ts'
import { createTrustPages } from './tls/trust-pages.ts'

/** Longer than an office's page is between two requests that belong together. */
const idleLineKept = 65_000

export type App = {
  halls: ReadonlyMap<ConferenceId, Hall>
  /** Serves from when it returns, over HTTPS too where that is on; gives the plain port, which is a free one for port 0. */
  listen: (port: number, host: string) => Promise<number>
  /** Where it is reached, once it listens. */
  reached: () => Reached
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
  base: (port: number, scheme: Scheme) => string
  /** HTTPS beside plain HTTP: the same server, the same state. */
  https?: (Secured & { port: number }) | null
  /** What the delegates' links begin with. */
  phones?: Scheme
  /** Where phones anywhere reach this server; their links and the codes of badges begin with it. */
  publicUrl?: string | null
  installation: Installation
  /** Holds the files that an office without its own may begin from. */
  sampleFolder: string
}): Promise<App> {
  const { storage, clientFolder, now, dice, readRoster, log, base, installation, sampleFolder } = using
  const { https = null, phones = 'http', publicUrl = null } = using
  const halls = new Map<ConferenceId, Hall>()
  for (const id of await storage.conferences()) halls.set(id, await openHall(id, storage.conference(id)))
  const links = await storage.links()
  const access = createAccess(links, halls)
  const drafts = createDrafts()
  await dropUnusedMedia(storage.media, halls)
  const pairings = createPairings(dice.newPairingCode)
  const tokens = createPhoneTokens(dice.newId)
  let reached: Reached = { plain: base(0, 'http'), secure: null, phones }
  const attendeeBase = () => publicUrl ?? phonesBase(reached)
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
  officeFiles.use('/papers', createPapers({ access, halls, publicUrl, base: attendeeBase, now }))
  officeFiles.use('/media-files', createMediaFiles({ access, halls, media: storage.media, dice }))
  let securePort: number | null = null
  const trustPages = createTrustPages(https, () => securePort)
  const handler = createHttp({ clientFolder, storage, officeFiles, receipts: serveReceipts(halls), trustPages, log })
  const http = createServer(handler)
  const secure = https && createSecureServer({ cert: https.pair.certificate, key: https.pair.key }, handler)
  const io = new Server<ClientToServer, ServerToClient>(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    ...heartbeat,
  })
  // A line that the server lets go in the very moment a browser sends on it is a request lost; the default is five seconds.
  for (const server of [http, secure]) if (server) server.keepAliveTimeout = idleLineKept
  // One engine behind both: a device is the same device whichever way it came.
  if (secure) io.engine.attach(secure, { path: io.path() })
  const dropConnections = secure && connectionsOf(secure)
  const seats = seatDevices({
    io,
    halls,
    access,
    admitAttendee: createAttendeeAccess({ halls, tokens, now }),
    addresses: (conferenceId) => ({
      links: linksOf(conferenceId, links, staffBase(reached)),
      attendee: { base: attendeeBase(), publicUrl },
    }),
    handleWith: {
      now,
      log,
      dice,
      drafts,
      tokens,
      pairings,
      mediaFiles: storage.media,
      conferenceOfBadge: access.conferenceOfBadge,
    },
  })
  seatPairing(io, pairings)
  return {
    halls,
    listen: async (port, host) => {
      if (secure && https) securePort = await listenOn(secure, https.port, host)
      const plainPort = await listenOn(http, port, host)
      const secureBase = securePort === null ? null : base(securePort, 'https')
      reached = { plain: base(plainPort, 'http'), secure: secureBase, phones }
      return plainPort
    },
    reached: () => reached,
    close: async () => {
      const unseated = seats.close()
      const closed = [unseated, io.close(), secure?.listening ? new Promise((resolve) => secure.close(resolve)) : null]
      // A request that somebody began and does not finish would hold the end up for minutes.
      for (const server of [http, secure]) server?.closeAllConnections()
      dropConnections?.()
      await Promise.all(closed)
    },
  }
}

async function listenOn(server: NetServer, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // The whole hall comes back at once after a restart; the default queue of 511 would turn phones away.
    server.listen({ port, host, backlog: 4_096 }, resolve)
  })
  return (server.address() as AddressInfo).port
}

/** Drops what `closeAllConnections` does not know of: connections whose TLS handshake nobody finishes. */
function connectionsOf(secure: NetServer): () => void {
  const sockets = new Set<Socket>()
  secure.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () => {
    for (const socket of sockets) socket.destroy()
  }
}
