import { StaffEntrance } from '../../entrance.tsx'
import { Closed, Waiting } from '../../ui/staff/door.tsx'
import { McConsole } from './mc-console.tsx'

/** The MC's tablet: takes the hall through the agenda. */
export function McPage() {
  return (
    <StaffEntrance role="mc" closed={<Closed room="mc" />} waiting={<Waiting room="mc" />}>
      <McConsole />
    </StaffEntrance>
  )
}
