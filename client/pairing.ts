import { io, type Socket } from 'socket.io-client'
import { type PairedKind, type PairingToClient, pairingNamespace } from '../shared/protocol.ts'

/**
 * The line of a screen or a kiosk that belongs to nobody yet: `onCode` is told the code to show, or null while there is no line and
 * the last one is worth nothing any more; `onPaired` the key by which it gets in from then on. Ends with what it returns.
 */
export function waitToBePaired(
  onCode: (code: string | null) => void,
  onPaired: (key: string) => void,
  kind: PairedKind = 'screen',
): () => void {
  const socket: Socket<PairingToClient, Record<string, never>> = io(pairingNamespace, {
    auth: { kind },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    forceNew: true,
  })
  let again: ReturnType<typeof setTimeout> | undefined
  socket.on('code', ({ code }) => onCode(code))
  socket.on('paired', ({ key }) => onPaired(key))
  socket.on('disconnect', (reason) => {
    onCode(null)
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', () => {
    // Refused in the handshake, as where too many wait: socket.io does not ask again by itself.
    if (!socket.active) again = setTimeout(() => socket.connect(), 3_000)
  })
  return () => {
    clearTimeout(again)
    socket.disconnect()
  }
}
