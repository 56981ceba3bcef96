import { describe, expect, it } from 'vitest'
import { undoStep } from '../../shared/agenda/decide-agenda.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import { recordHandedOver } from '../../shared/stage/decide-stage.ts'
import { checkedIn, person, prepared, started } from '../kit/conference.ts'
import { given } from '../kit/given.ts'

const hand =
  (honourees: string[], handedOver = true) =>
  (conference: Conference) =>
    recordHandedOver(conference, { honourees, handedOver })
const handed = (...honourees: string[]): Fact => ({ type: 'handedOverSet', honourees, handedOver: true })
const onBehalf = (honouree: string, receiver: string): Fact => ({ type: 'onBehalfSet', honouree, receiver })

describe('awards recorded as handed over, several at once', () => {
  const both = hand(['honouree-1', 'honouree-2'])

  it('are those of whoever is in the hall; the absent stay open', () => {
    given(...prepared, checkedIn(3))
      .when(both)
      .gives([handed('honouree-1')])
    given(...prepared, checkedIn(3), checkedIn(4))
      .when(both)
      .gives([handed('honouree-1', 'honouree-2')])
  })

  it('are also those that somebody in the hall receives on behalf', () => {
    given(...prepared, checkedIn(3), checkedIn(6), onBehalf('honouree-2', person(6).id))
      .when(both)
      .gives([handed('honouree-1', 'honouree-2')])
    given(...prepared, checkedIn(3), onBehalf('honouree-2', person(6).id))
      .when(both)
      .gives([handed('honouree-1')])
  })

  it('are refused where nobody of them is there, and one of somebody absent is recorded alone', () => {
    given(...prepared)
      .when(both)
      .gives('nobodyThere')
    given(...prepared)
      .when(hand(['honouree-1']))
      .gives([handed('honouree-1')])
  })

  it('are all taken back together, whoever is there', () => {
    given(...prepared, handed('honouree-1', 'honouree-2'))
      .when(hand(['honouree-1', 'honouree-2'], false))
      .gives([{ type: 'handedOverSet', honourees: ['honouree-1', 'honouree-2'], handedOver: false }])
  })
})

describe('undoing the step to a round', () => {
  const shown = (step: `round:${string}` | `honouree:${string}`): Fact => ({
    type: 'stepShown',
    itemId: 'awards',
    step,
  })
  const inRound = [...prepared, started('awards'), shown('round:round-1')]
  const lastUndone = (conference: Conference) =>
    undoStep(conference, { undone: conference.undoable.at(-1)?.number ?? 0 })

  it('takes back what was recorded as handed over in it since, by name; who receives on behalf stays', () => {
    const facts = [...inRound, onBehalf('honouree-2', person(6).id), handed('honouree-1', 'honouree-2')]
    const undone: Fact = { type: 'stepUndone', undone: 4, takenBack: ['honouree-1', 'honouree-2'] }
    given(...facts)
      .when(lastUndone)
      .gives([undone])
    const { ceremony } = given(...facts, undone).conference.stage
    expect(ceremony.handedOver).toEqual({})
    expect(ceremony.onBehalf).toEqual({ 'honouree-2': person(6).id })
  })

  it('leaves what was recorded before the step, and what belongs to another round', () => {
    given(...prepared, started('awards'), handed('honouree-1'), shown('round:round-1'), handed('honouree-3'))
      .when(lastUndone)
      .gives([{ type: 'stepUndone', undone: 5 }])
  })

  it('takes nothing back where the hall stays in the round: a look aside, a clock, minutes', () => {
    given(...inRound, shown('honouree:honouree-1'), handed('honouree-1'))
      .when(lastUndone)
      .gives([{ type: 'stepUndone', undone: 5 }])
    given(...inRound, { type: 'itemTimeSet', itemId: 'awards', plannedMinutes: 30 }, handed('honouree-1'))
      .when(lastUndone)
      .gives([{ type: 'stepUndone', undone: 5 }])
  })
})
