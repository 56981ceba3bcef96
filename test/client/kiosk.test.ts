import { describe, expect, it } from 'vitest'
import { type AtKiosk, mayDo, readsBadges, staysFor } from '../../client/screens/kiosk/voter-state.ts'
import type { VoterShown } from '../../shared/protocol.ts'

const voter: VoterShown = { personId: 'p1', name: 'Lê Công Hải', standing: 'entitled', version: 0, paper: false }
const secret = { ballot: 'secret', changeable: false } as const
const final = { ballot: 'open', changeable: false } as const
const changeable = { ballot: 'open', changeable: true } as const

describe('somebody who shows his badge at a kiosk', () => {
  it('gets a ballot if he is on the roll and has not voted', () => {
    for (const vote of [secret, final, changeable]) expect(mayDo(voter, vote)).toBe('vote')
  })

  it('may change the one there is only where the vote lets open ballots change', () => {
    const voted = { ...voter, version: 2 }
    expect(mayDo(voted, changeable)).toBe('change')
    expect(mayDo(voted, final)).toBe('alreadyVoted')
    expect(mayDo(voted, secret)).toBe('alreadyVoted')
  })

  it('gets none while he holds one on paper, or where he is not on the roll', () => {
    expect(mayDo({ ...voter, version: 1, paper: true }, secret)).toBe('paper')
    expect(mayDo({ ...voter, standing: 'guest' }, secret)).toBe('guest')
    expect(mayDo({ ...voter, standing: 'notPresentAtOpening' }, secret)).toBe('notPresentAtOpening')
  })
})

describe('a kiosk', () => {
  const inHand = { code: '1', voter, voteId: 'v1' }

  it('does not take a ballot or a receipt from somebody’s hand for the next badge', () => {
    const busy: AtKiosk[] = [
      { at: 'asking' },
      { at: 'who', ...inHand },
      { at: 'ballot', ...inHand },
      { at: 'sending' },
      { at: 'received', receipt: 'ABCD2345' },
    ]
    expect(busy.filter(readsBadges)).toEqual([])
    expect(readsBadges({ at: 'waiting' })).toBe(true)
    expect(readsBadges({ at: 'refused', why: 'unknownCode' })).toBe(true)
  })

  it('keeps nothing of a voter for longer than forty seconds without a touch, and a receipt for thirty', () => {
    expect(staysFor.received).toBe(30)
    for (const at of ['who', 'ballot', 'noBallot', 'refused'] as const) {
      expect(staysFor[at]).toBeGreaterThan(0)
      expect(staysFor[at]).toBeLessThanOrEqual(40)
    }
  })
})
