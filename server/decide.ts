import type { Logger } from 'pino'
import {
  closeConference,
  leaveOutItem,
  orderRounds,
  pauseClock,
  putStepOff,
  setItemTime,
  setSpeechTime,
  showStep,
  startItem,
  takeInItem,
  undoStep,
} from '../shared/agenda/decide-agenda.ts'
import { recordStandIn, withdrawStandIn } from '../shared/attendance/decide-attendance.ts'
import type { Command, CommandBody } from '../shared/commands.ts'
import { voteUnderWay } from '../shared/conference.ts'
import type { Fact } from '../shared/facts.ts'
import type { ConferenceId, DeviceId } from '../shared/ids.ts'
import type { Answer, Done } from '../shared/protocol.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import type { Role } from '../shared/roles.ts'
import {
  awaitPerson,
  changeMedia,
  coverScreens,
  recordHandedOver,
  removeMedia,
  sayOnTheWay,
  sendMessage,
  setOnBehalf,
  setPlayback,
  setScript,
  setTheme,
  takeLead,
  takeSource,
} from '../shared/stage/decide-stage.ts'
import type { Instant } from '../shared/time.ts'
import { decideMotionRemoved } from '../shared/vote/decide-vote.ts'
import type { PhoneTokens } from './access/phone-tokens.ts'
import { closeCasting } from './close-vote.ts'
import { decideReopened, decideSettled } from './decide-conflicts.ts'
import {
  decideAbsence,
  decideAbsenceWithdrawn,
  decideBadgeReplaced,
  decidePhoneOffered,
  decidePhoneReleased,
  decideScan,
  decideUndoCheckIn,
  decideUnitAbsence,
  decideVotingRight,
  decideWalkIn,
} from './decide-door.ts'
import { decideKioskLetGo, decideKioskPaired } from './decide-kiosk.ts'
import {
  decideMediaAdded,
  decidePairing,
  decideScreenLetGo,
  decideScreenSet,
  decideScreenSignal,
} from './decide-stage.ts'
import {
  decideMotion,
  decidePaper,
  decidePaperCount,
  decideRecount,
  decideVoteCancelled,
  decideVoteOpened,
} from './decide-vote.ts'
import type { Drafts } from './drafts.ts'
import type { Hall } from './hall.ts'
import type { Dice } from './ids.ts'
import { planRosterImport } from './roster/plan-import.ts'
import { rosterChanges } from './roster/roster-changes.ts'
import type { Pairings } from './screens/pairing.ts'
import type { Entry, MediaFiles } from './storage/port.ts'

/**
 * What a command comes to: facts to be kept, and what else goes with them. A scan that comes too late to be taken is a
 * fact and a refusal at once.
 */
export type Decision = Pick<Entry, 'people' | 'photographs' | 'revoked' | 'released' | 'discarded' | 'onBallots'> & {
  facts: Fact[]
  answer: Answer
  /** What is left to do once the facts are durable and before the answer: telling somebody who waits. */
  whenKept?: () => void
}

export type DecideWith = {
  dice: Dice
  drafts: Drafts
  tokens: PhoneTokens
  pairings: Pairings
  mediaFiles: MediaFiles
  now: () => Instant
  log: Logger
  /** The conference a badge belongs to, wherever on this installation. */
  conferenceOfBadge: (code: string) => ConferenceId | null
}

export const done: Done = { done: true }

/** Who sends: a role, and which of its devices, where it says so. */
export type Sender = { role: Role; device: DeviceId | null }
const withFacts = (facts: Refusal | Fact[]): Refusal | Decision => (isRefusal(facts) ? facts : { facts, answer: done })

