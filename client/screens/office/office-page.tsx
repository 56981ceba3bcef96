import { StaffPage } from '../../ui/staff/staff-page.tsx'
import { OfficeRoom } from './office-room.tsx'

/** Văn phòng: prepares the conference, hands out the links, watches the day and keeps its record. */
export function OfficePage() {
  return (
    <StaffPage room="office">
      <OfficeRoom />
    </StaffPage>
  )
}
