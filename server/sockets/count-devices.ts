import type { RoleSocket } from './audience.ts'
import type { Seating } from './seat-devices.ts'

/** How many devices are on the line, told to the MC and the office at the pace of eyes. */
export function countDevices({ hall, audiences }: Pick<Seating, 'hall' | 'audiences'>, socket: RoleSocket): void {
  const count = () => {
    const devices = {
      screens: audiences.screen.size(),
      desks: audiences.reception.size(),
      phones: audiences.attendee.size(),
      kiosks: audiences.kiosk.size(),
      tellers: audiences.teller.size(),
    }
    if (JSON.stringify(devices) !== JSON.stringify(hall.devices)) hall.setDevices(devices)
  }
  count()
  socket.on('disconnect', count)
}
