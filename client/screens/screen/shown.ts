import type { Picture, Shown } from '../../../shared/stage/picture.ts'

/** Two of one name are one picture whose figures change; between two names there is a fade. */
export function nameOf(shown: Shown): string {
  switch (shown.show) {
    case 'agenda':
      return nameOfPicture(shown.picture)
    case 'blackout':
    case 'heading':
      return shown.show
    case 'media':
      return `media:${shown.media.id}:${shown.page}`
    case 'message':
      return `message:${shown.text}`
    default:
      return shown satisfies never
  }
}

function nameOfPicture(picture: Picture): string {
  switch (picture.show) {
    case 'heading':
      return 'heading'
    case 'title':
    case 'targets':
    case 'totals':
      return `${picture.show}:${picture.item.id}`
    case 'speech':
      return `speech:${picture.speech.id}`
    case 'round':
      return `round:${picture.round.id}`
    case 'honouree':
      return `honouree:${picture.honouree.id}`
    case 'vote':
      return `vote:${picture.vote.id}:${picture.vote.state}`
    default:
      return picture satisfies never
  }
}

/** What comes over the line before it can be drawn. */
export const hasToLoad = (shown: Shown): boolean => shown.show === 'media'

/** Results and totals are read, not admired; a picture stands on darkness. */
export function groundOf(shown: Shown): 'hall' | 'paper' | 'dark' | 'black' {
  if (shown.show === 'blackout') return 'black'
  if (shown.show === 'media') return 'dark'
  if (shown.show !== 'agenda') return 'hall'
  const { picture } = shown
  const isResult = picture.show === 'vote' && picture.vote.state === 'closed'
  return isResult || picture.show === 'totals' ? 'paper' : 'hall'
}
