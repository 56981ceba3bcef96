import { readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import { type DeskVerdict, deskVerdict, type UnsentScan } from '../../../shared/attendance/desk-verdict.ts'
import { commands } from '../../../shared/commands.ts'
import type { ReceptionView } from '../../../shared/views.ts'
import type { Kept } from '../../outbox.ts'
import type { Arrival, Shown } from './arrivals.ts'

type Scan = Pick<Arrival, 'id' | 'shown' | 'means' | 'direction'> & { desk: string; at: number | null }

/** What lies in the outbox was written by an earlier visit, maybe by an earlier build: it is read like anything from outside. */
function readScan(kept: Kept): Scan | null {
  if (kept.channel !== 'command') return null
  const { id, type, body } = kept.message
  if (type === 'addWalkIn') {
    const parsed = commands.addWalkIn.schema.safeParse(body)
    if (!parsed.success) return null
    const { name, desk, scannedAt: at } = parsed.data
    return { id, shown: { walkIn: name }, means: 'name', direction: 'in', desk, at }
  }
  if (type !== 'checkIn' && type !== 'recordLeaving') return null
  const parsed = commands[type].schema.safeParse(body)
  if (!parsed.success) return null
  const { badge, means, desk, scannedAt: at } = parsed.data
  const shown: Shown = 'personId' in badge ? { personId: badge.personId } : codeShown(badge.code)
  return { id, shown, means, direction: type === 'checkIn' ? 'in' : 'out', desk, at }
}

const codeShown = (text: string): Shown => {
  const code = readBadgeCode(text)
  return code ? { code } : { nobody: true }
}

/** Of known people, in the order it happened: what a verdict without a line reckons with. */
export function unsentScans(unanswered: readonly Kept[], now: number): UnsentScan[] {
  return unanswered.flatMap((kept) => {
    const scan = readScan(kept)
    if (!scan || !('personId' in scan.shown)) return []
    const { shown, direction, at, desk } = scan
    return [{ personId: shown.personId, direction, at: at ?? now, desk }]
  })
}

/** The arrivals of an earlier visit that the server has not answered, each with what the desk said of it. */
export function keptArrivals(unanswered: readonly Kept[], people: ReceptionView['people'], now: number): Arrival[] {
  return unanswered.flatMap((kept, index) => {
    const scan = readScan(kept)
    if (!scan) return []
    const { id, shown, means, direction, at } = scan
    const expected = kept.expected ?? expectedOf(unanswered.slice(0, index), people, { shown, direction }, now)
    const verdict = { kind: 'kept', expected } as const
    return [{ id, shown, means, direction, at: at ?? now, readAt: null, verdict, saidHere: expected }]
  })
}

function expectedOf(
  before: readonly Kept[],
  people: ReceptionView['people'],
  { shown, direction }: Pick<Arrival, 'shown' | 'direction'>,
  now: number,
): DeskVerdict {
  if ('walkIn' in shown) return { kind: 'in' }
  const meant = 'personId' in shown ? shown.personId : ({ refused: 'unknownCode' } as const)
  return deskVerdict(people, unsentScans(before, now), { meant, direction })
}
