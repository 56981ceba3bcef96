import { type TrustAbout, trustAbout } from '../../../shared/trust.ts'

/** What the server says of its HTTPS; null where it does not answer. */
export async function askAbout(): Promise<TrustAbout | null> {
  try {
    const answer = await fetch('/trust/about.json', { cache: 'no-store' })
    const about = trustAbout.safeParse(await answer.json())
    return about.success ? about.data : null
  } catch {
    return null // no line to the server: whoever asked says so, or asks again
  }
}
