import { useEffect, useState } from 'react'
import { askAbout } from './ask-about.ts'
import { httpsAddress } from './https-address.ts'

export type Trust =
  | { state: 'asking' | 'unreachable' | 'httpsOff' }
  /** The office has a certificate that devices know already. */
  | { state: 'nothingToDo'; address: string }
  | { state: 'notYet' | 'trusted'; address: string; fingerprint: string }

const tryAgainAfter = 3_000
const patience = 5_000

/** What this device has to trust, and from then on every few seconds whether it does, until it does. */
export function useTrust(): Trust {
  const [trust, setTrust] = useState<Trust>({ state: 'asking' })

  useEffect(() => {
    const gone = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (work: () => Promise<void>) => {
      if (!gone.signal.aborted) timer = setTimeout(() => void work(), tryAgainAfter)
    }
    const begin = async () => {
      const about = await askAbout()
      if (gone.signal.aborted) return
      if (!about) {
        setTrust({ state: 'unreachable' })
        return again(begin)
      }
      const address = httpsAddress(about, window.location.hostname)
      if (address === null) return setTrust({ state: 'httpsOff' })
      if (about.fingerprint === null) return setTrust({ state: 'nothingToDo', address })
      const { fingerprint } = about
      const look = async () => {
        const trusted = await getsThrough(address)
        if (gone.signal.aborted) return
        setTrust({ state: trusted ? 'trusted' : 'notYet', address, fingerprint })
        if (!trusted) again(look)
      }
      await look()
    }
    void begin()
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [])
  return trust
}

/** A browser says no more than that it does not get through; with the server there, that is the certificate. */
async function getsThrough(address: string): Promise<boolean> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patience)
  try {
    const answer = await fetch(`${address}/health`, { mode: 'cors', cache: 'no-store', signal: late.signal })
    return answer.ok
  } catch {
    return false // not trusted yet
  } finally {
    clearTimeout(timer)
  }
}
