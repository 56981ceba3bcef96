import { describe, expect, it } from 'vitest'
import { changedQuorum, type QuorumTyped } from '../../client/screens/office/attendance/read-quorum.ts'
import type { Quorum } from '../../shared/model.ts'

const was: Quorum = { numerator: 2, denominator: 3, base: 'official', ground: 'Điều 4 Quy chế' }
const typed: QuorumTyped = { ...was, numerator: '2', denominator: '3' }

describe('the ground of a quorum', () => {
  it('goes when the share or its base is changed', () => {
    expect(changedQuorum(typed, { numerator: '1' }, was).ground).toBe('')
    expect(changedQuorum(typed, { denominator: '4' }, was).ground).toBe('')
    expect(changedQuorum(typed, { base: 'everybody' }, was).ground).toBe('')
  })

  it('stays as it is typed, with the old rule or a new one', () => {
    const changed = changedQuorum(typed, { numerator: '1' }, was)
    const written = changedQuorum(changed, { ground: 'Điều 5' }, was)
    expect(written).toEqual({ ...typed, numerator: '1', ground: 'Điều 5' })
    expect(changedQuorum(written, { base: 'everybody' }, was).ground).toBe('Điều 5')
    expect(changedQuorum(typed, { ground: '' }, was).ground).toBe('')
  })

  it('is there again when the old rule is', () => {
    const changed = changedQuorum(typed, { numerator: '1' }, was)
    expect(changedQuorum(changed, { numerator: '2' }, was)).toEqual(typed)
  })
})
