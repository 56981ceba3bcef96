import { describe, expect, it } from 'vitest'
import { pauseClock, putStepOff, setItemTime, showStep, undoStep } from '../../shared/agenda/decide-agenda.ts'
import { isPaused, itemState, lineOf, usedTime } from '../../shared/agenda/progress.ts'
import { elapsed } from '../../shared/agenda/stopwatch.ts'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import {
  awaitPerson,
  changeMedia,
  coverScreens,
  letScreenGo,
  recordHandedOver,
  removeMedia,
  sayOnTheWay,
  sendMessage,
  setOnBehalf,
  setPlayback,
  setScreen,
  setScript,
  takeLead,
  takeSource,
} from '../../shared/stage/decide-stage.ts'
import { agendaAlone, type Media, playedUntil, type Source } from '../../shared/stage/program.ts'
import { later, minutes } from '../../shared/time.ts'
import { checkedIn, definition, person, prepared, start, started, voteOpened } from '../kit/conference.ts'
import { at, given } from '../kit/given.ts'

const shown = (itemId: string, step: `${'speech' | 'round' | 'title'}:${string}`): Fact => ({
  type: 'stepShown',
  itemId,
  step,
})
const papers = [...prepared, started('papers')]
const picture: Media = { id: 'm-1', kind: 'picture', title: 'Ảnh phong trào', itemId: 'report', files: ['f-1'] }
const video: Media = { id: 'm-2', kind: 'video', title: 'Phóng sự', itemId: null, files: ['f-2'] }
const put = (media: Media): Fact => ({ type: 'mediaSet', media })
const ofMedia = (mediaId: string, page = 1): Source => ({ kind: 'media', mediaId, page })
const taken = (source: Source): Fact => ({ type: 'sourceTaken', source })
const minute = (count: number) => later(start, minutes(count))
const papersItem = definition.items.find(({ id }) => id === 'papers')

describe('a speaker who cannot be called now', () => {
  const off = given(...papers, shown('papers', 'speech:paper-1'))

  it('comes again at the end of the item, and the next one is shown', () => {
    off
      .when((conference) => putStepOff(conference, { from: 'speech:paper-1' }))
      .gives([{ type: 'stepPutOff', itemId: 'papers', step: 'speech:paper-2', put: 'speech:paper-1' }])
    const { conference } = given(...papers, shown('papers', 'speech:paper-1'), {
      type: 'stepPutOff',
      itemId: 'papers',
      step: 'speech:paper-2',
    })
    expect(conference.progress.position?.step).toBe('speech:paper-2')
    if (!papersItem) throw new Error('there are papers')
    expect(lineOf(conference.progress, papersItem)).toEqual(['title:papers', 'speech:paper-2', 'speech:paper-1'])
    expect(conference.progress.held).not.toContain('speech:paper-1')
  })

  it('who is not there is put off before he is called, and the hall stays where it is', () => {
    const put = { type: 'stepPutOff', itemId: 'papers', step: 'title:papers', put: 'speech:paper-1' } as const
    given(...papers)
      .when((conference) => putStepOff(conference, { from: 'title:papers', step: 'speech:paper-1' }))
      .gives([put])
    const { conference } = given(...papers, put)
    expect(conference.progress.position?.step).toBe('title:papers')
    if (!papersItem) throw new Error('there are papers')
    expect(lineOf(conference.progress, papersItem)).toEqual(['title:papers', 'speech:paper-2', 'speech:paper-1'])
    given(...papers)
      .when((conference) => putStepOff(conference, { from: 'title:papers', step: 'speech:paper-2' }))
      .gives('nothingToPutOff')
  })

  it('is not put off at the end of the item, nor a title ever, nor by a stale tablet', () => {
    given(...papers, shown('papers', 'speech:paper-2'))
      .when((conference) => putStepOff(conference, { from: 'speech:paper-2' }))
      .gives('nothingToPutOff')
    given(...papers)
      .when((conference) => putStepOff(conference, { from: 'title:papers' }))
      .gives('nothingToPutOff')
    off.when((conference) => putStepOff(conference, { from: 'title:papers' })).gives('stale')
  })

  it('counts as held once he has spoken after all', () => {
    const { conference } = given(
      ...papers,
      shown('papers', 'speech:paper-1'),
      { type: 'stepPutOff', itemId: 'papers', step: 'speech:paper-2' },
      shown('papers', 'speech:paper-1'),
      started('awards'),
    )
    expect(conference.progress.held).toEqual(expect.arrayContaining(['speech:paper-1', 'speech:paper-2']))
  })
})

