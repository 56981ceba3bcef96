import { io } from 'socket.io-client'
import type { ScreenReport } from '../../../shared/stage-views.ts'
import type { RunningServer } from './server.ts'

/** A screen without a page: it says of everything that it has painted it, and of its pictures and its sound what it is told to. */
export async function openWallScreen(
  server: RunningServer,
  device: string,
  { pictures = { loaded: 0, wanted: 0 }, sound = 'silent' }: Partial<Pick<ScreenReport, 'pictures' | 'sound'>> = {},
): Promise<{ close: () => void }> {
  const { origin, pathname, hash } = new URL(server.link('screen'))
  const socket = io(`${origin}${pathname}`, {
    auth: { key: hash.slice(1), device },
    transports: ['websocket'],
    forceNew: true,
  })
  const paint = ({ revision }: { revision: number }) =>
    socket.emit('painted', { revision, pictures, sound, playedThrough: [] } satisfies ScreenReport)
  socket.on('snapshot', paint)
  socket.on('patch', paint)
  await new Promise<void>((resolve, reject) => {
    socket.once('screen', () => resolve())
    socket.once('connect_error', reject)
  })
  return { close: () => socket.disconnect() }
}
