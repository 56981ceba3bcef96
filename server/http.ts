import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Storage } from './storage/port.ts'

const pages = ['/', '/office', '/mc', '/reception', '/screen']

/** The pages and pictures, and whether the server serves. What the office uploads comes in through `officeFiles`. */
export function createHttp(using: {
  clientFolder: string
  storage: Storage
  officeFiles: express.Router
  log: Logger
}): Express {
  const { clientFolder, storage, officeFiles, log } = using
  const http = express()
  http.disable('x-powered-by')
  http.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          imgSrc: ["'self'", 'data:', 'blob:'],
          mediaSrc: ["'self'", 'blob:'],
          styleSrc: ["'self'", "'unsafe-inline'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // The hall's pages are on plain HTTP until a certificate is set up.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  )
  http.get('/health', (_request, response) => {
    response.json({ serving: true })
  })
  http.get('/photographs/:id', async (request, response) => {
    const photograph = await storage.photograph(request.params.id)
    if (!photograph) return void response.sendStatus(404)
    response.setHeader('content-type', photograph.mime)
    response.setHeader('cache-control', 'private, max-age=31536000, immutable')
    response.send(Buffer.from(photograph.bytes))
  })
  http.use('/office', officeFiles)
  http.use(compression())
  http.use(
    '/assets',
    express.static(join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  )
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

const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
