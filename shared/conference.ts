import {
  freshProgress,
  type Progress,
  withClockPaused,
  withClockResumed,
  withConferenceClosed,
  withItemLeftOut,
  withItemLive,
  withItemMinutes,
  withItemTakenIn,
  withSpeechMinutes,
  withStep,
  withStepLast,
  withStepPutOff,
} from './agenda/progress.ts'
import { voteStep } from './agenda/steps.ts'
import { type Attendance, noAttendance } from './attendance/attendance.ts'
import type { Settlement } from './attendance/conflicts.ts'
import { evolveAttendance, type OwnMaps } from './attendance/evolve-attendance.ts'
import { withMotion, withoutMotion, withRoundsOrdered } from './changed-definition.ts'
import type { Recorded } from './facts.ts'
import { type Definition, defaultQuorum, type Quorum } from './model.ts'
import { type Ceremony, nothingYet, withHandedOver } from './stage/ceremony.ts'
import { agendaAlone, type Program } from './stage/program.ts'
import { emptyStage, evolveStage, type Stage } from './stage/stage.ts'
import type { Instant } from './time.ts'
import { evolveVotes } from './vote/evolve-vote.ts'
import type { Kiosk } from './vote/kiosk.ts'
import { isUnderWay, type Vote } from './vote/vote.ts'
import type { VoteFact } from './vote/vote-facts.ts'

/** A step that can be taken back, with the agenda, the screens and what was handed over as they were before it. */
export type Undoable = {
  number: number
  before: { progress: Progress; program: Program; handedOver: Ceremony['handedOver'] }
}

/** All that the facts of one conference say. */
export type Conference = {
  /** The number of the last fact read. */
  number: number
  definition: Definition | null
  progress: Progress
  undoable: readonly Undoable[]
  /** What stands before the first of them: the beginning, or a vote, before which nothing can be taken back. */
  undoEndsAt: 'beginning' | 'vote'
  stage: Stage
  attendance: Attendance
  quorum: Quorum
  /** Whether the lobby's screen names who has just come. */
  lobbyNames: boolean
  /** The lines of the office's list of conflicts that it has looked into, by their numbers. */
  settled: ReadonlyMap<number, Settlement>
  /** Votes held, the latest last. */
  votes: readonly Vote[]
  kiosks: readonly Kiosk[]
  /** What was kept of the keys of kiosks that were let go. */
  kiosksLetGo: readonly string[]
}

const undoDepth = 50

export const newConference: Conference = {
  number: 0,
  definition: null,
  progress: {
    phase: 'before',
    items: {},
    position: null,
    held: [],
    lastSteps: {},
    lines: {},
    minutes: {},
    speechMinutes: {},
  },
  undoable: [],
  undoEndsAt: 'beginning',
  stage: emptyStage,
  attendance: noAttendance,
  quorum: defaultQuorum,
  lobbyNames: false,
  settled: new Map(),
  votes: [],
  kiosks: [],
  kiosksLetGo: [],
}

/** The vote that is open, or whose paper ballots are being counted; there is at most one. */
export const voteUnderWay = (conference: Conference): Vote | undefined => conference.votes.find(isUnderWay)

/** After a step that can be taken back. */
const stepped = (
  conference: Conference,
  number: number,
  { progress = conference.progress, stage = conference.stage }: { progress?: Progress; stage?: Stage },
): Conference => {
  const { program, ceremony } = conference.stage
  const before = { progress: conference.progress, program, handedOver: ceremony.handedOver }
  return {
    ...conference,
    progress,
    stage,
    undoable: [...conference.undoable, { number, before }].slice(-undoDepth),
  }
}

const onTheAgenda = ({ stage }: Conference): Stage =>
  stage.program === agendaAlone && stage.speakerMessage === ''
    ? stage
    : { ...stage, program: agendaAlone, speakerMessage: '' }

/**
 * On with the agenda: what was on the screens in its place goes, or the MC's button would not do what it says; and a word to
 * the last speaker is none to the next.
 */
const onWith = (conference: Conference, number: number, progress: Progress): Conference =>
  stepped(conference, number, { progress, stage: onTheAgenda(conference) })

/** What the conference is once a fact has happened. Facts are trusted: they were decided before they were kept. */
export const evolve = (conference: Conference, recorded: Recorded): Conference => evolveAll(conference, [recorded])

/** The same for many facts, whose maps are copied once for all of them: a day's journal is read in one go. */
export function evolveAll(conference: Conference, recorded: readonly Recorded[]): Conference {
  const own: OwnMaps = new WeakSet()
  return recorded.reduce((before, one) => ({ ...afterFact(before, one, own), number: one.number }), conference)
}

