import type { CommandType } from '../../shared/commands.ts'
import type { Fact, Recorded } from '../../shared/facts.ts'
import type { Answer } from '../../shared/protocol.ts'

/** What each command leaves in the journal: one of these facts, or at most one where it may find nothing to change. */
const effects: readonly { of: readonly CommandType[]; one: readonly Fact['type'][]; orNone?: true }[] = [
  { of: ['takeRoster'], one: ['rosterTaken'] },
  { of: ['checkIn', 'addWalkIn'], one: ['attendeeCheckedIn', 'scanRepeated', 'attendeeReturned'] },
  { of: ['recordLeaving'], one: ['attendeeLeft'] },
  { of: ['undoCheckIn'], one: ['checkInUndone'] },
  { of: ['addWalkIn'], one: ['walkInAdded'] },
  { of: ['addWalkIn', 'recordStandIn'], one: ['standInRecorded'], orNone: true },
  { of: ['withdrawStandIn'], one: ['standInWithdrawn'] },
  // The little conference has one person in each unit.
  { of: ['enterAbsence', 'enterUnitAbsence'], one: ['absenceEntered'], orNone: true },
  { of: ['withdrawAbsence'], one: ['absenceWithdrawn'] },
  { of: ['setVotingRight'], one: ['votingRightSet'], orNone: true },
  { of: ['replaceBadge'], one: ['badgeReplaced'] },
  { of: ['releasePhone'], one: ['phoneReleased'] },
  { of: ['settleConflict'], one: ['conflictSettled'] },
  { of: ['reopenConflict'], one: ['conflictReopened'] },
  { of: ['setQuorum'], one: ['quorumSet'] },
  { of: ['setLobbyNames'], one: ['lobbyNamesSet'] },
  { of: ['putStepOff'], one: ['stepPutOff'] },
  { of: ['orderRounds'], one: ['roundsOrdered'] },
  { of: ['setItemTime'], one: ['itemTimeSet'] },
  { of: ['setSpeechTime'], one: ['speechTimeSet'] },
  { of: ['pauseClock'], one: ['clockPaused', 'clockResumed'] },
  { of: ['takeLead'], one: ['leadTaken'] },
  { of: ['takeSource'], one: ['sourceTaken', 'sourceCleared'] },
  { of: ['coverScreens'], one: ['coverSet'] },
  { of: ['setPlayback'], one: ['playbackSet'] },
  { of: ['sendMessage'], one: ['speakerMessageSet'] },
  { of: ['awaitPerson'], one: ['personAwaited'] },
  { of: ['sayOnTheWay'], one: ['personOnTheWay'] },
  { of: ['setOnBehalf'], one: ['onBehalfSet'] },
  { of: ['recordHandedOver'], one: ['handedOverSet'] },
  { of: ['setScript'], one: ['scriptSet'] },
  { of: ['setTheme'], one: ['themeSet'] },
  { of: ['setScreen'], one: ['screenSet'] },
  { of: ['letScreenGo'], one: ['screenLetGo'] },
  { of: ['startItem'], one: ['itemStarted', 'itemResumed'] },
  { of: ['showStep'], one: ['stepShown'] },
  { of: ['leaveOutItem'], one: ['itemLeftOut'] },
  { of: ['takeInItem'], one: ['itemTakenIn'] },
  { of: ['undoStep'], one: ['stepUndone'] },
  { of: ['openVote'], one: ['voteOpened'] },
  { of: ['closeVote'], one: ['voteClosed'] },
  { of: ['closeConference'], one: ['conferenceClosed'] },
]

/** Where the journal does not fit the answers: something done twice or not at all. `answers` by the type of the command. */
export function misfits(
  answers: readonly { type: CommandType; answer: Answer }[],
  added: readonly Recorded[],
): string[] {
  const done = answers.filter(({ answer }) => 'done' in answer)
  const faults = effects.flatMap(({ of, one, orNone }) => {
    const wanted = done.filter(({ type }) => of.includes(type)).length
    const found = added.filter(({ fact }) => one.includes(fact.type)).length
    return found === wanted || (orNone && found < wanted) ? [] : [`${wanted} of ${of}, but ${found} of ${one}`]
  })
  // A scan handed in late that could not be taken is a fact, too; everything else that was refused is none.
  const refusedScans = answers.filter(
    ({ type, answer }) => 'refused' in answer && /^checkIn|^recordL/.test(type),
  ).length
  const kept = added.filter(({ fact }) => fact.type === 'scanRefused').length
  return kept <= refusedScans ? faults : [...faults, `${refusedScans} scans refused, but ${kept} on record`]
}

/** Facts that say what was so already: somebody who comes in while he is in, a right that he had, an absence that stood. */
export function saidTwice(recorded: readonly Recorded[]): number[] {
  const state = new Map<string, unknown>()
  const changed = (key: string, value: unknown) => {
    const same = state.has(key) && state.get(key) === value
    state.set(key, value)
    return !same
  }
  return recorded.flatMap(({ number, fact }) => {
    switch (fact.type) {
      case 'attendeeCheckedIn':
      case 'checkInUndone':
        return changed(`present ${fact.personId}`, fact.type) ? [] : [number]
      case 'absenceEntered':
        return changed(`absent ${fact.personId}`, fact.excused) ? [] : [number]
      case 'absenceWithdrawn':
        return changed(`absent ${fact.personId}`, null) ? [] : [number]
      case 'conflictSettled':
        return changed(`conflict ${fact.conflict}`, fact.what) ? [] : [number]
      case 'conflictReopened':
        return changed(`conflict ${fact.conflict}`, null) ? [] : [number]
      case 'standInRecorded':
        return changed(`for whom ${fact.personId}`, fact.standsInFor) ? [] : [number]
      case 'standInWithdrawn':
        return changed(`for whom ${fact.personId}`, null) ? [] : [number]
      case 'votingRightSet':
        return changed(`voting ${fact.personId}`, fact.official) ? [] : [number]
      case 'rosterTaken':
        // A spreadsheet says anew who has a vote.
        for (const key of state.keys()) if (key.startsWith('voting ')) state.delete(key)
        return []
      default:
        return []
    }
  })
}
