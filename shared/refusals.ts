/** Why a command or ballot was not done. Each is a key of the dictionaries; the server sends no prose. */
export const refusalCodes = [
  'malformed',
  'forbidden',
  'tooOften',
  'unavailable',
  'notDefined',
  'stale',
  'unknownItem',
  'unknownStep',
  'itemNotOptional',
  'itemAlreadyStarted',
  'itemLeftOut',
  'itemNotLeftOut',
  'alreadyLive',
  'notRunning',
  'conferenceClosed',
  'conferenceStarted',
  'nothingToUndo',
  'voteIsOpen',
  'voteNotLive',
  'voteAlreadyHeld',
  'noVoteOpen',
  'voteClosed',
  'emptyRoll',
  'notOnRoll',
  'alreadyVoted',
  'unreadableCode',
  'unknownCode',
  'otherConference',
  'noLongerOnRoster',
  'unknownPerson',
  'badgeRevoked',
  'notCheckedIn',
  'tooLateToUndo',
  'reasonNeeded',
  'alreadyPresent',
  'notAbsent',
  'standsInForHimself',
  'noStandIn',
  'unknownConflict',
  'alreadySettled',
  'notSettled',
  'phoneHeld',
  'draftGone',
  'rosterNeeded',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A value, never an exception. */
export type Refusal = { refused: RefusalCode }

export const refuse = (code: RefusalCode): Refusal => ({ refused: code })

export const isRefusal = (value: object): value is Refusal => 'refused' in value
