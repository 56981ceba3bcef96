import type { Picture, Shown } from '../../../shared/stage/picture.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'

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
    case 'vote':
      return nameOfVote(shown.vote)
    case 'receipts':
      return `receipts:${shown.vote.id}`
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
      return nameOfVote(picture.vote)
    default:
      return picture satisfies never
  }
}

const nameOfVote = ({ id, state }: VoteRow): string => `vote:${id}:${state}`

/** What comes over the line before it can be drawn. */
export const hasToLoad = ({ show }: Shown): boolean => show === 'media' || show === 'receipts'

/** Results and totals are read, not admired; a picture stands on darkness. */
export function groundOf(shown: Shown): 'hall' | 'paper' | 'dark' | 'black' {
  if (shown.show === 'blackout') return 'black'
  if (shown.show === 'media') return 'dark'
  if (shown.show === 'receipts') return 'paper'
  const picture = shown.show === 'agenda' ? shown.picture : shown
  const isResult = picture.show === 'vote' && picture.vote.state === 'closed'
  return isResult || picture.show === 'totals' ? 'paper' : 'hall'
}
