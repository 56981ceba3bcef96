import type { CommandOf } from '../../../../shared/commands.ts'
import type { Program } from '../../../../shared/stage/program.ts'
import type { Conduct } from '../use-conduct.ts'

/** From whatever is on; going back from something else is another tap, however soon it comes. */
export function goBackToAgenda({ sendAside }: Conduct, { cover, taken }: Pick<Program, 'cover' | 'taken'>) {
  sendAside(backToAgenda(taken), JSON.stringify({ backFrom: cover, taken }))
}

/** The cover goes with what lies under it: `sourceCleared` leaves the agenda alone. */
const backToAgenda = (taken: Program['taken']): CommandOf<'mc'> =>
  taken === null ? { type: 'coverScreens', cover: 'none' } : { type: 'takeSource', from: taken, source: null }
