import * as z from 'zod/mini'

/** What a device may know of the server's certificate before it trusts it: nothing in it is secret. */
export const trustAbout = z.object({
  /** Null where HTTPS is off. */
  httpsPort: z.nullable(z.number()),
  /** SHA-256 of the authority's certificate; null where there is nothing that has to be trusted first. */
  fingerprint: z.nullable(z.string()),
  /** What the certificate is for, the one that links begin with first. */
  hostnames: z.array(z.string()),
})
export type TrustAbout = z.infer<typeof trustAbout>
