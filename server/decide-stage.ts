import type { CommandBody } from '../shared/commands.ts'
import type { Fact } from '../shared/facts.ts'
import type { ScreenId } from '../shared/ids.ts'
import type { PairedKind } from '../shared/protocol.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import { letScreenGo, setScreen } from '../shared/stage/decide-stage.ts'
import { type DecideWith, type Decision, done } from './decide.ts'
import type { Hall } from './hall.ts'
import { deviceKeyHash } from './screens/device-key.ts'

/** How long a screen shows its name. */
const identifiedFor = 10_000

/** The device that shows a code, where it is of the kind that is to be paired. */
export function findPairing(
  code: string,
  kind: PairedKind,
  { pairings, now }: Pick<DecideWith, 'pairings' | 'now'>,
): Refusal | { paired: (key: string) => void } {
  if (!pairings.mayTry(now())) return refuse('tooOften')
  const waiting = pairings.find(code)
  if (waiting) return waiting.kind === kind ? waiting : refuse('pairsOtherwise')
  pairings.wrong(now())
  return refuse('unknownPairingCode')
}

/** The screen that shows the code belongs to this conference from now on, by a key of its own. */
export function decidePairing(
  { code, name, layout, language }: CommandBody<'pairScreen'>,
  using: DecideWith,
): Refusal | Decision {
  const { dice } = using
  const waiting = findPairing(code, 'screen', using)
  if (isRefusal(waiting)) return waiting
  const key = dice.newId()
  const screen = { id: dice.newId(), name, layout, language, keyHash: deviceKeyHash(key) }
  return {
    facts: [{ type: 'screenSet', screen }],
    answer: done,
    // Once it is durable: a screen that has its key is let in.
    whenKept: () => waiting.paired(key),
  }
}

const isKnown = (hall: Hall, screenId: ScreenId): boolean =>
  screenId in hall.conference.stage.screens || hall.screenStates.has(screenId)

export const decideScreenSet = (hall: Hall, command: CommandBody<'setScreen'>): Refusal | Fact[] =>
  isKnown(hall, command.screenId) ? setScreen(hall.conference, command) : refuse('unknownScreen')

export const decideScreenLetGo = (hall: Hall, command: CommandBody<'letScreenGo'>): Refusal | Fact[] =>
  isKnown(hall, command.screenId) ? letScreenGo(hall.conference, command) : refuse('unknownScreen')

/** What a screen is told once and nobody has to remember. */
export function decideScreenSignal(
  hall: Hall,
  { screenId }: { screenId: ScreenId },
  signal: 'identify' | 'reload',
  { now }: DecideWith,
): Refusal | Decision {
  if (!isKnown(hall, screenId)) return refuse('unknownScreen')
  const whenKept = () => hall.signalScreen(screenId, signal === 'identify' ? now() + identifiedFor : 'reload')
  return { facts: [], answer: done, whenKept }
}

/** Of files that are here, each of the kind that is wanted; a document is made of pictures of its pages. */
export async function decideMediaAdded(
  hall: Hall,
  { kind, title, itemId, files }: CommandBody<'addMedia'>,
  { dice, mediaFiles }: DecideWith,
): Promise<Refusal | Fact[]> {
  if (kind !== 'document' && files.length > 1) return refuse('malformed')
  if (itemId !== null && !hall.conference.definition?.items.some((item) => item.id === itemId)) {
    return refuse('unknownItem')
  }
  for (const file of files) {
    const found = await mediaFiles.find(file)
    const wanted = kind === 'video' ? 'video/' : 'image/'
    if (!found?.mime.startsWith(wanted)) return refuse('unknownMedia')
  }
  return [{ type: 'mediaSet', media: { id: dice.newId(), kind, title, itemId, files } }]
}
