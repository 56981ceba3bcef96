import type { StepKey } from '../agenda/steps.ts'
import type { MediaId, PersonId, ScreenId, TabletId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { type Ceremony, nothingYet, withAwaited, withHandedOver, withOnBehalf } from './ceremony.ts'
import { agendaAlone, type Cover, type Media, type Program, type Source } from './program.ts'
import type { Lead, ScreenSetting, Theme } from './screens.ts'

/** What stands around the agenda: the screens and what they show beside it, the awards' and speakers' doings, who leads. */
export type Stage = {
  program: Program
  /** For the speaker's eyes, on his monitor; empty where there is none. */
  speakerMessage: string
  theme: Theme
  screens: Readonly<Record<ScreenId, ScreenSetting>>
  /** Screens that were let go, and what was kept of their keys: neither lets them in any more. */
  letGo: readonly (ScreenId | string)[]
  media: Readonly<Record<MediaId, Media>>
  /** The office's own words to read out, by step. */
  scripts: Readonly<Record<string, string>>
  ceremony: Ceremony
  lead: Lead
}

export const emptyStage: Stage = {
  program: agendaAlone,
  speakerMessage: '',
  theme: 'red',
  screens: {},
  letGo: [],
  media: {},
  scripts: {},
  ceremony: nothingYet,
  lead: null,
}

export type StageFact =
  | { type: 'leadTaken'; tablet: TabletId }
  | { type: 'sourceTaken'; source: Source }
  | { type: 'sourceCleared' }
  | { type: 'playbackSet'; playing: boolean; position: number }
  | { type: 'coverSet'; cover: Cover }
  | { type: 'speakerMessageSet'; text: string }
  | { type: 'themeSet'; theme: Theme }
  | { type: 'screenSet'; screen: ScreenSetting }
  | { type: 'screenLetGo'; screenId: ScreenId }
  | { type: 'mediaSet'; media: Media }
  | { type: 'mediaRemoved'; mediaId: MediaId }
  | { type: 'scriptSet'; step: StepKey; text: string }
  | { type: 'personAwaited'; personId: PersonId; awaited: boolean }
  | { type: 'personOnTheWay'; personId: PersonId; onTheWay: boolean }
  | { type: 'onBehalfSet'; honouree: string; receiver: PersonId | null }
  | { type: 'handedOverSet'; honourees: string[]; handedOver: boolean }

const without = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> => {
  const { [id]: gone, ...others } = record
  return others
}

export function evolveStage(stage: Stage, fact: StageFact, at: Instant): Stage {
  const { program, ceremony } = stage
  switch (fact.type) {
    case 'leadTaken':
      return { ...stage, lead: fact.tablet }
    case 'sourceTaken': {
      const isVideo = fact.source.kind === 'media' && stage.media[fact.source.mediaId]?.kind === 'video'
      const playback = isVideo ? { playing: false, position: 0, since: at } : null
      return { ...stage, program: { taken: fact.source, playback, cover: 'none' } }
    }
    case 'sourceCleared':
      return { ...stage, program: agendaAlone }
    case 'playbackSet': {
      const { playing, position } = fact
      return { ...stage, program: { ...program, playback: { playing, position, since: at } } }
    }
    case 'coverSet':
      return { ...stage, program: { ...program, cover: fact.cover } }
    case 'speakerMessageSet':
      return { ...stage, speakerMessage: fact.text }
    case 'themeSet':
      return { ...stage, theme: fact.theme }
    case 'screenSet':
      return {
        ...stage,
        screens: { ...stage.screens, [fact.screen.id]: fact.screen },
        letGo: stage.letGo.filter((id) => id !== fact.screen.id),
      }
    case 'screenLetGo': {
      const keyHash = stage.screens[fact.screenId]?.keyHash
      const gone = keyHash ? [fact.screenId, keyHash] : [fact.screenId]
      return { ...stage, screens: without(stage.screens, fact.screenId), letGo: [...stage.letGo, ...gone] }
    }
    case 'mediaSet':
      return { ...stage, media: { ...stage.media, [fact.media.id]: fact.media } }
    case 'mediaRemoved':
      return { ...stage, media: without(stage.media, fact.mediaId) }
    case 'scriptSet': {
      const scripts = without(stage.scripts, fact.step)
      return { ...stage, scripts: fact.text === '' ? scripts : { ...scripts, [fact.step]: fact.text } }
    }
    case 'personAwaited': {
      const awaited = fact.awaited ? { since: at, onTheWay: false } : null
      return { ...stage, ceremony: withAwaited(ceremony, fact.personId, awaited) }
    }
    case 'personOnTheWay': {
      const awaited = ceremony.awaited[fact.personId]
      if (!awaited) return stage
      return { ...stage, ceremony: withAwaited(ceremony, fact.personId, { ...awaited, onTheWay: fact.onTheWay }) }
    }
    case 'onBehalfSet':
      return { ...stage, ceremony: withOnBehalf(ceremony, fact.honouree, fact.receiver) }
    case 'handedOverSet':
      return { ...stage, ceremony: withHandedOver(ceremony, fact.honourees, fact.handedOver ? at : null) }
    default:
      return fact satisfies never
  }
}
