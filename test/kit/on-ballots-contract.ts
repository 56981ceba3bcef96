import { expect, it } from 'vitest'
import type { BallotCandidate, Entry } from '../../server/storage/port.ts'
import { motion, opened, person, start } from './conference.ts'
import type { Shown } from './storage-contract.ts'

const standing = (voteId: string, candidateId: string, more: Partial<BallotCandidate> = {}): BallotCandidate => ({
  voteId,
  candidateId,
  name: 'Lê Công Hải',
  position: 'Trưởng phòng',
  unit: 'Phòng Lễ tân',
  birthYear: 1980,
  introduction: '',
  ...more,
})
const byKey = (all: readonly BallotCandidate[]) =>
  [...all].sort((a, b) => (`${a.voteId} ${a.candidateId}` < `${b.voteId} ${b.candidateId}` ? -1 : 1))

/** What stood on the ballots about the candidates of a vote. */
export function onBallotsContract({ store, other }: Shown): void {
  const commit = (entry: Partial<Entry>, to = store()) =>
    to.journal.turn((turn) => turn.commit({ at: start, by: 'mc', facts: [], ...entry }))
  const kept = async (of = store()) => byKey(await of.people.onBallots())

  it('[B1] what stood on the ballots is kept letter for letter, by vote and candidate', async () => {
    expect(await kept()).toEqual([])
    const onBallots = [
      standing('v1', 'c1'),
      standing('v1', 'c2', {
        name: 'Phan Thị Hồng Ngọc "Bé"',
        birthYear: null,
        introduction: "Một dòng\nhai dòng ' ;",
      }),
    ]
    await commit({ facts: [opened(motion, 1)], onBallots })
    const again = standing('v2', 'c1', { position: 'Phó Giám đốc' })
    await commit({ onBallots: [again] })
    expect(await kept()).toEqual([...onBallots, again])
  })

  it('[B2] it goes with the facts of its turn or not at all', async () => {
    await commit({ answer: { to: 'first', answer: { done: true } } })
    const entry = { facts: [opened(motion, 1)], onBallots: [standing('v1', 'c1')] }
    // A command that has been answered before: the turn fails.
    await expect(commit({ ...entry, answer: { to: 'first', answer: { done: true } } })).rejects.toThrow()
    expect(await kept()).toEqual([])
    await commit({ ...entry, answer: { to: 'second', answer: { done: true } } })
    expect(await kept()).toEqual([standing('v1', 'c1')])
  })

  it.each([
    ['later', async (twice: BallotCandidate) => commit({ people: [person(1)], onBallots: [twice] })],
    ['in one turn', async (twice: BallotCandidate) => commit({ people: [person(1)], onBallots: [twice, twice] })],
  ])('[B3] it is written once: a second time, %s, all of the turn is left out', async (when, write) => {
    const first = standing('v1', 'c1')
    if (when === 'later') await commit({ onBallots: [first] })
    await expect(write(standing('v1', 'c1', { name: 'Lê Công Hài' }))).rejects.toThrow()
    expect(await kept()).toEqual(when === 'later' ? [first] : [])
    expect(await store().people.all()).toEqual([])
  })

  it('[B4] neither a correction of the person nor the cancelling of the vote changes it', async () => {
    const first = standing('v1', 'c1', { name: person(1).name })
    await commit({ people: [person(1)], onBallots: [first] })
    await commit({ people: [{ ...person(1), name: 'Lê Công Hài' }] })
    await commit({ facts: [{ type: 'voteCancelled', voteId: 'v1', cast: 0 }], discarded: ['v1'] })
    expect(await kept()).toEqual([first])
  })

  it('[B5] a vote of one conference is not one of another', async () => {
    const [ours, theirs] = [standing('v1', 'c1'), standing('v1', 'c1', { name: 'Phan Thị Hồng Ngọc' })]
    await commit({ onBallots: [ours] })
    await commit({ onBallots: [theirs] }, other())
    expect(await kept()).toEqual([ours])
    expect(await kept(other())).toEqual([theirs])
  })
}
