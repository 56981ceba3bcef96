import { type Duration, type Instant, later } from '../shared/time.ts'
import type { Shelf } from './outbox.ts'
import { type HallStore, receiveKept } from './store.ts'

/** A hall changes many times a second while people arrive, and a view is large. */
const pause: Duration = 500
/** The names of a day's delegates do not stay on a desk for longer than the day. */
const oldest: Duration = 36 * 3_600_000

/** Shows the view kept on this device until the server gives one, and keeps what it gives. Ends with what it returns. */
export function keepView(store: HallStore<'reception'>, shelf: Promise<Shelf>, now: () => Instant): () => void {
  let open: Shelf | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let written: unknown = null
  const note = (work: Promise<void>) => void work.catch((error) => console.error('the kept view', error))

  const write = () => {
    if (timer) clearTimeout(timer)
    timer = null
    const { view, viewFrom, clockOffset } = store.getState()
    if (!open || !view || viewFrom !== 'server' || view === written) return
    written = view
    note(open.putView({ view, clockOffset, at: now() }))
  }
  const begin = async () => {
    open = await shelf
    const kept = await open.view()
    if (kept && now() < later(kept.at, oldest)) receiveKept(store, kept)
    else if (kept) await open.putView(null)
    write()
  }
  note(begin())
  const forget = store.subscribe(({ line, view }, before) => {
    // The office has given out new links: whoever holds the old one has no business with the names.
    if (line.state === 'refused' && line.why === 'unknownLink' && line !== before.line && open) note(open.putView(null))
    if (view !== before.view) timer ??= setTimeout(write, pause)
  })
  window.addEventListener('pagehide', write)
  document.addEventListener('visibilitychange', write)
  return () => {
    forget()
    write()
    window.removeEventListener('pagehide', write)
    document.removeEventListener('visibilitychange', write)
  }
}
