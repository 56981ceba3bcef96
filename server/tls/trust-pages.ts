import express, { type Router } from 'express'
import type { TrustAbout } from '../../shared/trust.ts'
import type { Secured } from './secure-server.ts'

/**
 * What a device asks before it trusts this server, over plain HTTP for it can ask no other way yet. It is the same for
 * everybody, and nothing secret is in it.
 */
export function createTrustPages(secured: Secured | null, httpsPort: () => number | null): Router {
  const router = express.Router()
  router.get('/about.json', (_request, response) => {
    response.setHeader('cache-control', 'no-store')
    response.json({
      httpsPort: httpsPort(),
      fingerprint: secured?.authority?.fingerprint ?? null,
      hostnames: [...(secured?.hostnames ?? [])],
    } satisfies TrustAbout)
  })
  router.get('/authority.crt', (_request, response) => {
    if (!secured?.authority) return void response.sendStatus(404)
    // Without a file name in the headers: an iPad that is told to save a file does not offer to install it.
    response.setHeader('content-type', 'application/x-x509-ca-cert')
    response.setHeader('cache-control', 'no-store')
    response.send(secured.authority.certificate)
  })
  return router
}
