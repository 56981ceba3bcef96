import { expect, it } from 'vitest'
import { setSpeechTime } from '../../shared/agenda/decide-agenda.ts'
import { hasItemsTime, speechMinutes } from '../../shared/agenda/speech-time.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import { definition, prepared, started } from '../kit/conference.ts'
import { given } from '../kit/given.ts'

const papers = [...prepared, started('papers')]
const set = (speechId: string, plannedMinutes: number) => (conference: Conference) =>
  setSpeechTime(conference, { speechId, plannedMinutes })
const given20: Fact = { type: 'speechTimeSet', itemId: 'papers', speechId: 'paper-1', plannedMinutes: 20 }
const minutesOf = (speechId: string, ...facts: Fact[]) => {
  const item = definition.items.find(({ speeches }) => speeches.some(({ id }) => id === speechId))
  const speech = item?.speeches.find(({ id }) => id === speechId)
  if (!item || !speech) throw new Error(`there is no ${speechId}`)
  return speechMinutes(given(...facts).conference.progress, item, speech)
}

it('gives one of several speakers other minutes, and neither the others nor the item', () => {
  given(...papers)
    .when(set('paper-1', 20))
    .gives([given20])
  expect(minutesOf('paper-1', ...papers, given20)).toBe(20)
  expect(minutesOf('paper-2', ...papers, given20)).toBe(15)
  expect(given(...papers, given20).conference.progress.minutes).toEqual({})
})

it('is refused of nobody, of the minutes he has, of an item left out, and after the close', () => {
  given(...papers)
    .when(set('paper-9', 20))
    .gives('unknownStep')
  given(...papers)
    .when(set('paper-1', 15))
    .gives('alreadySo')
  given(...papers, given20)
    .when(set('paper-1', 20))
    .gives('alreadySo')
  given(...papers, started('closing'), { type: 'conferenceClosed' })
    .when(set('paper-1', 20))
    .gives('conferenceClosed')
})

it('is taken back by undo', () => {
  expect(minutesOf('paper-1', ...papers, given20, { type: 'stepUndone', undone: 4 })).toBe(15)
})

it('of a single speaker with all of the item’s time, the minutes are the item’s', () => {
  const [report, several] = ['report', 'papers'].map((id) => definition.items.find((item) => item.id === id))
  if (!report || !several) throw new Error('there are a report and papers')
  expect(hasItemsTime(report)).toBe(true)
  expect(hasItemsTime(several)).toBe(false)
  given(...papers)
    .when(set('report-speech', 30))
    .gives('unknownStep')
  expect(minutesOf('report-speech', ...papers, { type: 'itemTimeSet', itemId: 'report', plannedMinutes: 30 })).toBe(30)
})
