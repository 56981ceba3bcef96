import type { StepKey } from '../agenda/steps.ts'
import type { Conference } from '../conference.ts'
import type { Fact } from '../facts.ts'
import type { HonoureeId, ItemId, MediaId, PersonId, ScreenId, TabletId } from '../ids.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Duration } from '../time.ts'
import { calledToTheFront, goesUp, roundsIn } from './ceremony.ts'
import { type Cover, type Media, type Source, sameSource } from './program.ts'
import type { Layout, ScreenLanguage, Theme } from './screens.ts'

type Decision = Refusal | Fact[]

const mediaOf = ({ stage }: Conference, mediaId: MediaId): Media | undefined => stage.media[mediaId]

/** Onto the screens in the agenda's place. `from` is what the sender saw there: a double tap is one, a stale tablet refused. */
export function takeSource(
  conference: Conference,
  { from, source }: { from: Source | null; source: Source | null },
): Decision {
  const { program } = conference.stage
  if (!sameSource(program.taken, from)) return refuse('stale')
  if (sameSource(program.taken, source)) return refuse('alreadySo')
  if (source === null) return [{ type: 'sourceCleared' }]
  if (source.kind === 'message') return source.text === '' ? refuse('malformed') : [{ type: 'sourceTaken', source }]
  if (source.kind === 'vote' || source.kind === 'receipts') {
    const vote = conference.votes.find(({ id }) => id === source.voteId)
    const isThere = vote && vote.state !== 'cancelled' && (source.kind === 'vote' || vote.state === 'closed')
    return isThere ? [{ type: 'sourceTaken', source }] : refuse('noVoteOpen')
  }
  const media = mediaOf(conference, source.mediaId)
  return media && source.page <= media.files.length ? [{ type: 'sourceTaken', source }] : refuse('unknownMedia')
}

/** Over everything, or lifted again. */
export function coverScreens(conference: Conference, { cover }: { cover: Cover }): Decision {
  return conference.stage.program.cover === cover ? refuse('alreadySo') : [{ type: 'coverSet', cover }]
}

/** Plays on, pauses or seeks the video that is taken. */
export function setPlayback(
  { stage: { program } }: Conference,
  { mediaId, playing, position }: { mediaId: MediaId; playing: boolean; position: Duration },
): Decision {
  const { taken, playback } = program
  if (!playback || taken?.kind !== 'media' || taken.mediaId !== mediaId) return refuse('stale')
  return [{ type: 'playbackSet', playing, position }]
}

/** On the speaker's monitor alone; the empty text takes it away. */
export function sendMessage(conference: Conference, { text }: { text: string }): Decision {
  return conference.stage.speakerMessage === text ? refuse('alreadySo') : [{ type: 'speakerMessageSet', text }]
}

export function setTheme(conference: Conference, { theme }: { theme: Theme }): Decision {
  return conference.stage.theme === theme ? refuse('alreadySo') : [{ type: 'themeSet', theme }]
}

/** The first tablet to ask leads; another takes over from the one it saw leading. */
export function takeLead({ stage: { lead } }: Conference, from: TabletId | null, tablet: TabletId): Decision {
  if (lead === tablet) return refuse('alreadySo')
  if (lead !== from) return refuse('stale')
  return [{ type: 'leadTaken', tablet }]
}

export function setScreen(
  conference: Conference,
  { screenId, name, layout, language }: { screenId: ScreenId; name: string; layout: Layout; language: ScreenLanguage },
): Decision {
  const known = conference.stage.screens[screenId]
  const screen = { id: screenId, name, layout, language, keyHash: known?.keyHash ?? null }
  return JSON.stringify(known) === JSON.stringify(screen) ? refuse('alreadySo') : [{ type: 'screenSet', screen }]
}

/** The MC waits for whom a speech, an honouree or a round calls; reception sees it. */
export function awaitPerson(conference: Conference, of: { subject: string; awaited: boolean }): Decision {
  const { definition, attendance, stage } = conference
  const { ceremony } = stage
  const personId = calledToTheFront(definition, ceremony).get(of.subject) ?? null
  if (personId === null || !attendance.delegates.has(personId)) return refuse('unknownPerson')
  if (personId in ceremony.awaited === of.awaited) return refuse('alreadySo')
  if (of.awaited && attendance.present.get(personId)?.inside) return refuse('alreadyPresent')
  return [{ type: 'personAwaited', personId, awaited: of.awaited }]
}

