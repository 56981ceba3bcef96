import { expect, it } from 'vitest'
import { nextAct, secondAct } from '../../client/screens/mc/next-act.ts'
import { leftBehind } from '../../client/screens/mc/put-off-act.ts'
import type { Fact } from '../../shared/facts.ts'
import { roundToGetReady } from '../../shared/stage/picture.ts'
import { checkedIn, started } from '../kit/conference.ts'
import { viewAfter } from '../kit/mc-view.ts'

const papers = started('papers')
const offFirst: Fact = { type: 'stepPutOff', itemId: 'papers', step: 'title:papers', put: 'speech:paper-1' }
const second: Fact = { type: 'stepShown', itemId: 'papers', step: 'speech:paper-2' }
const toAwards = { type: 'startItem', from: 'papers', to: 'awards' }

it('a speaker who is not there is put off, and with nobody else left the next item is offered beside him', async () => {
  const before = await viewAfter(checkedIn(4), papers)
  expect(secondAct(before)?.command).toEqual({ type: 'putStepOff', from: 'title:papers', step: 'speech:paper-1' })
  const after = await viewAfter(checkedIn(4), papers, offFirst, second)
  expect(nextAct(after)).toMatchObject({ target: { to: 'speech', speech: { id: 'paper-1' } } })
  const leaving = secondAct(after)
  expect(leaving).toMatchObject({ command: toAwards, target: { to: 'chosen' } })
  expect(leaving && leftBehind(after, leaving.target).speeches.map(({ id }) => id)).toEqual(['paper-1'])
})

it('once he is there he is the next, and nobody is left without him', async () => {
  const view = await viewAfter(checkedIn(3), checkedIn(4), papers, offFirst, second)
  expect(secondAct(view)).toBeNull()
  const called = await viewAfter(checkedIn(3), checkedIn(4), papers, offFirst, second, {
    ...second,
    step: 'speech:paper-1',
  } as Fact)
  const act = nextAct(called)
  expect(act?.command).toEqual(toAwards)
  expect(act && leftBehind(called, act.target).speeches).toEqual([])
})

it('the end names whoever was put off, of whatever item', async () => {
  const view = await viewAfter(papers, offFirst, second, started('closing'), {
    type: 'stepShown',
    itemId: 'closing',
    step: 'totals:closing',
  })
  expect(leftBehind(view, { to: 'end' }).speeches.map(({ id }) => id)).toEqual(['paper-1'])
})

it('a round with nobody there is put off as a whole, and the next one is called to get ready in its place', async () => {
  const view = await viewAfter(checkedIn(5), started('awards'))
  const act = secondAct(view)
  expect(act).toMatchObject({
    command: { type: 'putStepOff', from: 'title:awards', step: 'round:round-1' },
    target: { to: 'putOffRound', round: { id: 'round-1' } },
  })
  expect(roundToGetReady(view)?.id).toBe('round-1')
  const after = await viewAfter(checkedIn(5), started('awards'), {
    type: 'stepPutOff',
    itemId: 'awards',
    step: 'title:awards',
    put: 'round:round-1',
  })
  expect(roundToGetReady(after)?.id).toBe('round-2')
  expect(after.items.awards?.putOff).toEqual(['round:round-1'])
})
