import { type Picture, type Shown, shownOn } from '../../../../shared/stage/picture.ts'
import type { Layout } from '../../../../shared/stage/screens.ts'
import type { WatchedScreenRow } from '../../../../shared/stage-views.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { screensTexts } from './texts.ts'

/** In words: what the hall's screens show now, what one of them does by its layout, and what a screen is called. */
export function useShownWords(view: McView) {
  const t = useTexts(screensTexts)
  const ofPicture = (picture: Picture): string => {
    switch (picture.show) {
      case 'heading':
        return t('showsHeading')
      case 'title':
        return t('showsItem', { number: picture.item.number })
      case 'speech':
        return picture.speech.speaker.name
      case 'round':
        return t('showsRound', { number: picture.round.number })
      case 'honouree':
        return picture.honouree.name
      case 'targets':
        return t('showsTargets')
      case 'vote':
        return t(picture.vote.state === 'closed' ? 'showsResult' : 'showsVote')
      case 'totals':
        return t('showsTotals')
      default:
        return picture satisfies never
    }
  }
  const ofShown = (shown: Shown): string => {
    switch (shown.show) {
      case 'agenda':
        return ofPicture(shown.picture)
      case 'blackout':
        return t('showsBlackout')
      case 'heading':
        return t('showsHeading')
      case 'message':
        return t('showsMessage', { text: shown.text })
      case 'vote':
        return `${t(shown.vote.state === 'closed' ? 'showsResult' : 'showsVote')}: ${shown.vote.question}`
      case 'receipts':
        return t('showsReceipts')
      case 'media':
        return shown.media.kind === 'document'
          ? t('showsPage', { title: shown.media.title, page: shown.page })
          : shown.media.title
      default:
        return shown satisfies never
    }
  }
  const shown = shownOn(view)
  const now = ofShown(shown)
  const { main: program } = view.program
  const uncovered = { ...view, program: program ? { main: { ...program, cover: 'none' as const } } : {} }
  const ofLayout: Record<Layout, string> = {
    hall: now,
    lobby: t('showsWelcome'),
    confidence: t('showsTime'),
    // Of media it shows none, and of the agenda all of it.
    side: shown.show === 'agenda' || shown.show === 'media' ? t('showsAgenda') : now,
  }
  return {
    now,
    /** What lies under the cover. */
    under: ofShown(shownOn(uncovered)),
    on: ({ layout }: WatchedScreenRow): string => ofLayout[layout],
    nameOf: ({ name, number }: WatchedScreenRow): string => name || t('unnamed', { number }),
  }
}

/** In the order of their numbers. */
export const screensOf = (view: Pick<McView, 'screens'>): WatchedScreenRow[] =>
  Object.values(view.screens).sort((a, b) => a.number - b.number)
