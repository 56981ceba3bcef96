import type { PairedKind } from '../../shared/protocol.ts'
import type { Instant } from '../../shared/time.ts'

/** A screen or a kiosk that belongs to nobody yet, and how it is told its key. */
type Waiting = { kind: PairedKind; code: string; paired: (key: string) => void }

/** Screens and kiosks that show a code and wait for an office to type it in. In memory: a screen asks again by itself. */
export type Pairings = {
  /** Gives the code to show, other than all that are shown; `leave` when the screen has gone. */
  wait: (kind: PairedKind, paired: (key: string) => void) => { code: string; leave: () => void }
  find: (code: string) => Waiting | null
  /** How long a wrong code keeps an office from trying the next: nobody finds a code by trying them all. */
  mayTry: (now: Instant) => boolean
  wrong: (now: Instant) => void
}

const wrongKept = 60_000
const mostWrong = 20

/** `sixDigits` are the dice. */
export function createPairings(sixDigits: () => string): Pairings {
  const waiting = new Map<string, Waiting>()
  let wrongs: Instant[] = []
  return {
    wait: (kind, paired) => {
      let code = sixDigits()
      while (waiting.has(code)) code = sixDigits()
      // A code typed twice in a hurry is one screen's, once.
      const once = (key: string) => {
        waiting.delete(code)
        paired(key)
      }
      waiting.set(code, { kind, code, paired: once })
      return { code, leave: () => void (waiting.get(code)?.paired === once && waiting.delete(code)) }
    },
    find: (code) => waiting.get(code) ?? null,
    mayTry: (now) => {
      wrongs = wrongs.filter((at) => now - at < wrongKept)
      return wrongs.length < mostWrong
    },
    wrong: (now) => {
      wrongs.push(now)
    },
  }
}
