import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConferenceStore, Entry, Storage } from '../../server/storage/port.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Answer } from '../../shared/protocol.ts'
import { badgesContract } from './badges-contract.ts'
import { ballotBoxContract } from './ballot-box-contract.ts'
import { checkedIn, person, prepared, start } from './conference.ts'
import { keptContract } from './kept-contract.ts'
import { mediaContract } from './media-contract.ts'
import { onBallotsContract } from './on-ballots-contract.ts'

export type OpenStorage = () => Promise<{ storage: Storage; cleanUp: () => Promise<void> }>
/** What the rules are shown on: two conferences of one installation. */
export type Shown = { storage: () => Storage; store: () => ConferenceStore; other: () => ConferenceStore }

export const keysOf = (name: string) => ({
  office: `office-key-${name}`,
  mc: `mc-key-${name}`,
  reception: `reception-key-${name}`,
  screen: `screen-key-${name}`,
  teller: `teller-key-${name}`,
})

/** What every store must do, whatever it is made of. */
export function storageContract(name: string, open: OpenStorage): void {
  describe(`${name} keeps the contract`, () => {
    let opened: Awaited<ReturnType<OpenStorage>>
    beforeEach(async () => {
      opened = await open()
      await opened.storage.addConference('one', keysOf('one'), start)
      await opened.storage.addConference('two', keysOf('two'), start + 1)
    })
    afterEach(() => opened.cleanUp())
    const shown: Shown = {
      storage: () => opened.storage,
      store: () => opened.storage.conference('one'),
      other: () => opened.storage.conference('two'),
    }
    journalContract(shown)
    ballotBoxContract(shown)
    keptContract(shown)
    badgesContract(shown)
    onBallotsContract(shown)
    mediaContract(shown)
  })
}

const commit = (store: ConferenceStore, entry: Partial<Entry>) =>
  store.journal.turn((turn) => turn.commit({ at: start, by: 'server', facts: [], ...entry }))
const answered = (store: ConferenceStore, command: string) => store.journal.turn((turn) => turn.answered(command))
const done: Answer = { done: true }