describe('the clock', () => {
  const paused = [...prepared, at(0, started('report')), at(5, { type: 'clockPaused' } as Fact)]

  it('stands still while it is paused, of the item and of its speaker, and runs on from there', () => {
    const still = given(...paused).conference
    expect(usedTime(itemState(still.progress, 'report'), minute(60))).toBe(minutes(5))
    expect(still.progress.position && elapsed(still.progress.position, minute(60))).toBe(minutes(5))
    const on = given(...paused, at(20, { type: 'clockResumed' })).conference
    expect(usedTime(itemState(on.progress, 'report'), minute(30))).toBe(minutes(15))
    expect(on.progress.position && elapsed(on.progress.position, minute(30))).toBe(minutes(15))
  })

  it('runs again with the next step or item, and what was paused keeps the time it had', () => {
    const { progress } = given(...paused, at(20, started('papers'))).conference
    expect(isPaused(progress)).toBe(false)
    expect(itemState(progress, 'report')).toMatchObject({ state: 'done', used: minutes(5) })
    expect(usedTime(itemState(progress, 'papers'), minute(21))).toBe(minutes(1))
  })

  it('is paused once, and only while the conference runs', () => {
    given(...paused)
      .when((conference) => pauseClock(conference, { paused: true }))
      .gives('alreadySo')
    given(...prepared)
      .when((conference) => pauseClock(conference, { paused: true }))
      .gives('notRunning')
  })

  it('has its origin back after undo', () => {
    const { conference } = given(...paused, at(20, { type: 'clockResumed' }), at(21, { type: 'stepUndone', undone: 5 }))
    expect(conference.progress).toEqual(given(...paused).conference.progress)
  })
})

it('gives an item other minutes, for as long as it is not left out or over', () => {
  given(...prepared)
    .when((conference) => setItemTime(conference, { itemId: 'papers', plannedMinutes: 20 }))
    .gives([{ type: 'itemTimeSet', itemId: 'papers', plannedMinutes: 20 }])
  given(...prepared)
    .when((conference) => setItemTime(conference, { itemId: 'papers', plannedMinutes: 30 }))
    .gives('alreadySo')
  given(...prepared, { type: 'itemLeftOut', itemId: 'vote' })
    .when((conference) => setItemTime(conference, { itemId: 'vote', plannedMinutes: 5 }))
    .gives('itemLeftOut')
  given(...prepared)
    .when((conference) => setItemTime(conference, { itemId: 'lunch', plannedMinutes: 5 }))
    .gives('unknownItem')
})

