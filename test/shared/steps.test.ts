import { describe, expect, it } from 'vitest'
import { allSteps, firstStep, mainSteps, stepKind, stepSubject } from '../../shared/agenda/steps.ts'
import { definition } from '../kit/conference.ts'

const item = (id: string) => {
  const found = definition.items.find((one) => one.id === id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}

describe('the main line through an item', () => {
  it.each([
    ['opening', ['title:opening']],
    ['report', ['speech:report-speech']],
    ['papers', ['title:papers', 'speech:paper-1', 'speech:paper-2']],
    ['awards', ['title:awards', 'round:round-1', 'round:round-2']],
    ['launch', ['speech:launch-speech', 'targets:launch']],
    ['response', ['title:response', 'speech:response-speech']],
    ['vote', ['vote:vote']],
    ['address', ['speech:address-speech']],
    ['closing', ['title:closing', 'totals:closing']],
  ])('of %s', (id, steps) => {
    expect(mainSteps(item(id))).toEqual(steps)
    expect(firstStep(item(id))).toBe(steps[0])
  })

  it('is the title alone where nobody speaks', () => {
    expect(mainSteps({ ...item('report'), speeches: [] })).toEqual(['title:report'])
    expect(mainSteps({ ...item('launch'), speeches: [] })).toEqual(['title:launch', 'targets:launch'])
  })
})

it('lets every honouree be shown alone, beside the main line', () => {
  expect(allSteps(item('awards'))).toEqual([
    'title:awards',
    'round:round-1',
    'round:round-2',
    'honouree:honouree-1',
    'honouree:honouree-2',
    'honouree:honouree-3',
  ])
  expect(allSteps(item('papers'))).toEqual(mainSteps(item('papers')))
})

it('names every step of an agenda once', () => {
  const steps = definition.items.flatMap(allSteps)
  expect(new Set(steps).size).toBe(steps.length)
})

it('tells kind and subject apart at the first colon', () => {
  expect(stepKind('honouree:a-b_c')).toBe('honouree')
  expect(stepSubject('honouree:a-b_c')).toBe('a-b_c')
})
