import { answers } from '../../../../shared/model.ts'
import { receiptInGroups } from '../../../../shared/vote/ballot.ts'
import { candidateResults } from '../../../../shared/vote/shown.ts'
import type { CandidateRow, VoteRow } from '../../../../shared/vote-views.ts'
import { formatTime } from '../../../i18n/format.ts'
import { ballotsByUnit } from '../vote/ballots-by-unit.ts'
import { votesInOrder } from '../vote/votes-in-order.ts'
import type { RecordSheet, SheetCell, Using } from './record-sheets.ts'

/** Every vote with its rules and its result, its candidates, and of open votes who voted what; nothing of it that there is none of. */
export function voteSheets(using: Using): RecordSheet[] {
  const others = [candidates(using), openBallotsOf(using), receiptsOf(using)]
  return [votes(using), ...others.filter(({ rows }) => rows.length > 1)]
}

function votes(using: Using): RecordSheet {
  const { view, voteText: t, voteWords } = using
  const head = [
    ...(['item', 'question', 'ballot', 'state', 'openedAt', 'closedAt'] as const).map((key) => t(key)),
    ...(['present', 'needed', 'roll', 'cast', 'invalid'] as const).map((key) => t(key)),
    // A third answer of its own name stands under the usual one, with its name beside it.
    ...answers.flatMap((answer) => [voteWords.t(answer), t('shareOf', { answer: voteWords.t(answer) })]),
    ...(['otherAnswer', 'base', 'rule', 'ground', 'result', 'issued', 'returned', 'receipts', 'hash'] as const).map(
      (key) => t(key),
    ),
  ]
  const rows = votesInOrder(view).map((vote) => voteCells(vote, using))
  const widths = [
    40, 50, 20, 16, 10, 14, 14, 12, 19, 16, 16, 16, 22, 16, 22, 16, 22, 24, 26, 50, 40, 34, 16, 16, 12, 70,
  ]
  return { name: t('votes'), widths, heading: true, rows: [head, ...rows] }
}

function voteCells(vote: VoteRow, { view, timeZone, voteText: t, voteWords }: Using): SheetCell[] {
  const item = vote.itemId === null ? t('anyTime') : (view.items[vote.itemId]?.title ?? '')
  const closed = vote.state === 'closed' ? vote : null
  const opened = vote.state === 'planned' ? null : vote
  const counts = new Map((closed ? voteWords.counts(closed) : []).map((one) => [one.answer, one]))
  const isWithheld = closed?.tally === null && vote.form !== 'candidates'
  return [
    item,
    vote.question,
    voteWords.t(vote.ballot),
    t(vote.state),
    opened ? formatTime(opened.openedAt, timeZone) : '',
    endOf(vote, timeZone),
    opened?.quorumFound?.present ?? '',
    opened?.quorumFound?.needed ?? '',
    opened?.rollSize ?? '',
    opened && vote.state !== 'cancelled' ? opened.cast : '',
    closed?.tally?.invalid ?? '',
    ...answers.flatMap((answer) => {
      const count = counts.get(answer)
      if (count) return [count.ballots, count.share]
      return [isWithheld ? t('withheld') : '', '']
    }),
    vote.otherAnswer ?? '',
    voteWords.t(vote.base),
    voteWords.rule(vote),
    vote.ground,
    closed ? voteWords.outcome(closed) : '',
    closed?.paper.issued ?? '',
    closed?.paper.returned ?? '',
    closed?.receipts?.count ?? '',
    closed?.receipts?.hash ?? '',
  ]
}

function endOf(vote: VoteRow, timeZone: string): string {
  if (vote.state === 'closed' || vote.state === 'counting') return formatTime(vote.closedAt, timeZone)
  return vote.state === 'cancelled' ? formatTime(vote.cancelledAt, timeZone) : ''
}

function candidates({ view, timeZone, voteText: t, voteWords }: Using): RecordSheet {
  const head = (
    ['question', 'openedAt', 'number', 'name', 'birthYear', 'position', 'unit', 'ballots', 'share', 'result'] as const
  ).map((key) => t(key))
  const cells = (vote: VoteRow, index: number, { name, birthYear, position, unit }: CandidateRow): SheetCell[] => {
    const opened = vote.state === 'planned' ? '' : formatTime(vote.openedAt, timeZone)
    return [vote.question, opened, index + 1, name, birthYear ?? '', position, unit]
  }
  const rows = votesInOrder(view).flatMap((vote) => {
    if (vote.form !== 'candidates') return []
    const results = vote.state === 'closed' ? candidateResults(vote) : null
    if (vote.state === 'closed' && results) {
      return results.map((one, index) => {
        const share = voteWords.share(one.votes, vote.outcome.base)
        return [...cells(vote, index, one), one.votes, share, t(one.is)]
      })
    }
    const uncounted = vote.state === 'closed' ? t('withheld') : ''
    return vote.candidates.map((one, index) => [...cells(vote, index, one), uncounted, '', ''])
  })
  return {
    name: t('candidates'),
    widths: [50, 10, 6, 28, 12, 24, 34, 12, 14, 24],
    heading: true,
    rows: [head, ...rows],
  }
}

function openBallotsOf({ view, timeZone, voteText: t, voteWords, openBallots }: Using): RecordSheet {
  const head = (['question', 'openedAt', 'number', 'name', 'position', 'unit', 'answer', 'means'] as const).map((key) =>
    t(key),
  )
  const rows = votesInOrder(view).flatMap((vote) => {
    if (vote.state !== 'closed') return []
    const opened = formatTime(vote.openedAt, timeZone)
    return ballotsByUnit(openBallots.get(vote.id) ?? [])
      .flatMap((unit) => unit.ballots)
      .map((ballot, index): SheetCell[] => {
        const { name, position, unit, means, choice } = ballot
        const answer = choice === null ? '' : voteWords.choice(vote, choice)
        return [vote.question, opened, index + 1, name, position, unit, answer, voteWords.t(means)]
      })
  })
  return { name: t('openBallots'), widths: [50, 10, 6, 28, 24, 34, 40, 16], heading: true, rows: [head, ...rows] }
}

/** The list in which voters find their ballots, as it was published. */
function receiptsOf({ view, timeZone, voteText: t, receipts }: Using): RecordSheet {
  const head = (['question', 'openedAt', 'number', 'receipt'] as const).map((key) => t(key))
  const rows = votesInOrder(view).flatMap((vote) => {
    if (vote.state !== 'closed') return []
    const opened = formatTime(vote.openedAt, timeZone)
    const list = receipts.get(vote.id) ?? []
    return list.map((receipt, index): SheetCell[] => [vote.question, opened, index + 1, receiptInGroups(receipt)])
  })
  return { name: t('receiptList'), widths: [50, 10, 8, 16], heading: true, rows: [head, ...rows] }
}
