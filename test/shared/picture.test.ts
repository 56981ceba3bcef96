import { describe, expect, it } from 'vitest'
import { openHall } from '../../server/hall.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { hallView } from '../../server/views/hall-view.ts'
import { allSteps, type StepKey } from '../../shared/agenda/steps.ts'
import type { Fact } from '../../shared/facts.ts'
import { pictureOf } from '../../shared/stage/picture.ts'
import type { HallView } from '../../shared/views.ts'
import {
  checkedIn,
  definition,
  people,
  prepared,
  start,
  started,
  tally,
  voteClosed,
  voteOpened,
} from '../kit/conference.ts'

/** What everybody sees after some facts, by the server's own projection. */
async function viewAfter(...facts: Fact[]): Promise<HallView> {
  const storage = memoryStorage()
  await storage.addConference('c', { office: 'o', mc: 'm', reception: 'r', screen: 's', teller: 't' }, start)
  const store = storage.conference('c')
  await store.journal.turn((turn) => turn.commit({ at: start, by: 'server', people, facts: [...prepared, ...facts] }))
  return hallView(await openHall('c', store), 'withPhotographs')
}
const shown = (itemId: string, step: StepKey): Fact => ({ type: 'stepShown', itemId, step })

describe('what the hall looks at', () => {
  it('is the heading before the beginning, and while delegates are introduced', async () => {
    expect(pictureOf(await viewAfter())).toEqual({ show: 'heading' })
    expect(pictureOf(await viewAfter(started('opening')))).toEqual({ show: 'heading' })
  })

  it('is the heading where nothing has been prepared', () => {
    const nothing = { items: {}, stage: {}, speeches: {}, rounds: {}, honourees: {}, votes: {} }
    expect(pictureOf(nothing)).toEqual({ show: 'heading' })
  })

  it('is the speaker, and which of how many', async () => {
    const view = await viewAfter(started('papers'), shown('papers', 'speech:paper-2'))
    expect(pictureOf(view)).toMatchObject({
      show: 'speech',
      of: 2,
      speech: { number: 2, title: 'Mở rộng hợp tác', speaker: { name: 'Vũ Thị Giang' } },
    })
  })

  it('is the title of the awards with every decision once', async () => {
    expect(pictureOf(await viewAfter(started('awards')))).toMatchObject({
      show: 'title',
      decisions: ['Quyết định số 2976/QĐ-UBND', 'Quyết định số 2977/QĐ-UBND'],
    })
  })

  it('is a round with its honourees in order, and the round to prepare for', async () => {
    const view = await viewAfter(started('awards'), shown('awards', 'round:round-1'))
    expect(pictureOf(view)).toMatchObject({
      show: 'round',
      of: 2,
      honourees: [
        { number: 1, name: 'Trịnh Hữu Quân' },
        { number: 2, name: 'Vũ Thị Giang' },
      ],
      following: { id: 'round-2' },
    })
    const last = await viewAfter(started('awards'), shown('awards', 'round:round-2'))
    expect(pictureOf(last)).toMatchObject({ show: 'round', following: null })
  })

  it('is one honouree alone, a collective too', async () => {
    const view = await viewAfter(started('awards'), shown('awards', 'honouree:honouree-3'))
    expect(pictureOf(view)).toMatchObject({
      show: 'honouree',
      round: { id: 'round-2' },
      honouree: { kind: 'collective', name: 'Văn phòng Sở' },
    })
  })

  it('is the vote, planned, open and closed', async () => {
    const facts: Fact[] = [checkedIn(1), started('vote')]
    expect(pictureOf(await viewAfter(...facts))).toMatchObject({ show: 'vote', vote: { state: 'planned' } })
    facts.push(voteOpened(1))
    expect(pictureOf(await viewAfter(...facts))).toMatchObject({ show: 'vote', vote: { id: 'v1', state: 'open' } })
    facts.push(voteClosed(tally(1), 1))
    expect(pictureOf(await viewAfter(...facts))).toMatchObject({
      show: 'vote',
      vote: { state: 'closed', outcome: { adopted: true } },
    })
  })

  it('is the targets, and the totals', async () => {
    expect(pictureOf(await viewAfter(started('launch'), shown('launch', 'targets:launch')))).toMatchObject({
      show: 'targets',
      item: { targets: ['100% hồ sơ đúng hạn', 'Mỗi phòng một sáng kiến'] },
    })
    const end = await viewAfter(started('closing'), shown('closing', 'totals:closing'), { type: 'conferenceClosed' })
    expect(pictureOf(end)).toMatchObject({ show: 'totals' })
  })

  it('is the totals once the conference is closed, from whatever item that was done', async () => {
    const end = await viewAfter(started('closing'), started('address'), { type: 'conferenceClosed' })
    expect(pictureOf(end)).toMatchObject({ show: 'totals', item: { id: 'closing' } })
  })

  it('says something of every step there is', async () => {
    for (const item of definition.items) {
      for (const step of allSteps(item)) {
        const picture = pictureOf(await viewAfter(started(item.id), shown(item.id, step)))
        if (item.kind !== 'opening') expect(picture, step).toMatchObject({ item: { id: item.id } })
      }
    }
  })

  it('falls back to the title where the rows say nothing of a step', async () => {
    const view = await viewAfter(started('papers'), shown('papers', 'speech:paper-2'))
    expect(pictureOf({ ...view, speeches: {} })).toMatchObject({ show: 'title', item: { id: 'papers' } })
  })
})
