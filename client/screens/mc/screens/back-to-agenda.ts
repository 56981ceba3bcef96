import type { CommandOf } from '../../../../shared/commands.ts'
import type { Program } from '../../../../shared/stage/program.ts'

/** From whatever is on. The cover goes with what lies under it: `sourceCleared` leaves the agenda alone. */
export const backToAgenda = ({ taken }: Pick<Program, 'taken'>): CommandOf<'mc'> =>
  taken === null ? { type: 'coverScreens', cover: 'none' } : { type: 'takeSource', from: taken, source: null }