describe('the screens', () => {
  const take = (from: Source | null, source: Source | null) => (conference: Conference) =>
    takeSource(conference, { from, source })

  it('take a picture once for a double tap, and only one that is there', () => {
    const there = given(...papers, put(picture))
    there.when(take(null, ofMedia('m-1'))).gives([taken(ofMedia('m-1'))])
    there.when(take(null, ofMedia('m-1', 2))).gives('unknownMedia')
    there.when(take(null, ofMedia('m-9'))).gives('unknownMedia')
    const shows = given(...papers, put(picture), taken(ofMedia('m-1')))
    shows.when(take(null, ofMedia('m-1'))).gives('stale')
    shows.when(take(ofMedia('m-1'), ofMedia('m-1'))).gives('alreadySo')
    shows.when(take(ofMedia('m-1'), null)).gives([{ type: 'sourceCleared' }])
  })

  it('go back to the agenda with its next step, and undo brings back what they showed', () => {
    const facts = [...papers, put(picture), taken(ofMedia('m-1'))]
    const on = given(...facts, shown('papers', 'speech:paper-1')).conference
    expect(on.stage.program).toEqual(agendaAlone)
    const number = facts.length + 1
    given(...facts, shown('papers', 'speech:paper-1'))
      .when((conference) => undoStep(conference, { undone: number }))
      .gives([{ type: 'stepUndone', undone: number }])
    const back = given(...facts, shown('papers', 'speech:paper-1'), { type: 'stepUndone', undone: number }).conference
    expect(back.stage.program).toEqual(given(...facts).conference.stage.program)
    expect(back.progress).toEqual(given(...facts).conference.progress)
  })

  it('are covered over whatever they show, which is there again when the cover is lifted', () => {
    const covered = given(...papers, put(picture), taken(ofMedia('m-1')), { type: 'coverSet', cover: 'blackout' })
    covered.when((conference) => coverScreens(conference, { cover: 'blackout' })).gives('alreadySo')
    covered
      .when((conference) => coverScreens(conference, { cover: 'none' }))
      .gives([{ type: 'coverSet', cover: 'none' }])
    expect(covered.conference.stage.program).toMatchObject({ cover: 'blackout', taken: ofMedia('m-1') })
  })

  it('show the vote when it is opened, and nothing before it can be taken back', () => {
    const { conference } = given(
      ...prepared,
      checkedIn(1),
      started('vote'),
      put(picture),
      taken(ofMedia('m-1')),
      voteOpened(1),
    )
    expect(conference.stage.program).toEqual(agendaAlone)
    expect(conference.undoable).toEqual([])
    expect(conference.undoEndsAt).toBe('vote')
  })

  it('play a video from where it was sought, paused at first, and know where it is by the clock alone', () => {
    const facts = [...papers, put(video), at(1, taken(ofMedia('m-2')))]
    const play = (conference: Conference) => setPlayback(conference, { mediaId: 'm-2', playing: true, position: 4_000 })
    expect(given(...facts).conference.stage.program.playback).toMatchObject({ playing: false, position: 0 })
    given(...facts)
      .when(play)
      .gives([{ type: 'playbackSet', playing: true, position: 4_000 }])
    given(...papers, put(video))
      .when(play)
      .gives('stale')
    const { playback } = given(...facts, at(2, { type: 'playbackSet', playing: true, position: 4_000 })).conference
      .stage.program
    expect(playback && playedUntil(playback, minute(3))).toBe(64_000)
  })

  it('keep a picture as long as it is shown', () => {
    given(...papers, put(picture), taken(ofMedia('m-1')))
      .when((conference) => removeMedia(conference, { mediaId: 'm-1' }))
      .gives('mediaOnScreens')
    given(...papers, put(picture))
      .when((conference) => removeMedia(conference, { mediaId: 'm-1' }))
      .gives([{ type: 'mediaRemoved', mediaId: 'm-1' }])
    given(...papers)
      .when((conference) => changeMedia(conference, { mediaId: 'm-1', title: 'Khác', itemId: null }))
      .gives('unknownMedia')
  })

  it('keep their key when they are named anew, and are let go once', () => {
    const screen = { id: 's-1', name: 'Lớn', layout: 'hall', language: 'vi', keyHash: 'hash' } as const
    given(...prepared, { type: 'screenSet', screen })
      .when((conference) => setScreen(conference, { screenId: 's-1', name: 'Bên', layout: 'side', language: 'en' }))
      .gives([{ type: 'screenSet', screen: { ...screen, name: 'Bên', layout: 'side', language: 'en' } }])
    const gone = given(...prepared, { type: 'screenSet', screen }, { type: 'screenLetGo', screenId: 's-1' })
    gone.when((conference) => letScreenGo(conference, { screenId: 's-1' })).gives('alreadySo')
    expect(gone.conference.stage.screens).toEqual({})
  })

  it('show the speaker one message, until it is taken away', () => {
    given(...prepared)
      .when((conference) => sendMessage(conference, { text: 'xin kết luận' }))
      .gives([{ type: 'speakerMessageSet', text: 'xin kết luận' }])
    given(...prepared, { type: 'speakerMessageSet', text: 'xin kết luận' })
      .when((conference) => sendMessage(conference, { text: 'xin kết luận' }))
      .gives('alreadySo')
  })
})

it('a word to the speaker goes with him: the next one is not told to conclude', () => {
  const said: Fact = { type: 'speakerMessageSet', text: 'xin kết luận' }
  const on = given(...papers, shown('papers', 'speech:paper-1'), said)
  expect(on.conference.stage.speakerMessage).toBe('xin kết luận')
  const next = given(...papers, shown('papers', 'speech:paper-1'), said, shown('papers', 'speech:paper-2'))
  expect(next.conference.stage.speakerMessage).toBe('')
  expect(given(...papers, said, started('awards')).conference.stage.speakerMessage).toBe('')
})

describe('the lead', () => {
  it('is the first tablet’s to ask, and goes to another only from the one it saw leading', () => {
    given(...prepared)
      .when((conference) => takeLead(conference, null, 'tablet-1'))
      .gives([{ type: 'leadTaken', tablet: 'tablet-1' }])
    const led = given(...prepared, { type: 'leadTaken', tablet: 'tablet-1' })
    led.when((conference) => takeLead(conference, null, 'tablet-2')).gives('stale')
    led.when((conference) => takeLead(conference, 'tablet-1', 'tablet-1')).gives('alreadySo')
    led
      .when((conference) => takeLead(conference, 'tablet-1', 'tablet-2'))
      .gives([{ type: 'leadTaken', tablet: 'tablet-2' }])
  })

  it('stays where it is when a step is taken back', () => {
    const { conference } = given(
      ...papers,
      { type: 'leadTaken', tablet: 'tablet-1' },
      {
        type: 'stepUndone',
        undone: papers.length,
      },
    )
    expect(conference.stage.lead).toBe('tablet-1')
  })
})

