import { expect, it } from 'vitest'
import { linkedRoles } from '../../shared/roles.ts'
import { start } from './conference.ts'
import { keysOf, type Shown } from './storage-contract.ts'

const picture = (...bytes: number[]) => ({ mime: 'image/png', bytes: new Uint8Array(bytes) })

/** Photographs, links and settings. */
export function keptContract({ storage, store, other }: Shown): void {
  it('[P1] a photograph is found by its id, byte for byte, and its id by its subject', async () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte)
    await store().people.putPhotograph('person', 'photo-1', picture(...all))
    const found = await storage().photograph('photo-1')
    expect(found?.mime).toBe('image/png')
    expect(Array.from(found?.bytes ?? [])).toEqual(all)
    expect(await store().people.photographs()).toEqual([{ subject: 'person', id: 'photo-1', size: 256 }])
  })

  it('[P2] a new photograph takes the place of the old, which is gone', async () => {
    await store().people.putPhotograph('person', 'photo-1', picture(1))
    await store().people.putPhotograph('person', 'photo-2', picture(2))
    expect(await storage().photograph('photo-1')).toBeNull()
    expect(Array.from((await storage().photograph('photo-2'))?.bytes ?? [])).toEqual([2])
    expect(await store().people.photographs()).toEqual([{ subject: 'person', id: 'photo-2', size: 1 }])
  })

  it('[P3] there is none under an id that was not given', async () => {
    expect(await storage().photograph('photo-9')).toBeNull()
  })

  it('[P4] a subject of one conference is not one of another', async () => {
    await store().people.putPhotograph('person', 'photo-1', picture(1))
    await other().people.putPhotograph('person', 'photo-2', picture(2))
    expect(await storage().photograph('photo-1')).not.toBeNull()
    expect(await other().people.photographs()).toEqual([{ subject: 'person', id: 'photo-2', size: 1 }])
  })

  it('[P5] a photograph that is removed is gone, and only it; where there is none nothing happens', async () => {
    await store().people.putPhotograph('person', 'photo-1', picture(1))
    await store().people.putPhotograph('other', 'photo-2', picture(2))
    await other().people.putPhotograph('person', 'photo-3', picture(3))
    await store().people.removePhotograph('person')
    await store().people.removePhotograph('nobody')
    expect(await storage().photograph('photo-1')).toBeNull()
    expect(await store().people.photographs()).toEqual([{ subject: 'other', id: 'photo-2', size: 1 }])
    expect(await other().people.photographs()).toEqual([{ subject: 'person', id: 'photo-3', size: 1 }])
  })

  it('[P6] photographs that come and go with a turn do so with it or not at all', async () => {
    await store().people.putPhotograph('old', 'photo-1', picture(1))
    const photographs = {
      removed: ['old'],
      put: [{ subject: 'new', id: 'photo-2', photograph: picture(2) }],
    }
    const turn = (to: string) =>
      store().journal.turn((one) =>
        one.commit({ at: start, by: 'office', facts: [], photographs, answer: { to, answer: { done: true } } }),
      )
    await store().journal.turn((one) =>
      one.commit({ at: start, by: 'office', facts: [], answer: { to: 'first', answer: { done: true } } }),
    )
    // A command that has been answered before: the turn fails.
    await expect(turn('first')).rejects.toThrow()
    expect(await store().people.photographs()).toEqual([{ subject: 'old', id: 'photo-1', size: 1 }])
    await turn('second')
    expect(await store().people.photographs()).toEqual([{ subject: 'new', id: 'photo-2', size: 1 }])
    expect(await storage().photograph('photo-1')).toBeNull()
    expect(Array.from((await storage().photograph('photo-2'))?.bytes ?? [])).toEqual([2])
  })

  it('[L1] every conference has a key for each role', async () => {
    const links = await storage().links()
    for (const conferenceId of ['one', 'two']) {
      const keys = keysOf(conferenceId)
      for (const role of linkedRoles) expect(links).toContainEqual({ conferenceId, role, key: keys[role] })
    }
    expect(links).toHaveLength(2 * linkedRoles.length)
  })

  it('[L2] conferences are listed in the order in which they were added', async () => {
    expect(await storage().conferences()).toEqual(['one', 'two'])
  })

  it('[L3] a conference is added once: the second time leaves the first as it was', async () => {
    await expect(storage().addConference('one', keysOf('three'), start)).rejects.toThrow()
    expect(await storage().conferences()).toEqual(['one', 'two'])
    expect((await storage().links()).map((link) => link.key)).not.toContain(keysOf('three').office)
  })

  it('[S1] a setting is what it was set to last, and nothing before', async () => {
    expect(await storage().setting('base')).toBeNull()
    await storage().setSetting('base', 'http://a')
    await storage().setSetting('base', 'http://b')
    await storage().setSetting('other', 'c')
    expect(await storage().setting('base')).toBe('http://b')
  })
}