/** Puts each command to the rules. The one place that knows them all. */
export async function decide(
  hall: Hall,
  { role, device }: Sender,
  command: Command,
  using: DecideWith,
): Promise<Refusal | Decision> {
  const { conference } = hall
  const { lead } = conference.stage
  // Two tablets at once would each undo what the other did: one leads, and the other says so before it takes over.
  if (role === 'mc' && lead !== null && device !== lead && command.type !== 'takeLead') return refuse('notLeading')
  switch (command.type) {
    case 'takeRoster':
      return takeRoster(hall, command, using)
    case 'takeDefinition':
      return takeDefinition(hall, command, using)
    case 'checkIn':
      return decideScan(hall, 'in', command, using)
    case 'recordLeaving':
      return decideScan(hall, 'out', command, using)
    case 'undoCheckIn':
      return decideUndoCheckIn(hall, command, role, using.now())
    case 'addWalkIn':
      return decideWalkIn(hall, command, using)
    case 'enterAbsence':
      return decideAbsence(hall, command)
    case 'enterUnitAbsence':
      return decideUnitAbsence(hall, command)
    case 'withdrawAbsence':
      return decideAbsenceWithdrawn(hall, command.personId)
    case 'recordStandIn':
      return withFacts(recordStandIn(conference.attendance, command))
    case 'withdrawStandIn':
      return withFacts(withdrawStandIn(conference.attendance, command.personId))
    case 'setVotingRight':
      return decideVotingRight(hall, command)
    case 'replaceBadge':
      return decideBadgeReplaced(hall, command.personId, using)
    case 'offerPhone':
      return decidePhoneOffered(hall, command.personId, using)
    case 'releasePhone':
      return decidePhoneReleased(hall, command.personId)
    case 'settleConflict':
      return decideSettled(hall, command)
    case 'reopenConflict':
      return decideReopened(hall, command)
    case 'setQuorum': {
      const { numerator, denominator, base, ground } = command
      if (numerator > denominator) return refuse('malformed')
      return withFacts([{ type: 'quorumSet', quorum: { numerator, denominator, base, ground } }])
    }
    case 'setLobbyNames':
      return withFacts([{ type: 'lobbyNamesSet', shown: command.shown }])
    case 'startItem':
      return withFacts(startItem(conference, command))
    case 'showStep':
      return withFacts(showStep(conference, command))
    case 'leaveOutItem':
      return withFacts(leaveOutItem(conference, command))
    case 'takeInItem':
      return withFacts(takeInItem(conference, command))
    case 'putStepOff':
      return withFacts(putStepOff(conference, command))
    case 'orderRounds':
      return withFacts(orderRounds(conference, command))
    case 'setItemTime':
      return withFacts(setItemTime(conference, command))
    case 'setSpeechTime':
      return withFacts(setSpeechTime(conference, command))
    case 'pauseClock':
      return withFacts(pauseClock(conference, command))
    case 'takeLead':
      return withFacts(device === null ? refuse('malformed') : takeLead(conference, command.from, device))
    case 'takeSource':
      return withFacts(takeSource(conference, command))
    case 'coverScreens':
      return withFacts(coverScreens(conference, command))
    case 'setPlayback':
      return withFacts(setPlayback(conference, command))
    case 'sendMessage':
      return withFacts(sendMessage(conference, command))
    case 'awaitPerson':
      return withFacts(awaitPerson(conference, command))
    case 'sayOnTheWay':
      return withFacts(sayOnTheWay(conference, command))
    case 'setOnBehalf':
      return withFacts(setOnBehalf(conference, command))
    case 'recordHandedOver':
      return withFacts(recordHandedOver(conference, command))
    case 'setScript':
      return withFacts(setScript(conference, command))
    case 'setTheme':
      return withFacts(setTheme(conference, command))
    case 'pairScreen':
      return decidePairing(command, using)
    case 'setScreen':
      return withFacts(decideScreenSet(hall, command))
    case 'identifyScreen':
      return decideScreenSignal(hall, command, 'identify', using)
    case 'reloadScreen':
      return decideScreenSignal(hall, command, 'reload', using)
    case 'letScreenGo':
      return withFacts(decideScreenLetGo(hall, command))
    case 'addMedia':
      return withFacts(await decideMediaAdded(hall, command, using))
    case 'changeMedia':
      return withFacts(changeMedia(conference, command))
    case 'removeMedia':
      return withFacts(removeMedia(conference, command))
    case 'undoStep':
      return withFacts(undoStep(conference, command))
    case 'closeConference':
      return withFacts(closeConference(conference, command))
    case 'openVote':
      return decideVoteOpened(hall, command, using)
    case 'closeVote':
      return withFacts(await closeCasting(hall, command.voteId, 'hand'))
    case 'cancelVote':
      return decideVoteCancelled(hall, command.voteId)
    case 'handOutPaper':
      return decidePaper(hall, command, using)
    case 'enterPaperCount':
      return decidePaperCount(hall, command, device, using)
    case 'setMotion':
      return decideMotion(hall, command, using)
    case 'removeMotion':
      return withFacts(decideMotionRemoved(conference, command.motionId))
    case 'recountVote':
      return decideRecount(hall, command.voteId)
    case 'pairKiosk':
      return decideKioskPaired(command, using)
    case 'letKioskGo':
      return withFacts(decideKioskLetGo(hall, command.kioskId))
    default:
      return command satisfies never
  }
}

function takeRoster(hall: Hall, { draftId }: CommandBody<'takeRoster'>, { dice, drafts, now }: DecideWith) {
  const draft = drafts.find(draftId, 'roster', now())
  if (!draft) return refuse('draftGone')
  if (voteUnderWay(hall.conference)) return refuse('voteIsOpen')
  const { attendance } = hall.conference
  const { people, delegates } = planRosterImport([...hall.people.values()], draft.rows, dice, attendance.delegates)
  const fact: Fact = { type: 'rosterTaken', delegates }
  // Those added at a desk are no roster before.
  if ([...attendance.delegates.values()].some(({ walkIn }) => !walkIn)) {
    const { added, changed, gone } = rosterChanges({ people: hall.people, ...attendance }, people, draft.rows)
    fact.changes = { added: added.length, changed: changed.length, gone: gone.length }
  }
  return { facts: [fact], answer: done, people }
}

function takeDefinition(hall: Hall, { draftId }: CommandBody<'takeDefinition'>, { dice, drafts, now }: DecideWith) {
  const draft = drafts.find(draftId, 'definition', now())
  if (!draft) return refuse('draftGone')
  if (hall.conference.progress.phase !== 'before') return refuse('conferenceStarted')
  const { definition, photographs, people } = draft
  return {
    facts: [{ type: 'conferenceDefined', definition } satisfies Fact],
    answer: done,
    people,
    photographs: {
      // The collectives of the definition before go with it; people keep their photographs, whatever the agenda.
      removed: [...hall.photographs.keys()].filter((subject) => !hall.people.has(subject)),
      put: photographs.map((one) => ({ id: dice.newId(), ...one })),
    },
  }
}
