import { StaffPage } from '../../ui/staff/staff-page.tsx'
import { TellerRoom } from './teller-room.tsx'

/** Ban kiểm phiếu: raised hands in an open vote, ballots on paper in a secret one. */
export function TellerPage() {
  return (
    <StaffPage room="teller">
      <TellerRoom />
    </StaffPage>
  )
}
