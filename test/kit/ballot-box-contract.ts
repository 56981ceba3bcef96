import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ballot } from '../../server/storage/port.ts'
import { type Answer, answers } from '../../shared/model.ts'
import './seed.ts'
import type { Shown } from './storage-contract.ts'

const ballot = (personId: string, ballotId: string, answer: Answer = 'for'): Ballot => ({ personId, ballotId, answer })
const tally = (inFavour: number, against = 0, other = 0) => ({ for: inFavour, against, other })

/** One ballot a person and vote, and the count is of what is in the box. */
export function ballotBoxContract({ store, other }: Shown): void {
  const box = () => store().ballotBox

  it('[B1] a person’s first ballot is received, and answers come in the order of the ballots', async () => {
    await box().cast('v', [ballot('b', '1')])
    expect(await box().cast('v', [ballot('a', '2'), ballot('b', '3'), ballot('c', '4')])).toEqual([
      'received',
      'alreadyVoted',
      'received',
    ])
  })

  it('[B2] the same ballot again is received again, and counts once', async () => {
    expect(await box().cast('v', [ballot('a', '1')])).toEqual(['received'])
    expect(await box().cast('v', [ballot('a', '1')])).toEqual(['received'])
    expect(await box().seal('v')).toEqual(tally(1))
  })

  it('[B3] another ballot of the same person is refused, and the first stays', async () => {
    await box().cast('v', [ballot('a', '1', 'against')])
    expect(await box().cast('v', [ballot('a', '2', 'for')])).toEqual(['alreadyVoted'])
    expect(await box().seal('v')).toEqual(tally(0, 1))
  })

  it('[B4] of two ballots of one person in one go the first is received', async () => {
    const cast = [ballot('a', '1', 'other'), ballot('a', '2', 'for'), ballot('a', '1', 'other')]
    expect(await box().cast('v', cast)).toEqual(['received', 'alreadyVoted', 'received'])
    expect(await box().seal('v')).toEqual(tally(0, 0, 1))
  })

  it('[B5] once sealed nothing goes in; what was received before is said to be', async () => {
    await box().cast('v', [ballot('a', '1')])
    await box().seal('v')
    expect(await box().cast('v', [ballot('a', '1'), ballot('a', '2'), ballot('b', '3')])).toEqual([
      'received',
      'voteClosed',
      'voteClosed',
    ])
    expect(await box().voters('v')).toEqual(['a'])
  })

  it('[B6] sealing counts what was received, and again gives the same', async () => {
    await box().cast('v', [ballot('a', '1', 'for'), ballot('b', '2', 'against'), ballot('c', '3', 'for')])
    expect(await box().seal('v')).toEqual(tally(2, 1))
    await box().cast('v', [ballot('d', '4', 'other')])
    expect(await box().seal('v')).toEqual(tally(2, 1))
  })

  it('[B7] a vote in which nobody voted counts nothing, and is sealed too', async () => {
    expect(await box().seal('v')).toEqual(tally(0))
    expect(await box().cast('v', [ballot('a', '1')])).toEqual(['voteClosed'])
  })

  it('[B8] the voters are those with a ballot in the box, each once', async () => {
    expect(await box().voters('v')).toEqual([])
    await box().cast('v', [ballot('b', '1'), ballot('a', '2'), ballot('b', '3')])
    expect((await box().voters('v')).sort()).toEqual(['a', 'b'])
  })

  it('[B9] votes are apart, and so are conferences', async () => {
    await box().cast('v', [ballot('a', '1', 'for')])
    expect(await box().cast('w', [ballot('a', '2', 'against')])).toEqual(['received'])
    expect(await other().ballotBox.cast('v', [ballot('a', '1', 'other')])).toEqual(['received'])
    expect(await box().seal('v')).toEqual(tally(1))
    expect(await other().ballotBox.cast('v', [ballot('b', '3')])).toEqual(['received'])
    expect(await box().seal('w')).toEqual(tally(0, 1))
  })

  it('[B10] casting nothing is nothing', async () => {
    expect(await box().cast('v', [])).toEqual([])
  })

  it('[B11] whatever is cast and sealed in whatever order, the count is of the ballots received before the seal', async () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd')
    const cast = fc.array(
      fc.record({ personId: person, ballotId: fc.constantFrom('1', '2'), answer: fc.constantFrom(...answers) }),
    )
    const steps = fc.array(
      fc.oneof({ weight: 4, arbitrary: cast }, { weight: 1, arbitrary: fc.constant('seal' as const) }),
      {
        maxLength: 8,
      },
    )
    let votes = 0
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        votes += 1
        const vote = `v-${votes}`
        const received = new Map<string, Ballot>()
        let sealed = false
        for (const step of [...all, 'seal' as const]) {
          if (step === 'seal') {
            sealed = true
            const counted = tally(0)
            for (const { answer } of received.values()) counted[answer] += 1
            expect(await box().seal(vote)).toEqual(counted)
            continue
          }
          const expected = step.map((one) => {
            const earlier = received.get(one.personId)
            if (earlier) return earlier.ballotId === one.ballotId ? 'received' : sealed ? 'voteClosed' : 'alreadyVoted'
            if (sealed) return 'voteClosed'
            received.set(one.personId, one)
            return 'received'
          })
          expect(await box().cast(vote, step)).toEqual(expected)
        }
        expect((await box().voters(vote)).sort()).toEqual([...received.keys()].sort())
      }),
      { numRuns: 40 },
    )
  })
}
