import type { Writable } from 'node:stream'
import type { ServerToClient } from '../../shared/protocol.ts'
import type { RoleNamespace, RoleSocket } from './audience.ts'

/** As much of engine.io's connection as is looked at. Whoever polls has no `socket` there; `_socket` is private to ws. */
type Connection = {
  writeBuffer?: { length: number }
  transport: { socket?: { readyState: number; bufferedAmount: number; _socket?: Writable } }
}

/**
 * One message to many devices of a namespace. Socket.IO makes a packet, four events and two writes of it for each; here
 * it is framed once, and the frame goes straight to every WebSocket with nothing else under way. For 2,000 phones that
 * is an eighth off the time until the last has it, and a third off the server's work. Whoever polls, is changing over or
 * has something waiting gets it from Socket.IO, in its order; and so does everybody if a later version of engine.io or
 * ws should no longer have what is looked for here.
 */
export function broadcast<E extends keyof ServerToClient>(
  namespace: RoleNamespace,
  sockets: Iterable<RoleSocket>,
  event: E,
  ...message: Parameters<ServerToClient[E]>
): void {
  // `4`, a message of engine.io; `2`, an event of Socket.IO; then the namespace, and what was sent.
  const frame = textFrame(`42${namespace.name},${JSON.stringify([event, ...message])}`)
  const others: string[] = []
  for (const socket of sockets) {
    const line = socket.connected ? idleLine(socket.conn as unknown as Connection) : null
    if (line) line.write(frame)
    else others.push(socket.id)
  }
  // Each device is in a room of its own, so that for these too it is written out once.
  if (others.length > 0) namespace.to(others).emit(event, ...message)
}

/** Where a frame can be written now without overtaking anything: whatever was sent before has left this process. */
function idleLine({ writeBuffer, transport: { socket } }: Connection): Writable | null {
  const isIdle = socket?.readyState === 1 && socket.bufferedAmount === 0 && writeBuffer?.length === 0
  return (isIdle && socket._socket) || null
}

/** A whole text in one WebSocket frame, as a server sends it (RFC 6455, 5.2). */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 2 : length <= 0xffff ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  frame[1] = head === 2 ? length : head === 4 ? 126 : 127
  if (head === 4) frame.writeUInt16BE(length, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, head)
  return frame
}
