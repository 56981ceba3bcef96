import type { ReactNode } from 'react'
import { StaffEntrance } from '../../entrance.tsx'
import { Closed, Waiting } from './door.tsx'
import { WithRefusedKey } from './key-refused.tsx'

/** A staff page behind its door: says plainly when there is no link, when it is refused, and until there is a picture. */
export function StaffPage({ room, children }: { room: 'office' | 'mc' | 'reception' | 'teller'; children: ReactNode }) {
  return (
    <StaffEntrance
      role={room}
      closed={<Closed room={room} />}
      waiting={<Waiting room={room} />}
      refused={null}
      around={(page) => <WithRefusedKey room={room}>{page}</WithRefusedKey>}
    >
      {children}
    </StaffEntrance>
  )
}
