import { describe, expect, it } from 'vitest'
import type { StepKey } from '../../shared/agenda/steps.ts'
import { countHeld } from '../../shared/agenda/totals.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Definition, Honouree, Item, Round } from '../../shared/model.ts'
import { definition, person, started } from '../kit/conference.ts'
import { conferenceAfter } from '../kit/given.ts'

const shown = (itemId: string, step: StepKey): Fact => ({ type: 'stepShown', itemId, step })
const resumed = (itemId: string): Fact => ({ type: 'itemResumed', itemId })
const closed: Fact = { type: 'conferenceClosed' }

const individual = (id: string, number: number): Honouree => ({
  kind: 'individual',
  id,
  personId: person(number).id,
  achievement: '',
})
const collective = (id: string, name: string, unit: string): Honouree => ({
  kind: 'collective',
  id,
  name,
  unit,
  representativeId: null,
  achievement: '',
})
const round = (id: string, ...honourees: Honouree[]): Round => ({
  id,
  award: id,
  decision: '',
  presenterId: null,
  honourees,
})

/** The little conference, with these rounds under its awards. */
const withRounds = (...rounds: Round[]): Definition => ({
  ...definition,
  items: definition.items.map((item): Item => (item.kind === 'awards' ? { ...item, rounds } : item)),
})
const afterFacts = (of: Definition, ...facts: Fact[]): Conference =>
  conferenceAfter([{ type: 'conferenceDefined', definition: of }, ...facts])
const totalsAfter = (of: Definition, ...facts: Fact[]) => countHeld(of, afterFacts(of, ...facts).progress)

describe('the totals of the day', () => {
  it('count somebody who is honoured in two rounds once', () => {
    const twice = withRounds(round('r1', individual('h1', 3), individual('h2', 4)), round('r2', individual('h3', 3)))
    const facts = [started('awards'), shown('awards', 'round:r1'), shown('awards', 'round:r2'), started('closing')]
    expect(totalsAfter(twice, ...facts)).toEqual({ papersGiven: 0, individuals: 2, collectives: 0 })
  })

  it('count a collective of the same name and unit once, however it is spelt, and one of another unit as another', () => {
    const office = 'Văn phòng Sở'
    const twice = withRounds(
      round('r1', collective('h1', office, 'Sở Ngoại vụ'), collective('h2', office, 'Sở Tài chính')),
      round('r2', collective('h3', ' VĂN PHÒNG  SỞ', 'Sở Ngoại vụ')),
    )
    const facts = [started('awards'), shown('awards', 'round:r1'), shown('awards', 'round:r2'), closed]
    expect(totalsAfter(twice, ...facts)).toMatchObject({ individuals: 0, collectives: 2 })
  })

  it('count a paper and a round once the hall has gone on from it, and not while it is shown', () => {
    const first = [started('papers'), shown('papers', 'speech:paper-1')]
    expect(totalsAfter(definition, ...first).papersGiven).toBe(0)
    const second = [...first, shown('papers', 'speech:paper-2')]
    expect(totalsAfter(definition, ...second).papersGiven).toBe(1)
    expect(totalsAfter(definition, ...second, started('awards')).papersGiven).toBe(2)
  })

  it('count what was on when the conference was closed', () => {
    expect(totalsAfter(definition, started('awards'), shown('awards', 'round:round-1'), closed).individuals).toBe(2)
  })

  it('do not count what was only shown and gone back from', () => {
    const back = [
      started('papers'),
      shown('papers', 'speech:paper-2'),
      shown('papers', 'speech:paper-1'),
      started('closing'),
    ]
    expect(totalsAfter(definition, ...back).papersGiven).toBe(1)
  })

  it('do not count what was passed over', () => {
    const over = [started('papers'), shown('papers', 'speech:paper-2'), started('awards'), closed]
    expect(totalsAfter(definition, ...over)).toEqual({ papersGiven: 1, individuals: 0, collectives: 0 })
  })

  it('count a round whose honourees were shown alone', () => {
    const alone = [
      started('awards'),
      shown('awards', 'round:round-1'),
      shown('awards', 'honouree:honouree-1'),
      shown('awards', 'round:round-2'),
    ]
    expect(totalsAfter(definition, ...alone)).toMatchObject({ individuals: 2, collectives: 0 })
  })

  it('keep what an item had held when it is left for an earlier one, and count the step it was left at once it is gone on from', () => {
    const rounds = [shown('awards', 'round:round-1'), shown('awards', 'round:round-2')]
    const wentBack = [started('papers'), started('awards'), ...rounds, resumed('papers')]
    expect(totalsAfter(definition, ...wentBack).individuals).toBe(2)
    expect(totalsAfter(definition, ...wentBack, resumed('awards')).collectives).toBe(0)
    expect(totalsAfter(definition, ...wentBack, resumed('awards'), started('vote')).collectives).toBe(1)
  })

  it('count the last round of an item that is left for one passed over before it, and not a round in its middle', () => {
    const first = [started('awards'), shown('awards', 'round:round-1')]
    expect(totalsAfter(definition, ...first, started('papers'), closed).individuals).toBe(0)
    const last = shown('awards', 'round:round-2')
    expect(totalsAfter(definition, ...first, last, started('papers')).collectives).toBe(1)
  })

  it('are what they were before a step that is undone', () => {
    const facts = [started('papers'), shown('papers', 'speech:paper-1'), shown('papers', 'speech:paper-2')]
    const before = afterFacts(definition, ...facts)
    const undone = afterFacts(definition, ...facts, started('awards'), {
      type: 'stepUndone',
      undone: before.number + 1,
    })
    expect(countHeld(definition, undone.progress)).toEqual(countHeld(definition, before.progress))
  })
})
