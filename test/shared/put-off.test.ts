import { expect, it } from 'vitest'
import { putStepOff } from '../../shared/agenda/decide-agenda.ts'
import { putOffSteps } from '../../shared/agenda/put-off.ts'
import type { StepKey } from '../../shared/agenda/steps.ts'
import type { Fact } from '../../shared/facts.ts'
import { definition, prepared, started } from '../kit/conference.ts'
import { given } from '../kit/given.ts'

const papers = [...prepared, started('papers')]
const shown = (step: StepKey, itemId = 'papers'): Fact => ({ type: 'stepShown', itemId, step })
const off = (step: StepKey, put: StepKey): Fact => ({ type: 'stepPutOff', itemId: 'papers', step, put })
const leftIn = (itemId: string, ...facts: Fact[]) => {
  const item = definition.items.find(({ id }) => id === itemId)
  if (!item) throw new Error(`there is no ${itemId}`)
  return putOffSteps(given(...facts).conference.progress, item)
}

it('whoever was put off is left until he is called, whether he had been called before or not', () => {
  const before = off('title:papers', 'speech:paper-1')
  expect(leftIn('papers', ...papers)).toEqual([])
  expect(leftIn('papers', ...papers, before)).toEqual(['speech:paper-1'])
  expect(leftIn('papers', ...papers, before, shown('speech:paper-2'))).toEqual(['speech:paper-1'])
  expect(leftIn('papers', ...papers, before, shown('speech:paper-2'), shown('speech:paper-1'))).toEqual([])
  const called = [...papers, shown('speech:paper-1'), off('speech:paper-2', 'speech:paper-1')]
  expect(leftIn('papers', ...called)).toEqual(['speech:paper-1'])
})

it('he is still left when the hall goes on to another item without him', () => {
  const away = [...papers, shown('speech:paper-1'), off('speech:paper-2', 'speech:paper-1'), started('awards')]
  expect(leftIn('papers', ...away)).toEqual(['speech:paper-1'])
})

it('the fact names who was put off, also where he had been called', () => {
  given(...papers, shown('speech:paper-1'))
    .when((conference) => putStepOff(conference, { from: 'speech:paper-1' }))
    .gives([off('speech:paper-2', 'speech:paper-1')])
})

it('a whole round is put off, also from a look at one of its honourees', () => {
  const awards = [...prepared, started('awards')]
  given(...awards, shown('round:round-1', 'awards'), shown('honouree:honouree-1', 'awards'))
    .when((conference) => putStepOff(conference, { from: 'honouree:honouree-1' }))
    .gives([{ type: 'stepPutOff', itemId: 'awards', step: 'round:round-2', put: 'round:round-1' }])
  given(...awards)
    .when((conference) => putStepOff(conference, { from: 'title:awards', step: 'round:round-1' }))
    .gives([{ type: 'stepPutOff', itemId: 'awards', step: 'title:awards', put: 'round:round-1' }])
})