function afterFact(conference: Conference, { number, at, fact }: Omit<Recorded, 'by'>, own: OwnMaps): Conference {
  const { definition, progress, attendance, stage } = conference
  switch (fact.type) {
    case 'conferenceDefined':
      return {
        ...conference,
        definition: fact.definition,
        quorum: fact.definition.quorum,
        progress: freshProgress(fact.definition),
        stage: { ...onTheAgenda(conference), scripts: {}, ceremony: nothingYet },
        undoable: [],
        undoEndsAt: 'beginning',
      }
    case 'roundsOrdered':
      return { ...conference, definition: definition && withRoundsOrdered(definition, fact.itemId, fact.roundIds) }
    case 'rosterTaken':
    case 'attendeeCheckedIn':
    case 'scanRepeated':
    case 'scanRefused':
    case 'checkInUndone':
    case 'attendeeLeft':
    case 'attendeeReturned':
    case 'walkInAdded':
    case 'standInRecorded':
    case 'standInWithdrawn':
    case 'votingRightSet':
    case 'absenceEntered':
    case 'absenceWithdrawn':
      return { ...conference, attendance: evolveAttendance(attendance, fact, at, own) }
    case 'quorumSet':
      return { ...conference, quorum: fact.quorum }
    case 'lobbyNamesSet':
      return { ...conference, lobbyNames: fact.shown }
    case 'conflictSettled':
      return { ...conference, settled: new Map([...conference.settled, [fact.conflict, { what: fact.what, number }]]) }
    case 'conflictReopened':
      return {
        ...conference,
        settled: new Map([...conference.settled].filter(([conflict]) => conflict !== fact.conflict)),
      }
    case 'badgeReplaced':
    case 'phoneReleased':
      // On the record only: badges and phones are kept with the people.
      return conference
    case 'itemStarted':
    case 'itemResumed':
      return definition ? onWith(conference, number, withItemLive(definition, progress, fact.itemId, at)) : conference
    case 'stepShown':
      return definition
        ? onWith(conference, number, withStep(definition, progress, fact.itemId, fact.step, at))
        : conference
    case 'stepPutOff':
      // The hall stays at a step from which another one was put off.
      if (definition && fact.put !== undefined && fact.step === progress.position?.step)
        return stepped(conference, number, { progress: withStepLast(definition, progress, fact.itemId, fact.put) })
      return definition
        ? onWith(conference, number, withStepPutOff(definition, progress, fact.itemId, fact.step, at))
        : conference
    case 'itemTimeSet':
      return stepped(conference, number, { progress: withItemMinutes(progress, fact.itemId, fact.plannedMinutes) })
    case 'speechTimeSet':
      return stepped(conference, number, { progress: withSpeechMinutes(progress, fact.speechId, fact.plannedMinutes) })
    case 'clockPaused':
      return stepped(conference, number, { progress: withClockPaused(progress, at) })
    case 'clockResumed':
      return stepped(conference, number, { progress: withClockResumed(progress, at) })
    case 'itemLeftOut':
      return stepped(conference, number, { progress: withItemLeftOut(progress, fact.itemId) })
    case 'itemTakenIn':
      return stepped(conference, number, { progress: withItemTakenIn(progress, fact.itemId) })
    case 'conferenceClosed':
      return definition ? onWith(conference, number, withConferenceClosed(definition, progress, at)) : conference
    case 'stepUndone': {
      const before = conference.undoable.find((step) => step.number === fact.undone)?.before
      return {
        ...conference,
        progress: before?.progress ?? progress,
        stage: {
          ...stage,
          program: before?.program ?? stage.program,
          ceremony: fact.takenBack ? withHandedOver(stage.ceremony, fact.takenBack, null) : stage.ceremony,
        },
        undoable: conference.undoable.filter((step) => step.number < fact.undone),
      }
    }
    case 'motionSet':
      return { ...conference, definition: definition && withMotion(definition, fact.motion) }
    case 'motionRemoved':
      return { ...conference, definition: definition && withoutMotion(definition, fact.motionId) }
    case 'kioskSet':
      return { ...conference, kiosks: [...conference.kiosks.filter(({ id }) => id !== fact.kiosk.id), fact.kiosk] }
    case 'kioskLetGo':
      return {
        ...conference,
        kiosks: conference.kiosks.filter(({ id }) => id !== fact.kioskId),
        kiosksLetGo: [
          ...conference.kiosksLetGo,
          ...conference.kiosks.filter(({ id }) => id === fact.kioskId).map(({ keyHash }) => keyHash),
        ],
      }
    case 'voteOpened':
    case 'castingClosed':
    case 'voteClosed':
    case 'voteCancelled':
    case 'voteRecounted':
      return afterVoteFact(conference, fact, at)
    case 'sourceTaken':
    case 'sourceCleared':
    case 'coverSet':
      return stepped(conference, number, { stage: evolveStage(stage, fact, at) })
    case 'leadTaken':
    case 'playbackSet':
    case 'speakerMessageSet':
    case 'themeSet':
    case 'screenSet':
    case 'screenLetGo':
    case 'mediaSet':
    case 'mediaRemoved':
    case 'scriptSet':
    case 'personAwaited':
    case 'personOnTheWay':
    case 'onBehalfSet':
    case 'handedOverSet':
      return { ...conference, stage: evolveStage(stage, fact, at) }
    default:
      return fact satisfies never
  }
}

/** Nothing before a vote can be taken back. The hall sees the motion: as its item's step, or in the agenda's place. */
function afterVoteFact(conference: Conference, fact: VoteFact, at: Instant): Conference {
  const votes = evolveVotes(conference.votes, fact, at)
  if (fact.type === 'voteRecounted') return { ...conference, votes }
  const after: Conference = { ...conference, votes, undoable: [], undoEndsAt: 'vote' }
  if (fact.type !== 'voteOpened') return after
  const { definition, progress } = conference
  const { motion, voteId } = fact
  const stage = onTheAgenda(conference)
  if (motion.itemId === null) {
    return { ...after, stage: { ...stage, program: { ...stage.program, taken: { kind: 'vote', voteId } } } }
  }
  const step = voteStep(motion.id)
  if (!definition || progress.position?.step === step) return { ...after, stage }
  return { ...after, stage, progress: withStep(definition, progress, motion.itemId, step, at) }
}