function journalContract({ store, other }: Shown): void {
  const isEmpty = async () => {
    expect(await store().journal.read()).toEqual([])
    expect(await store().people.all()).toEqual([])
    expect(await answered(store(), 'mc:1')).toBeNull()
  }

  it('[J1] facts are numbered from 1 without gaps, over turns and within one', async () => {
    const first = await commit(store(), { facts: prepared })
    const second = await commit(store(), { at: start + 5, by: 'reception', facts: [checkedIn(1), checkedIn(2)] })
    expect(first.map((one) => one.number)).toEqual([1, 2])
    expect(second).toEqual([
      { number: 3, at: start + 5, by: 'reception', fact: checkedIn(1) },
      { number: 4, at: start + 5, by: 'reception', fact: checkedIn(2) },
    ])
    expect(await store().journal.read()).toEqual([...first, ...second])
  })

  it('[J2] turns are taken one at a time, in the order of asking', async () => {
    const log: string[] = []
    const ask = (who: number) =>
      store().journal.turn(async (turn) => {
        log.push(`${who} begins`)
        await turn.answered('nothing')
        await new Promise((resolve) => setImmediate(resolve))
        await turn.commit({ at: start, by: 'server', facts: [checkedIn(who)] })
        log.push(`${who} ends`)
      })
    await Promise.all([ask(1), ask(2), ask(3)])
    expect(log).toEqual([1, 2, 3].flatMap((who) => [`${who} begins`, `${who} ends`]))
    expect((await store().journal.read()).map((one) => one.fact)).toEqual([1, 2, 3].map((who) => checkedIn(who)))
  })

  it('[J3] a turn that fails leaves nothing, tells who asked, and does not block the next', async () => {
    const failed = store().journal.turn(async () => {
      throw new Error('not today')
    })
    const next = commit(store(), { facts: [checkedIn(1)] })
    await expect(failed).rejects.toThrow('not today')
    expect((await next).map((one) => one.number)).toEqual([1])
  })

  it('[J4] an answer is kept with its facts and given again', async () => {
    const checkIn: Answer = {
      done: true,
      checkIn: { personId: person(1).id, already: { at: start, desk: 'Bàn 2' }, returned: false },
    }
    expect(await answered(store(), 'mc:1')).toBeNull()
    await commit(store(), { facts: [checkedIn(1)], answer: { to: 'mc:1', answer: checkIn } })
    expect(await answered(store(), 'mc:1')).toEqual(checkIn)
    expect(await answered(store(), 'mc:2')).toBeNull()
  })

  it('[J5] a refusal is an answer too, without facts', async () => {
    await commit(store(), { answer: { to: 'mc:1', answer: { refused: 'stale' } } })
    expect(await answered(store(), 'mc:1')).toEqual({ refused: 'stale' })
    expect(await store().journal.read()).toEqual([])
  })

  it('[J6] a command is answered once: a second answer is not kept, nor what comes with it', async () => {
    await commit(store(), { answer: { to: 'mc:1', answer: done } })
    const again = commit(store(), {
      facts: prepared,
      people: [person(1)],
      answer: { to: 'mc:1', answer: { refused: 'stale' } },
    })
    await expect(again).rejects.toThrow()
    expect(await answered(store(), 'mc:1')).toEqual(done)
    expect(await store().journal.read()).toEqual([])
    expect(await store().people.all()).toEqual([])
  })

  it('[J7] people are kept with the facts; who is changed is corrected, and nobody is dropped', async () => {
    await commit(store(), { people: [person(1), person(2)] })
    const corrected = { ...person(2), name: 'Phan Thị Hồng Ngọc "Bé"', official: false, note: '' }
    await commit(store(), { people: [corrected, person(3)] })
    const all = await store().people.all()
    expect(all.sort((a, b) => a.number - b.number)).toEqual([person(1), corrected, person(3)])
  })

  it.each([
    ['somebody known', async () => void (await commit(store(), { people: [person(2)] }))],
    ['somebody of another conference', async () => void (await commit(other(), { people: [person(2)] }))],
    ['somebody in the same turn', async () => undefined],
  ])(
    '[J8] a badge code is one person’s alone: where it is that of %s, all of the turn is left out',
    async (_, before) => {
      await before()
      const known = await store().people.all()
      const facts: Fact[] = [checkedIn(1)]
      const people = [person(3), { ...person(2), id: 'person-99' }, { ...person(4), badgeCode: person(2).badgeCode }]
      await expect(commit(store(), { facts, people, answer: { to: 'mc:1', answer: done } })).rejects.toThrow()
      expect(await store().journal.read()).toEqual([])
      expect(await store().people.all()).toEqual(known)
      expect(await answered(store(), 'mc:1')).toBeNull()
    },
  )

  it('[J9] after a turn whose commit failed the next number follows the last one kept', async () => {
    await commit(store(), { facts: [checkedIn(1)], people: [person(1)] })
    const twice = commit(store(), { facts: prepared, people: [{ ...person(1), id: 'person-99' }] })
    await expect(twice).rejects.toThrow()
    expect((await commit(store(), { facts: [checkedIn(2)] })).map((one) => one.number)).toEqual([2])
  })

  it('[J10] conferences are apart: facts, answers and people of one are not the other’s', async () => {
    await commit(other(), { facts: prepared, people: [person(1)], answer: { to: 'mc:1', answer: done } })
    await isEmpty()
    expect((await commit(store(), { facts: [checkedIn(1)] })).map((one) => one.number)).toEqual([1])
    expect(await other().journal.read()).toHaveLength(2)
  })

  it('[J11] facts come back letter for letter', async () => {
    const desk = 'Bàn "số 1" \\ \' ; -- \u0000 \u2028 đồng chí 👍'
    await commit(store(), { facts: [checkedIn(1, desk)] })
    expect((await store().journal.read()).map((one) => one.fact)).toEqual([checkedIn(1, desk)])
  })

  it('[J12] what was read is a copy: what others do with it does not change the journal', async () => {
    await commit(store(), { facts: prepared })
    const read = await store().journal.read()
    read.pop()
    expect(await store().journal.read()).toHaveLength(2)
  })
}
