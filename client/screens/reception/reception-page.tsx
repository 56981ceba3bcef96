import { StaffEntrance } from '../../entrance.tsx'
import { Closed, Waiting } from '../../ui/staff/door.tsx'
import { ReceptionDesk } from './reception-desk.tsx'

/** Bàn đón tiếp: lets people in by camera, by USB scanner and by name, all at once. */
export function ReceptionPage() {
  return (
    <StaffEntrance role="reception" closed={<Closed room="reception" />} waiting={<Waiting room="reception" />}>
      <ReceptionDesk />
    </StaffEntrance>
  )
}
