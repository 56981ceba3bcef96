import { StaffPage } from '../../ui/staff/staff-page.tsx'
import { ReceptionDesk } from './reception-desk.tsx'

/** Bàn đón tiếp: lets people in by camera, by USB scanner and by name, all at once. */
export function ReceptionPage() {
  return (
    <StaffPage room="reception">
      <ReceptionDesk />
    </StaffPage>
  )
}