describe('whoever is called to the front', () => {
  const wait =
    (subject: string, awaited = true) =>
    (conference: Conference) =>
      awaitPerson(conference, { subject, awaited })

  it('is waited for by what calls him, unless he is in the hall', () => {
    given(...papers)
      .when(wait('paper-1'))
      .gives([{ type: 'personAwaited', personId: person(3).id, awaited: true }])
    given(...papers, checkedIn(3))
      .when(wait('paper-1'))
      .gives('alreadyPresent')
    given(...papers)
      .when(wait('nobody'))
      .gives('unknownPerson')
    given(...papers)
      .when(wait('paper-1', false))
      .gives('alreadySo')
  })

  it('is said to be on the way only while he is waited for', () => {
    const personId = person(3).id
    given(...papers)
      .when((conference) => sayOnTheWay(conference, { personId, onTheWay: true }))
      .gives('notAwaited')
    given(...papers, { type: 'personAwaited', personId, awaited: true })
      .when((conference) => sayOnTheWay(conference, { personId, onTheWay: true }))
      .gives([{ type: 'personOnTheWay', personId, onTheWay: true }])
  })

  it('may be somebody else who receives on his behalf, and then it is he who is waited for', () => {
    const behalf = (personId: string | null) => (conference: Conference) =>
      setOnBehalf(conference, { honouree: 'honouree-1', personId })
    given(...prepared)
      .when(behalf(person(6).id))
      .gives([{ type: 'onBehalfSet', honouree: 'honouree-1', receiver: person(6).id }])
    given(...prepared)
      .when(behalf(person(3).id))
      .gives('standsInForHimself')
    given(...prepared)
      .when(behalf('nobody'))
      .gives('unknownPerson')
    given(...prepared)
      .when(behalf(null))
      .gives('alreadySo')
    given(...prepared, { type: 'onBehalfSet', honouree: 'honouree-1', receiver: person(6).id })
      .when(wait('honouree-1'))
      .gives([{ type: 'personAwaited', personId: person(6).id, awaited: true }])
  })

  it('has his award recorded as handed over once, one by one or with the others', () => {
    const hand =
      (honourees: string[], handedOver = true) =>
      (conference: Conference) =>
        recordHandedOver(conference, { honourees, handedOver })
    const done: Fact = { type: 'handedOverSet', honourees: ['honouree-1'], handedOver: true }
    given(...prepared)
      .when(hand(['honouree-1']))
      .gives([done])
    given(...prepared, done)
      .when(hand(['honouree-1']))
      .gives('alreadySo')
    given(...prepared, checkedIn(4), done)
      .when(hand(['honouree-1', 'honouree-2']))
      .gives([{ type: 'handedOverSet', honourees: ['honouree-2'], handedOver: true }])
    given(...prepared, done)
      .when(hand(['honouree-1'], false))
      .gives([{ type: 'handedOverSet', honourees: ['honouree-1'], handedOver: false }])
    given(...prepared)
      .when(hand(['nobody']))
      .gives('unknownPerson')
  })
})

it('keeps the office’s words for a step until they are taken back', () => {
  const set = (text: string) => (conference: Conference) => setScript(conference, { step: 'title:papers', text })
  const words: Fact = { type: 'scriptSet', step: 'title:papers', text: 'Kính thưa hội nghị' }
  given(...prepared)
    .when(set('Kính thưa hội nghị'))
    .gives([words])
  given(...prepared, words)
    .when(set(''))
    .gives([{ type: 'scriptSet', step: 'title:papers', text: '' }])
  expect(given(...prepared, words, { ...words, text: '' }).conference.stage.scripts).toEqual({})
})

it('shows a step that the line was changed for like any other', () => {
  given(...papers, shown('papers', 'speech:paper-1'), { type: 'stepPutOff', itemId: 'papers', step: 'speech:paper-2' })
    .when((conference) => showStep(conference, { from: 'speech:paper-2', to: 'speech:paper-1' }))
    .gives([shown('papers', 'speech:paper-1')])
})