/** Reception's answer: he is on the way, or not after all. */
export function sayOnTheWay(
  { stage: { ceremony } }: Conference,
  { personId, onTheWay }: { personId: PersonId; onTheWay: boolean },
): Decision {
  const awaited = ceremony.awaited[personId]
  if (!awaited) return refuse('notAwaited')
  return awaited.onTheWay === onTheWay ? refuse('alreadySo') : [{ type: 'personOnTheWay', personId, onTheWay }]
}

/** Nhận thay: somebody on the roster who receives in an honouree's place; null takes it back. */
export function setOnBehalf(
  { definition, attendance, stage: { ceremony } }: Conference,
  { honouree, personId }: { honouree: HonoureeId; personId: PersonId | null },
): Decision {
  const found = roundsIn(definition)
    .flatMap((round) => round.honourees)
    .find((one) => one.id === honouree)
  if (!found) return refuse('unknownPerson')
  if (personId !== null && !attendance.delegates.has(personId)) return refuse('unknownPerson')
  const himself = found.kind === 'individual' ? found.personId : found.representativeId
  if (personId !== null && personId === himself) return refuse('standsInForHimself')
  if ((ceremony.onBehalf[honouree] ?? null) === personId) return refuse('alreadySo')
  return [{ type: 'onBehalfSet', honouree, receiver: personId }]
}

/**
 * Đã trao: one by one, or of a round at once those for whom somebody in the hall goes up; of an absent one alone, on
 * purpose. Taken back likewise, whoever is there. What is so already is left as it is.
 */
export function recordHandedOver(
  { definition, attendance, stage: { ceremony } }: Conference,
  { honourees, handedOver }: { honourees: readonly HonoureeId[]; handedOver: boolean },
): Decision {
  const known = new Map(roundsIn(definition).flatMap((round) => round.honourees.map((one) => [one.id, one])))
  const isThere = (id: HonoureeId) => {
    const honouree = known.get(id)
    const personId = honouree ? goesUp(honouree, ceremony) : null
    return personId !== null && (attendance.present.get(personId)?.inside ?? false)
  }
  if (!honourees.every((id) => known.has(id))) return refuse('unknownPerson')
  const open = [...new Set(honourees)].filter((id) => id in ceremony.handedOver !== handedOver)
  if (open.length === 0) return refuse('alreadySo')
  const changed = handedOver && honourees.length > 1 ? open.filter(isThere) : open
  return changed.length === 0 ? refuse('nobodyThere') : [{ type: 'handedOverSet', honourees: changed, handedOver }]
}

/** The office's own words for a step, in place of what the program would say; the empty text takes them back. */
export function setScript(conference: Conference, { step, text }: { step: StepKey; text: string }): Decision {
  return (conference.stage.scripts[step] ?? '') === text ? refuse('alreadySo') : [{ type: 'scriptSet', step, text }]
}

export function changeMedia(
  conference: Conference,
  { mediaId, title, itemId }: { mediaId: MediaId; title: string; itemId: ItemId | null },
): Decision {
  const media = mediaOf(conference, mediaId)
  if (!media) return refuse('unknownMedia')
  if (itemId !== null && !conference.definition?.items.some((item) => item.id === itemId)) return refuse('unknownItem')
  return [{ type: 'mediaSet', media: { ...media, title, itemId } }]
}

/** What is on the screens stays in the house. */
export function removeMedia(conference: Conference, { mediaId }: { mediaId: MediaId }): Decision {
  const { taken } = conference.stage.program
  if (!mediaOf(conference, mediaId)) return refuse('unknownMedia')
  if (taken?.kind === 'media' && taken.mediaId === mediaId) return refuse('mediaOnScreens')
  return [{ type: 'mediaRemoved', mediaId }]
}

/** Its key lets it in no more, and one that came by the screens' link is refused by its id. */
export function letScreenGo({ stage }: Conference, { screenId }: { screenId: ScreenId }): Decision {
  return stage.letGo.includes(screenId) ? refuse('alreadySo') : [{ type: 'screenLetGo', screenId }]
}
