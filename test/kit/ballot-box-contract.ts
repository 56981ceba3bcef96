import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot, BallotBox, BoxedVote, CastResult } from '../../server/storage/port.ts'
import { type Answer, answers } from '../../shared/model.ts'
import { receiptOf } from './receipt.ts'
import './seed.ts'
import type { Shown } from './storage-contract.ts'

const ballot = (personId: string, ballotId: string, choice: Answer = 'for', after = 0): Ballot => ({
  personId,
  ballotId,
  after,
  means: 'phone',
  choice,
  receipt: receiptOf(ballotId),
})
const kinds: BoxedVote[] = [
  { id: 'v', ballot: 'open', changeable: false },
  { id: 'v', ballot: 'secret', changeable: false },
]
const changeable: BoxedVote = { id: 'v', ballot: 'open', changeable: true }

/** How often each choice is in the box. */
const counted = async (box: BallotBox, voteId = 'v') => Object.fromEntries((await box.count(voteId)).choices)

/** One ballot a person and vote, and the count is of what is in the box; of a secret one nothing says whose. */
export function ballotBoxContract({ store, other }: Shown): void {
  const box = () => store().ballotBox

  describe.each(kinds)('of a vote that is $ballot', (vote) => {
    it('[B1] a person’s first ballot is received, and answers come in the order of the ballots', async () => {
      await box().cast(vote, [ballot('b', '1')])
      expect(await box().cast(vote, [ballot('a', '2'), ballot('b', '3'), ballot('c', '4')])).toEqual([
        'received',
        'alreadyVoted',
        'received',
      ])
    })

    it('[B2] the same ballot again is received again, and counts once', async () => {
      expect(await box().cast(vote, [ballot('a', '1')])).toEqual(['received'])
      expect(await box().cast(vote, [ballot('a', '1')])).toEqual(['received'])
      expect(await counted(box())).toEqual({ for: 1 })
    })

    it('[B3] another ballot of the same person is refused, whatever version it says to replace, and the first stays', async () => {
      await box().cast(vote, [ballot('a', '1', 'against')])
      expect(await box().cast(vote, [ballot('a', '2', 'for')])).toEqual(['alreadyVoted'])
      expect(await box().cast(vote, [ballot('a', '3', 'for', 1)])).toEqual(['alreadyVoted'])
      expect(await counted(box())).toEqual({ against: 1 })
    })

    it('[B4] of two ballots of one person in one go the first is received', async () => {
      const cast = [ballot('a', '1', 'other'), ballot('a', '2', 'for'), ballot('a', '1', 'other')]
      expect(await box().cast(vote, cast)).toEqual(['received', 'alreadyVoted', 'received'])
      expect(await counted(box())).toEqual({ other: 1 })
    })

    it('[B5] once sealed nothing goes in; what was received before is said to be', async () => {
      await box().cast(vote, [ballot('a', '1')])
      await box().seal('v')
      expect(await box().cast(vote, [ballot('a', '1'), ballot('a', '2'), ballot('b', '3')])).toEqual([
        'received',
        'voteClosed',
        'voteClosed',
      ])
      expect((await box().voters('v')).map(({ personId }) => personId)).toEqual(['a'])
    })

    it('[B6] counting counts what was received, one receipt for each, sorted; and after sealing again gives the same', async () => {
      await box().cast(vote, [ballot('a', '1', 'for'), ballot('b', '2', 'against'), ballot('c', '3', 'for')])
      await box().seal('v')
      const first = await box().count('v')
      expect(Object.fromEntries(first.choices)).toEqual({ for: 2, against: 1 })
      expect(first.receipts).toEqual(['1', '2', '3'].map(receiptOf).sort())
      expect(first).toMatchObject({ voters: 3, paper: { issued: 0, returned: 0 }, paperCounted: false })
      await box().cast(vote, [ballot('d', '4', 'other')])
      await box().seal('v')
      expect(await box().count('v')).toEqual(first)
    })

    it('[B7] a vote in which nobody voted counts nothing, and is sealed too', async () => {
      await box().seal('v')
      expect(await box().count('v')).toMatchObject({ choices: new Map(), receipts: [], voters: 0 })
      expect(await box().cast(vote, [ballot('a', '1')])).toEqual(['voteClosed'])
    })

    it('[B8] the voters are those with a ballot in the box, each once, with how it came in', async () => {
      expect(await box().voters('v')).toEqual([])
      await box().cast(vote, [ballot('b', '1'), { ...ballot('a', '2', 'against'), means: 'kiosk' }, ballot('b', '3')])
      const shown = (choice: string) => (vote.ballot === 'open' ? choice : null)
      expect((await box().voters('v')).sort((a, b) => (a.personId < b.personId ? -1 : 1))).toEqual([
        { personId: 'a', means: 'kiosk', version: 1, choice: shown('against') },
        { personId: 'b', means: 'phone', version: 1, choice: shown('for') },
      ])
    })

    it('[B9] votes are apart, and so are conferences', async () => {
      await box().cast(vote, [ballot('a', '1', 'for')])
      expect(await box().cast({ ...vote, id: 'w' }, [ballot('a', '2', 'against')])).toEqual(['received'])
      expect(await other().ballotBox.cast(vote, [ballot('a', '1', 'other')])).toEqual(['received'])
      await box().seal('v')
      expect(await counted(box())).toEqual({ for: 1 })
      expect(await other().ballotBox.cast(vote, [ballot('b', '3')])).toEqual(['received'])
      expect(await counted(box(), 'w')).toEqual({ against: 1 })
    })

    it('[B10] casting nothing is nothing', async () => {
      expect(await box().cast(vote, [])).toEqual([])
    })

    it('[B11] whatever is cast and sealed in whatever order, the count is of the ballots received before the seal', async () => {
      const cast = fc.array(
        fc.record({
          personId: fc.constantFrom('a', 'b', 'c', 'd'),
          ballotId: fc.constantFrom('1', '2'),
          answer: fc.constantFrom(...answers),
        }),
      )
      const steps = fc.array(
        fc.oneof({ weight: 4, arbitrary: cast }, { weight: 1, arbitrary: fc.constant('seal' as const) }),
        { maxLength: 8 },
      )
      let votes = 0
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          votes += 1
          const one = { ...vote, id: `v-${votes}` }
          const received = new Map<string, { ballotId: string; answer: Answer }>()
          let sealed = false
          for (const step of [...all, 'seal' as const]) {
            if (step === 'seal') {
              sealed = true
              await box().seal(one.id)
              const expected: Partial<Record<Answer, number>> = {}
              for (const { answer } of received.values()) expected[answer] = (expected[answer] ?? 0) + 1
              expect(await counted(box(), one.id)).toEqual(expected)
              continue
            }
            const expected = step.map(({ personId, ballotId, answer }): CastResult => {
              const earlier = received.get(personId)
              if (earlier?.ballotId === ballotId) return 'received'
              if (sealed) return 'voteClosed'
              if (earlier) return 'alreadyVoted'
              received.set(personId, { ballotId, answer })
              return 'received'
            })
            // A device's ballot has an id that no other device's has.
            const sent = step.map(({ personId, ballotId, answer }) =>
              ballot(personId, `${personId}${ballotId}`, answer),
            )
            expect(await box().cast(one, sent)).toEqual(expected)
          }
          expect((await box().voters(one.id)).map(({ personId }) => personId).sort()).toEqual(
            [...received.keys()].sort(),
          )
          expect((await box().count(one.id)).receipts).toHaveLength(received.size)
        }),
        { numRuns: 40 },
      )
    })

    it('[B12] a receipt is one ballot’s: the second device that throws it is told to throw again', async () => {
      await box().cast(vote, [ballot('a', '1')])
      const same = { ...ballot('b', '2', 'against'), receipt: receiptOf('1') }
      expect(await box().cast(vote, [same])).toEqual(['receiptTaken'])
      expect(await counted(box())).toEqual({ for: 1 })
      expect(await box().cast(vote, [{ ...same, receipt: receiptOf('3') }])).toEqual(['received'])
    })

    it('[B13] discarding in a turn destroys the ballots, the receipts and who had voted, and seals', async () => {
      await box().cast(vote, [ballot('a', '1'), ballot('b', '2')])
      await box().cast({ ...vote, id: 'w' }, [ballot('a', '3')])
      await store().journal.turn((turn) => turn.commit({ at: 0, by: 'mc', facts: [], discarded: ['v'] }))
      expect(await box().count('v')).toMatchObject({ choices: new Map(), receipts: [], voters: 0 })
      expect(await box().voters('v')).toEqual([])
      expect(await box().cast(vote, [ballot('c', '4')])).toEqual(['voteClosed'])
      expect(await counted(box(), 'w')).toEqual({ for: 1 })
    })

    it('[B14] scrubbing changes nothing that is counted', async () => {
      await box().cast(vote, [ballot('a', '1'), ballot('b', '2', 'against')])
      await box().seal('v')
      const before = await box().count('v')
      await box().scrub()
      expect(await box().count('v')).toEqual(before)
      expect(await box().cast(vote, [ballot('a', '1')])).toEqual(['received'])
    })
  })

  it('[B15] a ballot that can be changed is replaced by the one that says which version it replaces, and counts once', async () => {
    expect(await box().cast(changeable, [ballot('a', '1', 'for')])).toEqual(['received'])
    expect(await box().cast(changeable, [ballot('a', '2', 'against', 1)])).toEqual(['received'])
    expect(await counted(box())).toEqual({ against: 1 })
    expect((await box().count('v')).receipts).toEqual([receiptOf('2')])
    expect(await box().voters('v')).toEqual([{ personId: 'a', means: 'phone', version: 2, choice: 'against' }])
  })

  it('[B16] one that replaces a version which is no longer the last is refused: a late repeat does not turn a ballot back', async () => {
    await box().cast(changeable, [ballot('a', '1', 'for')])
    await box().cast(changeable, [ballot('a', '2', 'against', 1)])
    expect(await box().cast(changeable, [ballot('a', '1', 'for')])).toEqual(['alreadyVoted'])
    expect(await box().cast(changeable, [ballot('a', '3', 'other', 1)])).toEqual(['alreadyVoted'])
    expect(await box().cast(changeable, [ballot('a', '2', 'against', 1)])).toEqual(['received'])
    expect(await counted(box())).toEqual({ against: 1 })
  })

  it('[B17] whoever holds a paper ballot has no other, until it is handed back', async () => {
    const vote: BoxedVote = { id: 'v', ballot: 'secret', changeable: false }
    expect(await box().handOutPaper('v', 'a')).toBe('handedOut')
    expect(await box().handOutPaper('v', 'a')).toBe('handedOut')
    expect(await box().cast(vote, [ballot('a', '1')])).toEqual(['holdsPaper'])
    expect(await box().voters('v')).toEqual([{ personId: 'a', means: 'paper', version: 1, choice: null }])
    expect(await box().takePaperBack('v', 'a')).toBe('takenBack')
    expect(await box().takePaperBack('v', 'a')).toBe('noPaper')
    expect(await box().cast(vote, [ballot('a', '2')])).toEqual(['received'])
    expect(await box().handOutPaper('v', 'a')).toBe('alreadyVoted')
    expect(await box().takePaperBack('v', 'a')).toBe('noPaper')
  })

  it('[B18] paper ballots go in once, into a sealed box, and lie there among the others with receipts of their own', async () => {
    const vote: BoxedVote = { id: 'v', ballot: 'secret', changeable: false }
    await box().cast(vote, [ballot('a', '1')])
    for (const person of ['b', 'c', 'd']) await box().handOutPaper('v', person)
    const papers = [
      { choice: 'for', receipt: receiptOf('p1') },
      { choice: 'invalid', receipt: receiptOf('p2') },
    ]
    await expect(box().putPaper('v', papers)).rejects.toThrow()
    await box().seal('v')
    expect(await box().handOutPaper('v', 'e')).toBe('voteClosed')
    expect(await box().takePaperBack('v', 'b')).toBe('voteClosed')
    await box().putPaper('v', papers)
    await box().putPaper('v', papers)
    const count = await box().count('v')
    expect(Object.fromEntries(count.choices)).toEqual({ for: 2, invalid: 1 })
    expect(count).toMatchObject({ voters: 4, paper: { issued: 3, returned: 2 }, paperCounted: true })
    expect(count.receipts).toEqual(['1', 'p1', 'p2'].map(receiptOf).sort())
  })
}
