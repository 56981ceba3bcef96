import { openHall } from '../../server/hall.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { projections } from '../../server/views.ts'
import type { Fact } from '../../shared/facts.ts'
import type { McView } from '../../shared/views.ts'
import { people, prepared, start } from './conference.ts'

/** What the MC sees after some facts, by the server's own projection. */
export async function viewAfter(...facts: Fact[]): Promise<McView> {
  const storage = memoryStorage()
  await storage.addConference('c', { office: 'o', mc: 'm', reception: 'r', screen: 's', teller: 't' }, start)
  const store = storage.conference('c')
  await store.journal.turn((turn) => turn.commit({ at: start, by: 'server', people, facts: [...prepared, ...facts] }))
  return projections.mc(await openHall('c', store), { links: [], attendee: { base: '', publicUrl: null } })
}
