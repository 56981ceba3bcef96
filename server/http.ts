import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { serveMedia } from './media-files.ts'
import type { Storage } from './storage/port.ts'

const pages = ['/', '/office', '/mc', '/reception', '/screen', '/teller', '/kiosk', '/trust']

/** The pages and pictures, and whether the server serves. What the office uploads comes in through `officeFiles`. */
export function createHttp(using: {
  clientFolder: string
  storage: Storage
  officeFiles: express.Router
  receipts: express.RequestHandler<{ voteId: string }>
  trustPages: express.Router
  log: Logger
}): Express {
  const { clientFolder, storage, officeFiles, receipts, trustPages, log } = using
  const http = express()
  http.disable('x-powered-by')
  http.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // The reader of QR codes for browsers that have none of their own is WebAssembly, served from here.
          scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
          connectSrc: [connectSrc],
          imgSrc: ["'self'", 'data:', 'blob:'],
          mediaSrc: ["'self'", 'blob:'],
          styleSrc: ["'self'", "'unsafe-inline'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // The phones' pages are on plain HTTP beside HTTPS: a browser told to insist on one would not find the other.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  )
  http.get('/health', (_request, response) => {
    // The trust page asks from plain HTTP whether this device gets through to HTTPS.
    response.setHeader('access-control-allow-origin', '*')
    response.json({ serving: true })
  })
  http.get('/photographs/:id', async (request, response) => {
    const photograph = await storage.photograph(request.params.id)
    if (!photograph) return void response.sendStatus(404)
    response.setHeader('content-type', photograph.mime)
    response.setHeader('cache-control', 'private, max-age=31536000, immutable')
    response.send(Buffer.from(photograph.bytes))
  })
  http.get('/receipts/:voteId', receipts)
  http.get('/media/:id', serveMedia(storage.media))
  http.use('/office', officeFiles)
  http.use('/trust', trustPages)
  http.use(compression())
  http.use(
    '/assets',
    express.static(join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  )
  http.get('/service-worker.js', (_request, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.sendFile(join(clientFolder, 'service-worker.js'))
  })
  http.get(pages, (_request, response) => {
    const page = join(clientFolder, 'index.html')
    if (!existsSync(page)) return void response.status(503).type('text').send('The pages have not been built.')
    response.setHeader('cache-control', 'no-cache')
    response.sendFile(page)
  })
  http.use((_request, response) => {
    response.sendStatus(404)
  })
  http.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error)
    // The path without what follows the question mark: nothing secret is in it.
    if (status >= 500) log.error({ path: request.path, error }, 'a request failed')
    if (!response.headersSent) response.status(status).json({ refused: status === 413 ? 'tooLarge' : 'unavailable' })
  })
  return http
}

/** The trust page alone asks another origin: this server's HTTPS, whose address policies cannot name as they know no IPs. */
const connectSrc = (request: IncomingMessage): string =>
  request.url?.split('?')[0] === '/trust' ? "'self' https:" : "'self' ws: wss:"

const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
