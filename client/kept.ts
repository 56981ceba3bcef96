import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Kept, KeptView, Shelf } from './outbox.ts'

/** One row a kept message, so that two tabs of one desk never write over each other; one row a desk's last view. */
interface Database extends DBSchema {
  outbox: { key: [string, string]; value: { name: string; id: string; order: number; kept: Kept } }
  views: { key: string; value: { name: string; view: KeptView } }
}

/** The only file that knows IndexedDB. Rejects where the browser has none, or does not let this page have it. */
export async function openShelf(name: string): Promise<Shelf> {
  const database = await openDB<Database>('hoi-truong', 1, {
    upgrade: (created) => {
      created.createObjectStore('outbox', { keyPath: ['name', 'id'] })
      created.createObjectStore('views', { keyPath: 'name' })
    },
  })
  let order = Date.now()
  return {
    entries: async () => {
      const rows = await database.getAll('outbox', IDBKeyRange.bound([name, ''], [name, '\uffff']))
      return rows.sort((a, b) => a.order - b.order).map(({ kept }) => kept)
    },
    put: (kept) => {
      order = Math.max(order + 1, Date.now())
      return write(database, { name, id: kept.message.id, order, kept })
    },
    drop: (id) => database.delete('outbox', [name, id]),
    view: async () => (await database.get('views', name))?.view ?? null,
    putView: async (view) => {
      const transaction = database.transaction('views', 'readwrite')
      const done = view ? transaction.store.put({ name, view }) : transaction.store.delete(name)
      // A page that is being closed has no time to find out that nothing follows.
      transaction.commit()
      await Promise.all([done, transaction.done])
    },
  }
}

/** Strict: it is on the disk when it is done, for somebody is let in by it. */
async function write(database: IDBPDatabase<Database>, row: Database['outbox']['value']): Promise<void> {
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' })
  const put = transaction.store.put(row)
  transaction.commit()
  await Promise.all([put, transaction.done])
}
