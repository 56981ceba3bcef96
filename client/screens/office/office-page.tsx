import { StaffEntrance } from '../../entrance.tsx'
import { Closed, Waiting } from '../../ui/staff/door.tsx'
import { OfficeRoom } from './office-room.tsx'

/** Văn phòng: prepares the conference, hands out the links, watches the day and keeps its record. */
export function OfficePage() {
  return (
    <StaffEntrance role="office" closed={<Closed room="office" />} waiting={<Waiting room="office" />}>
      <OfficeRoom />
    </StaffEntrance>
  )
}
