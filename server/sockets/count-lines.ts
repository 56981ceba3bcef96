import type { RoleSocket } from './audience.ts'

/** Which devices of a kind are on the line; `lines` outlives a line that is not yet found dead. */
export function countLines<T>(
  lines: Map<T, number>,
  device: T,
  socket: RoleSocket,
  told: (devices: Set<T>) => void,
): void {
  const count = (by: 1 | -1) => {
    const now = (lines.get(device) ?? 0) + by
    if (now === 0) lines.delete(device)
    else lines.set(device, now)
    told(new Set(lines.keys()))
  }
  count(1)
  socket.on('disconnect', () => count(-1))
}
