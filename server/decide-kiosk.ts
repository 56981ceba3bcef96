import type { CommandBody } from '../shared/commands.ts'
import type { Fact } from '../shared/facts.ts'
import type { KioskId } from '../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import { type DecideWith, type Decision, done } from './decide.ts'
import { findPairing } from './decide-stage.ts'
import type { Hall } from './hall.ts'
import { deviceKeyHash } from './screens/device-key.ts'

/** The kiosk that shows the code belongs to this conference from now on, by a key of its own. */
export function decideKioskPaired({ code, name }: CommandBody<'pairKiosk'>, using: DecideWith): Refusal | Decision {
  const waiting = findPairing(code, 'kiosk', using)
  if (isRefusal(waiting)) return waiting
  const key = using.dice.newId()
  return {
    facts: [{ type: 'kioskSet', kiosk: { id: using.dice.newId(), name, keyHash: deviceKeyHash(key) } }],
    answer: done,
    whenKept: () => waiting.paired(key),
  }
}

export const decideKioskLetGo = ({ conference }: Hall, kioskId: KioskId): Refusal | Fact[] =>
  conference.kiosks.some(({ id }) => id === kioskId) ? [{ type: 'kioskLetGo', kioskId }] : refuse('unknownKiosk')
