import type { Namespace, Server } from 'socket.io'
import { type PairedKind, type PairingToClient, pairingNamespace } from '../../shared/protocol.ts'
import type { Pairings } from '../screens/pairing.ts'

/** More than any house has screens to set up at once; each keeps a code. */
const mostWaiting = 200

/** Screens that belong to nobody yet: each is told a code to show, and its key once an office has typed that in. */
export function seatPairing(io: Server, pairings: Pairings): void {
  const namespace: Namespace<Record<string, never>, PairingToClient> = io.of(pairingNamespace)
  namespace.use((_socket, next) =>
    next(namespace.sockets.size < mostWaiting ? undefined : new Error('tooManyAttempts')),
  )
  namespace.on('connection', (socket) => {
    const kind: PairedKind = socket.handshake.auth.kind === 'kiosk' ? 'kiosk' : 'screen'
    const { code, leave } = pairings.wait(kind, (key) => socket.emit('paired', { key }))
    socket.emit('code', { code })
    socket.on('disconnect', leave)
  })
}
