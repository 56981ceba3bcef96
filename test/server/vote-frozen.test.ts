import { afterEach, describe, expect, it } from 'vitest'
import type { CommandBody } from '../../shared/commands.ts'
import { checkedIn, motion, person, prepared, started } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

let at: HallOnAPort
afterEach(() => at.close())

type Wish = CommandBody<'setMotion'>
const typed = (name: string, personId: string | null = null): Wish['candidates'][number] => ({
  personId,
  name,
  position: 'Chuyên viên',
  unit: 'Văn phòng',
  birthYear: 1980,
  introduction: '',
})
const wish = (id: string, candidates: Wish['candidates']): Wish => ({ ...motion, id, candidates })

describe('what is put to the vote', () => {
  it('stays as it is while it is voted on, though another motion names the same candidates', async () => {
    at = await hallOnAPort({ facts: [...prepared, checkedIn(1), started('vote')] })
    const [office, mc] = [await at.join('office'), await at.join('mc')]
    const onRoster = typed('', person(2).id)
    expect(await office.send('setMotion', wish('first', [typed('Ngô Văn An'), onRoster]))).toEqual({ done: true })
    expect(await mc.send('openVote', { motionId: 'first', after: 0, belowQuorum: true })).toEqual({ done: true })
    const [vote] = at.hall.conference.votes
    const [stranger] = vote?.motion.candidates ?? []
    const known = () => [stranger?.personId ?? '', person(2).id].map((id) => at.hall.people.get(id))
    const before = known()
    const refused = { refused: 'voteIsOpen' }
    const other = typed('Ngô Văn Ân', stranger?.personId)
    expect(await office.send('setMotion', wish('second', [other]))).toEqual(refused)
    expect(await office.send('setMotion', wish('second', [{ ...onRoster, introduction: 'Khác' }]))).toEqual(refused)
    expect(known()).toEqual(before)
    expect(await office.send('setMotion', wish('second', [typed('Ngô Văn An', stranger?.personId), onRoster]))).toEqual(
      { done: true },
    )
    expect(await mc.send('closeVote', { voteId: vote?.id })).toEqual({ done: true })
    expect(await office.send('setMotion', wish('second', [other]))).toEqual({ done: true })
  })
})
