import { expect, it } from 'vitest'
import type { Entry } from '../../server/storage/port.ts'
import { person, start } from './conference.ts'
import type { Shown } from './storage-contract.ts'

/** Of phones that hold badges, and badges that were lost. */
export function badgesContract({ store, other }: Shown): void {
  const { id, badgeCode } = person(1)
  const commit = (entry: Partial<Entry>) =>
    store().journal.turn((turn) => turn.commit({ at: start, by: 'server', facts: [], ...entry }))
  const show = (phone: string) => store().people.holdBadge(id, phone)

  it('[H1] the first phone to show a badge holds it, and no other does', async () => {
    expect(await store().people.heldBadges()).toEqual([])
    expect(await show('first')).toBe('held')
    expect(await show('second')).toBe('heldByOther')
    expect(await show('first')).toBe('held')
    expect(await store().people.heldBadges()).toEqual([id])
  })

  it('[H2] one that was let go is told so, and the next one holds the badge', async () => {
    await show('first')
    await commit({ released: [id] })
    expect(await store().people.heldBadges()).toEqual([])
    expect(await show('first')).toBe('released')
    expect(await show('second')).toBe('held')
    expect(await show('first')).toBe('heldByOther')
    expect(await show('second')).toBe('held')
    expect(await store().people.heldBadges()).toEqual([id])
  })

  it('[H3] letting go where no phone is leaves the badge to the first', async () => {
    await commit({ released: [id] })
    expect(await show('first')).toBe('held')
    expect(await show('second')).toBe('heldByOther')
  })

  it('[H4] a badge of one conference is not held in another', async () => {
    await show('first')
    expect(await other().people.heldBadges()).toEqual([])
    expect(await other().people.holdBadge(id, 'second')).toBe('held')
  })

  it('[R1] a lost badge is kept with whose it was and since when, and no phone holds the new one', async () => {
    await show('first')
    await commit({ revoked: [{ code: badgeCode, personId: id, at: start }], released: [id] })
    expect(await store().people.revokedBadges()).toEqual([{ code: badgeCode, personId: id, at: start }])
    expect(await other().people.revokedBadges()).toEqual([])
    expect(await show('second')).toBe('held')
    expect(await show('first')).toBe('heldByOther')
  })
}
