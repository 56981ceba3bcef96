import * as z from 'zod/mini'
import type { ScreenId } from '../../shared/ids.ts'
import { mostMissingNamed } from '../../shared/stage/missing-pictures.ts'
import type { ScreenReport } from '../../shared/stage-views.ts'
import type { Instant } from '../../shared/time.ts'
import type { Hall } from '../hall.ts'
import type { Audience, RoleSocket } from './audience.ts'

/** How long a screen may take to paint what was published before the console says that it is behind. */
const behindAfter = 3_000

const count = z.int().check(z.minimum(0), z.maximum(100_000))
const name = z.string().check(z.regex(/^[\w-]{1,64}$/))
const painted = z.strictObject({
  revision: z.int().check(z.minimum(0)),
  pictures: z.strictObject({ loaded: count, wanted: count }),
  missing: z.optional(z.array(name).check(z.maxLength(mostMissingNamed))),
  sound: z.enum(['on', 'blocked', 'silent']),
  playedThrough: z.array(name).check(z.maxLength(200)),
})

/** Keeps what is known of the hall's screens: whether they are on the line, and whether they have painted what they should. */
export type ScreenWatch = {
  seat: (socket: RoleSocket, screenId: ScreenId) => void
  /** Lets the lines of a screen go. */
  letGo: (screenId: ScreenId) => void
}

type Watched = { sockets: Set<RoleSocket>; report: ScreenReport | null; since: Instant; late: boolean }

export function createScreenWatch(using: { hall: Hall; audience: Audience; now: () => Instant }): ScreenWatch {
  const { hall, audience, now } = using
  const screens = new Map<ScreenId, Watched>()

  const tell = (screenId: ScreenId, screen: Watched) => {
    const state = screen.sockets.size === 0 ? 'gone' : screen.late ? 'behind' : 'up'
    const known = hall.screenStates.get(screenId)
    const since = known?.state === state ? known.since : now()
    hall.setScreenState(screenId, { state, since, report: screen.report })
  }
  /** Looked at some time after each publication: whoever has not painted it by then is behind. */
  const look = (revision: number) => {
    for (const [screenId, screen] of screens) {
      screen.late = screen.sockets.size > 0 && (screen.report?.revision ?? -1) < revision
      tell(screenId, screen)
    }
  }
  audience.onPublished((revision) => {
    if (screens.size > 0) setTimeout(() => look(revision), behindAfter).unref()
  })

  return {
    seat: (socket, screenId) => {
      const screen: Watched = screens.get(screenId) ?? { sockets: new Set(), report: null, since: now(), late: false }
      screens.set(screenId, screen)
      screen.sockets.add(socket)
      socket.emit('screen', { screenId })
      tell(screenId, screen)
      const seatedAt = audience.revision()
      setTimeout(() => look(seatedAt), behindAfter).unref()
      socket.on('painted', (message: unknown) => {
        const parsed = painted.safeParse(message)
        // A page that has the number of an earlier start in its head has painted nothing of this one.
        if (!parsed.success || parsed.data.revision > audience.revision()) return
        screen.report = parsed.data
        if (parsed.data.revision >= audience.revision()) screen.late = false
        tell(screenId, screen)
      })
      socket.on('disconnect', () => {
        screen.sockets.delete(socket)
        if (hall.conference.stage.letGo.includes(screenId)) return
        tell(screenId, screen)
      })
    },
    letGo: (screenId) => {
      const screen = screens.get(screenId)
      screens.delete(screenId)
      hall.setScreenState(screenId, null)
      for (const socket of screen?.sockets ?? []) socket.disconnect(true)
    },
  }
}
