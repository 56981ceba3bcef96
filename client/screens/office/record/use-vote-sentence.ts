import type { RecordRow } from '../../../../shared/record-row.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import { fewestForSecrecy } from '../../../../shared/vote/motion.ts'
import { type ClosedVote, candidateResults } from '../../../../shared/vote/shown.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { voteRecordTexts } from './vote-texts.ts'

export type VoteFactType = Extract<
  RecordRow['what'],
  | 'voteOpened'
  | 'castingClosed'
  | 'voteClosed'
  | 'voteCancelled'
  | 'voteRecounted'
  | 'motionSet'
  | 'motionRemoved'
  | 'kioskSet'
  | 'kioskLetGo'
>

/** Says what became of motions and votes; of a result what the hall was told of it. */
export function useVoteSentence(votes: OfficeView['votes']): (what: VoteFactType, row: RecordRow) => string {
  const t = useTexts(voteRecordTexts)
  const { t: word, outcome, counts } = useVoteWords()
  const sentences = (...parts: (string | false)[]) => parts.filter(Boolean).join(' ')
  const closing = (words: string | undefined) =>
    words === 'time' ? t('byTime') : words === 'everybody' && t('byEverybody')

  const chosenWords = (vote: ClosedVote): string => {
    const chosen = (candidateResults(vote) ?? []).filter((one) => one.is === 'chosen')
    const names = chosen.map(({ name, votes: count }) => `${name} (${word('votesFor', { count })})`).join(', ')
    const tied = vote.outcome.tied.length
    return sentences(
      names === '' ? t('nobodyChosen') : t('chosen', { names }),
      tied > 0 && `${word('tied', { count: tied })}.`,
    )
  }
  const resultWords = (vote: VoteRow | undefined): string => {
    if (vote?.state !== 'closed') return ''
    const invalid = vote.tally?.invalid ?? 0
    const said = counts(vote).map(({ label, ballots }) => t('ballotsOf', { label, ballots }))
    return sentences(
      said.length > 0 && `${said.join(', ')}.`,
      invalid > 0 && word('invalid', { count: invalid }),
      vote.tally === null && word('withheld', { fewest: fewestForSecrecy }),
      `${outcome(vote)}.`,
      vote.form === 'candidates' && vote.tally !== null && chosenWords(vote),
    )
  }

  return (what, { voteId, count = 0, words = '', yes }) => {
    const vote = voteId === undefined ? undefined : votes[voteId]
    const question = vote?.question ?? ''
    switch (what) {
      case 'voteOpened':
        return sentences(t(what, { question, count }), yes === false && t('belowQuorum'))
      case 'castingClosed':
        return sentences(closing(words), t(what, { question }))
      case 'voteClosed':
        return sentences(t(what, { question }), closing(words), resultWords(vote))
      case 'voteCancelled':
        return t(what, { question, count })
      case 'voteRecounted':
        return t(yes ? 'recountedSame' : 'recountedOther', { question })
      case 'motionSet':
      case 'motionRemoved':
      case 'kioskSet':
      case 'kioskLetGo':
        return t(what, { words })
      default:
        return what satisfies never
    }
  }
}
