import { createStore, type StoreApi } from 'zustand/vanilla'
import type { KioskId, ScreenId } from '../shared/ids.ts'
import type { OwnRow } from '../shared/own-row.ts'
import { applyPatch, type Tables } from '../shared/patch.ts'
import type { ConnectRefusal, OwnMessage, PatchMessage, SnapshotMessage } from '../shared/protocol.ts'
import type { Role } from '../shared/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { Views } from '../shared/views.ts'
import type { KeptView } from './outbox.ts'

/** The line to the server; once `refused` it is tried again seldom, and a badge not at all. */
export type Line = { state: 'connecting' | 'up' | 'down' } | { state: 'refused'; why: ConnectRefusal }

export type HallState<R extends Role> = {
  line: Line
  revision: number
  /** The last picture there was; it stays when the line goes. */
  view: Views[R] | null
  /** A view `kept` on this device is what the server said on an earlier visit. */
  viewFrom: 'server' | 'kept'
  own: OwnRow | null
  /** Of a screen: which row of `screens` is its own. */
  screenId: ScreenId | null
  /** Of a kiosk, the same of `kiosks`. */
  kioskId: KioskId | null
  /** What to add to this device's clock to have the server's, in milliseconds; null until the server has been heard. */
  clockOffset: number | null
  /** Ballots and check-ins that have no answer yet. */
  waiting: number
}
export type HallStore<R extends Role> = StoreApi<HallState<R>>

export function createHallStore<R extends Role>(): HallStore<R> {
  return createStore<HallState<R>>(() => ({
    line: { state: 'connecting' },
    revision: 0,
    view: null,
    viewFrom: 'server',
    own: null,
    screenId: null,
    kioskId: null,
    clockOffset: null,
    waiting: 0,
  }))
}

/**
 * Messages reach us late, never early, so that of several offsets the greatest is the truest.
 * A jump of more than a minute is a clock that was set: then the new one counts.
 */
const offsetAfter = (known: number | null, now: Instant): number => {
  const heard = now - Date.now()
  return known === null || Math.abs(heard - known) > 60_000 ? heard : Math.max(known, heard)
}

export function receiveSnapshot<R extends Role>(store: HallStore<R>, message: SnapshotMessage): void {
  const { revision, view, now } = message
  store.setState({
    revision,
    // The server projected it for this role: the one place where a view enters the client.
    view: view as unknown as Views[R],
    viewFrom: 'server',
    clockOffset: offsetAfter(null, now),
  })
}

/** What an earlier visit kept on this device, as long as the server has said nothing. */
export function receiveKept<R extends Role>(store: HallStore<R>, { view, clockOffset }: KeptView): void {
  const state = store.getState()
  if (state.view) return
  store.setState({
    view: view as unknown as Views[R],
    viewFrom: 'kept',
    clockOffset: state.clockOffset ?? clockOffset,
  })
}

/** False when the patch does not follow what is here: the caller connects again. */
export function receivePatch<R extends Role>(store: HallStore<R>, { revision, patch, now }: PatchMessage): boolean {
  const state = store.getState()
  if (!state.view || state.viewFrom === 'kept' || revision > state.revision + 1) return false
  if (revision <= state.revision) return true
  store.setState({
    revision,
    view: applyPatch(state.view as unknown as Tables, patch) as unknown as Views[R],
    clockOffset: offsetAfter(state.clockOffset, now),
  })
  return true
}

export function receiveOwn<R extends Role>(store: HallStore<R>, { own, now }: OwnMessage): void {
  store.setState({ own, clockOffset: offsetAfter(store.getState().clockOffset, now) })
}
