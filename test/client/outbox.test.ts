import { describe, expect, it } from 'vitest'
import { type Kept, openOutbox, type Shelf } from '../../client/outbox.ts'

const scan = (id: string): Kept => ({ channel: 'command', message: { id, type: 'checkIn', body: {} }, about: id })
const ids = (kept: readonly Kept[]) => kept.map(({ message }) => message.id)

/** A shelf in memory, as a device keeps it over visits; `broken` is a browser that keeps nothing. */
function memoryShelf({ broken = false } = {}): Shelf {
  const rows = new Map<string, Kept>()
  return {
    entries: async () => [...rows.values()],
    put: async (kept) => {
      if (broken) throw new Error('nothing is kept here')
      rows.set(kept.message.id, kept)
    },
    drop: async (id) => void rows.delete(id),
    view: async () => null,
    putView: async () => undefined,
  }
}

describe('the outbox', () => {
  it('gives back what an earlier visit kept, in its order, before what is new', async () => {
    const shelf = memoryShelf()
    const first = openOutbox(Promise.resolve(shelf))
    await first.add(scan('a'))
    await first.add(scan('b'))
    const second = openOutbox(Promise.resolve(shelf))
    const added = second.add(scan('c'))
    await second.opened
    expect(await added).toBe(true)
    expect(ids(second.all())).toEqual(['a', 'b', 'c'])
  })

  it('forgets what was answered, for later visits too', async () => {
    const shelf = memoryShelf()
    const outbox = openOutbox(Promise.resolve(shelf))
    await outbox.add(scan('a'))
    await outbox.add(scan('b'))
    outbox.remove('a')
    expect(ids(outbox.all())).toEqual(['b'])
    const next = openOutbox(Promise.resolve(shelf))
    await next.opened
    expect(ids(next.all())).toEqual(['b'])
  })

  it('takes a message before the device has opened its shelf', async () => {
    const shelf = memoryShelf()
    await shelf.put(scan('a'))
    let open: (shelf: Shelf) => void = () => undefined
    const outbox = openOutbox(new Promise((resolve) => (open = resolve)))
    const added = outbox.add(scan('b'))
    expect(ids(outbox.all())).toEqual(['b'])
    open(shelf)
    await Promise.all([outbox.opened, added])
    expect(ids(outbox.all())).toEqual(['a', 'b'])
  })

  it('says so when the browser keeps nothing, and holds it as long as the page is open', async () => {
    const outbox = openOutbox(Promise.resolve(memoryShelf({ broken: true })))
    expect(await outbox.add(scan('a'))).toBe(false)
    expect(ids(outbox.all())).toEqual(['a'])
  })
})
