import { roundStep, stepKind, stepSubject } from '../agenda/steps.ts'
import type { MediaRow } from '../stage-views.ts'
import type { HallView, HonoureeRow, ItemRow, RoundRow, ScreenView, SpeechRow } from '../views.ts'
import type { VoteRow } from '../vote-views.ts'
import type { Playback } from './program.ts'

/** What the hall is looking at, drawn by every screen and phone from the same rows. */
export type Picture =
  | { show: 'heading' }
  | { show: 'title'; item: ItemRow; decisions: string[] }
  | { show: 'speech'; item: ItemRow; speech: SpeechRow; of: number }
  | { show: 'round'; item: ItemRow; round: RoundRow; of: number; honourees: HonoureeRow[]; following: RoundRow | null }
  | { show: 'honouree'; item: ItemRow; round: RoundRow; of: number; honouree: HonoureeRow }
  | { show: 'targets'; item: ItemRow }
  | { show: 'vote'; item: ItemRow; vote: VoteRow }
  | { show: 'totals'; item: ItemRow }

/** What a screen of the hall shows: the agenda's picture, or what the MC or the office has put in its place. */
export type Shown =
  | { show: 'agenda'; picture: Picture }
  | { show: 'blackout' }
  | { show: 'heading' }
  | { show: 'media'; media: MediaRow; page: number; playback: Playback | null }
  | { show: 'message'; text: string }
  /** A vote that belongs to no item, or an earlier one. */
  | { show: 'vote'; vote: VoteRow }
  | { show: 'receipts'; vote: VoteRow & { state: 'closed' } }

type HallTables = Pick<HallView, 'items' | 'stage' | 'speeches' | 'rounds' | 'honourees' | 'votes'>

const numbered = <R extends { number: number }>(rows: R[]): R[] => rows.sort((a, b) => a.number - b.number)

/** The rows of a table that belong to one parent, in their order. */
export const speechesOf = (view: Pick<HallView, 'speeches'>, itemId: string): SpeechRow[] =>
  numbered(Object.values(view.speeches).filter((speech) => speech.itemId === itemId))
export const roundsOf = (view: Pick<HallView, 'rounds'>, itemId: string): RoundRow[] =>
  numbered(Object.values(view.rounds).filter((round) => round.itemId === itemId))
export const honoureesOf = (view: Pick<HallView, 'honourees'>, roundId: string): HonoureeRow[] =>
  numbered(Object.values(view.honourees).filter((honouree) => honouree.roundId === roundId))
export const agendaOf = (view: Pick<HallView, 'items'>): ItemRow[] => numbered(Object.values(view.items))
/** The vote on a motion: the one that is to be opened, else the latest held. One that was cancelled is to be opened again. */
export function voteOn(view: Pick<HallView, 'votes'>, motionId: string): VoteRow | undefined {
  const votes = Object.values(view.votes).filter((vote) => vote.motionId === motionId)
  const openedAt = (vote: VoteRow) => (vote.state === 'planned' ? Number.POSITIVE_INFINITY : vote.openedAt)
  return votes.sort((a, b) => openedAt(a) - openedAt(b)).pop()
}

/** The votes of an item, one for each of its motions, in their order. */
export const votesOf = (view: Pick<HallView, 'items' | 'votes'>, itemId: string): VoteRow[] =>
  (view.items[itemId]?.steps ?? []).flatMap((step) => {
    const vote = stepKind(step) === 'vote' ? voteOn(view, stepSubject(step)) : undefined
    return vote ? [vote] : []
  })

/**
 * The heading before the beginning, while delegates are introduced, and wherever the rows do not say more; the totals once
 * the conference is closed, from wherever that was done.
 */
export function pictureOf(view: HallTables): Picture {
  const position = view.stage.main?.position
  const item = position ? view.items[position.itemId] : undefined
  if (!position || !item) return { show: 'heading' }
  const closing = agendaOf(view).find(({ kind: of }) => of === 'closing')
  if (view.stage.main?.phase === 'closed' && closing) return { show: 'totals', item: closing }
  const subject = stepSubject(position.step)
  const kind = stepKind(position.step)
  const title: Picture =
    item.kind === 'opening'
      ? { show: 'heading' }
      : { show: 'title', item, decisions: [...new Set(roundsOf(view, item.id).map((round) => round.decision))] }
  switch (kind) {
    case 'title':
      return title
    case 'speech': {
      const speech = view.speeches[subject]
      return speech ? { show: 'speech', item, speech, of: speechesOf(view, item.id).length } : title
    }
    case 'round': {
      const rounds = roundsOf(view, item.id)
      const round = view.rounds[subject]
      if (!round) return title
      const following = roundAfter(view, item, round)
      return { show: 'round', item, round, of: rounds.length, honourees: honoureesOf(view, round.id), following }
    }
    case 'honouree': {
      const honouree = view.honourees[subject]
      const round = honouree && view.rounds[honouree.roundId]
      return round ? { show: 'honouree', item, round, of: roundsOf(view, item.id).length, honouree } : title
    }
    case 'targets':
      return { show: 'targets', item }
    case 'vote': {
      const vote = voteOn(view, subject)
      return vote ? { show: 'vote', item, vote } : title
    }
    case 'totals':
      return { show: 'totals', item }
    default:
      return kind satisfies never
  }
}

/** A cover over everything, else what was taken in the agenda's place, else the agenda. What is no longer there is passed over. */
export function shownOn(view: HallTables & Pick<ScreenView, 'program' | 'media'>): Shown {
  const { taken = null, playback = null, cover = 'none' } = view.program.main ?? {}
  if (cover !== 'none') return { show: cover }
  if (taken?.kind === 'message') return { show: 'message', text: taken.text }
  if (taken?.kind === 'vote' || taken?.kind === 'receipts') {
    const vote = view.votes[taken.voteId]
    if (vote && taken.kind === 'vote') return { show: 'vote', vote }
    if (vote?.state === 'closed') return { show: 'receipts', vote }
  }
  const media = taken?.kind === 'media' ? view.media[taken.mediaId] : undefined
  if (taken?.kind === 'media' && media) return { show: 'media', media, page: taken.page, playback }
  return { show: 'agenda', picture: pictureOf(view) }
}

/** The next round of the line as it stands, what was put off at its end; after none the first. */
function roundAfter(view: HallTables, { steps }: ItemRow, round: RoundRow | null): RoundRow | null {
  const next = steps
    .slice(round ? steps.indexOf(roundStep(round.id)) + 1 : 0)
    .find((step) => stepKind(step) === 'round')
  return (next && view.rounds[stepSubject(next)]) ?? null
}

/** The round whose honourees are to get ready: the one after the round that is on, or the first while its item is announced. */
export function roundToGetReady(view: HallTables): RoundRow | null {
  const picture = pictureOf(view)
  if (view.stage.main?.phase !== 'running') return null
  if (picture.show === 'round') return picture.following
  if (picture.show === 'honouree') return roundAfter(view, picture.item, picture.round)
  return picture.show === 'title' ? roundAfter(view, picture.item, null) : null
}
