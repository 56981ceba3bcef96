import { describe, expect, it } from 'vitest'
import { evolveAll, newConference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import { motionsIn } from '../../shared/model.ts'
import { createUpcaster } from '../../shared/upcast.ts'
import { definition, motion, person, prepared, start, started } from '../kit/conference.ts'

const majority = { comparison: 'atLeast', numerator: 2, denominator: 3 }
const put = { question: 'Có tán thành?', candidateIds: [person(1).id, person(3).id], majority }
const { otherMotions: _, ...before } = definition
/** As the first version wrote them. */
const first: unknown[] = [
  prepared[0],
  {
    type: 'conferenceDefined',
    definition: {
      ...before,
      items: definition.items.map((item) => {
        if (item.kind !== 'vote') return item
        const { motions: _motions, ...rest } = item
        return { ...rest, motion: { ...put, ground: 'Thông lệ' } }
      }),
    },
  },
  started('vote'),
  { type: 'stepShown', itemId: 'vote', step: 'vote:vote' },
  { type: 'voteOpened', voteId: 'v1', itemId: 'vote', ...put, roll: [1, 2, 3].map((number) => person(number).id) },
  { type: 'voteClosed', voteId: 'v1', tally: { for: 2, against: 1, other: 0 }, adopted: true },
]

describe('a journal of the first version', () => {
  const upcast = createUpcaster()
  const facts = first.map(upcast)
  const recorded = facts.map((fact, index) => ({ number: index + 1, at: start, by: 'server' as const, fact }))
  const conference = evolveAll(newConference, recorded)

  it('has the motion of its item under the item’s id, so that the steps it names are still there', () => {
    expect(motionsIn(conference.definition)).toMatchObject([
      { id: 'vote', itemId: 'vote', form: 'list', question: 'Có tán thành?', majority, ground: 'Thông lệ' },
    ])
    expect(conference.progress.position?.step).toBe('vote:vote')
  })

  it('has its vote with the result that was announced, secret as it was, and no receipts', () => {
    expect(conference.votes).toMatchObject([
      {
        state: 'closed',
        motion: { ballot: 'secret' },
        tally: { for: 2, against: 1, other: 0, cast: 3, invalid: 0 },
        outcome: { base: 3, adopted: true },
        receipts: null,
      },
    ])
  })

  it('is left as it is where it is of today', () => {
    const today: Fact[] = [...prepared, { type: 'motionSet', motion }, started('vote')]
    expect(today.map(createUpcaster())).toEqual(today)
  })
})
