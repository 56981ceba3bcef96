import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '../../shared/commands.ts'
import { readTicks, writeTicks } from '../../shared/vote/paper-ballot.ts'
import '../kit/seed.ts'

const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{32}$/), { minLength: 1, maxLength: 200 })
const shown = (all: readonly string[]) => all.map((id) => ({ id }))

describe('the ticks of a ballot on paper', () => {
  it('are read as they were written, whatever order the candidates are shown in', () => {
    const ballot = ids.chain((all) =>
      fc.record({
        all: fc.constant(all),
        ticked: fc.subarray(all),
        other: fc.shuffledSubarray(all, { minLength: all.length }),
      }),
    )
    fc.assert(
      fc.property(ballot, ({ all, ticked, other }) => {
        expect(readTicks(shown(other), writeTicks(shown(all), ticked).ticks)?.sort()).toEqual([...ticked].sort())
      }),
    )
  })

  it('are not read where they are of other candidates', () => {
    const five = shown(['a', 'b', 'c', 'd', 'e'])
    expect(readTicks(five, '31')).toEqual(['a', 'b', 'e'])
    for (const wrong of ['', '3', '32', '311', '3g', 'A1']) expect(readTicks(five, wrong), wrong).toBeNull()
  })

  it('of a thousand ballots, of which no two are the same, go into one message', () => {
    const candidates = shown(Array.from({ length: 20 }, (_, number) => String(number).padStart(32, '0')))
    const ballots = Array.from({ length: 1_000 }, (_, number) => {
      const ticked = candidates.filter((_one, place) => ((number * 1_021) >> place) % 2 === 1).map(({ id }) => id)
      return { choice: writeTicks(candidates, ticked), ballots: 1 }
    })
    const body = { voteId: 'f'.repeat(32), ballots }
    expect(commands.enterPaperCount.schema.safeParse(body).success).toBe(true)
    expect(JSON.stringify(body).length).toBeLessThan(60 * 1024)
  })
})
