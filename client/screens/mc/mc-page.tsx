import { StaffPage } from '../../ui/staff/staff-page.tsx'
import { McConsole } from './mc-console.tsx'

/** The MC's tablet: takes the hall through the agenda. */
export function McPage() {
  return (
    <StaffPage room="mc">
      <McConsole />
    </StaffPage>
  )
}
