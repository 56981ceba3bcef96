import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyTally } from '../../shared/vote/count.ts'
import { motion } from '../kit/conference.ts'
import { stopTime } from '../kit/held-hall.ts'
import { answersFrom, holdVote, voteId, voting } from '../kit/voting.ts'
import '../kit/seed.ts'

beforeEach(() => stopTime())
afterEach(() => {
  vi.useRealTimers()
})

it('counts every ballot that was acknowledged and no other, once a person, however the closing races with the casting', async () => {
  const choices = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 18 })
  await fc.assert(
    fc.asyncProperty(voting, choices, async (plan, chosen) => {
      const { at, phones } = await holdVote(plan, answersFrom(chosen))

      const counted = emptyTally(motion.candidates)
      const voted = new Set<number>()
      for (const { person, device, ballotId, answer } of phones) {
        const all = device.answers.get(ballotId) ?? []
        for (const one of all)
          expect('done' in one, 'what was refused stays refused, what was received stays received').toBe(
            'done' in (all[0] ?? {}),
          )
        if (!all[0] || 'refused' in all[0]) continue
        expect(voted, 'nobody is acknowledged with two ballots').not.toContain(person)
        voted.add(person)
        counted[answer] += 1
        counted.cast += 1
      }
      const [vote] = at.hall.conference.votes
      expect(vote).toMatchObject({ state: 'closed', tally: counted })
      expect(at.hall.voters(voteId).size).toBe(voted.size)

      const closings = (await at.storage.conference('one').journal.read()).filter(
        ({ fact }) => fact.type === 'voteClosed',
      )
      expect(closings).toHaveLength(1)
      for (const { role, store } of at.network.devices) {
        const { view, own } = store.getState()
        if (view && 'votes' in view) expect(view.votes[voteId]).toMatchObject({ tally: counted, cast: voted.size })
        if (role === 'attendee')
          expect((own?.vote?.version ?? 0) > 0).toBe([...voted].some((person) => own?.personId.endsWith(`0${person}`)))
      }
      expect(at.errors).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 120_000)
