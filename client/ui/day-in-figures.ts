import { voteOn, votesOf } from '../../shared/stage/picture.ts'
import { between } from '../../shared/time.ts'
import type { AttendeeView, TotalsRow } from '../../shared/views.ts'
import type { ClosedVote } from '../../shared/vote/shown.ts'
import { heldVotes } from '../../shared/vote/vote-rows.ts'
import { commonTexts } from '../i18n/common.ts'
import { formatTime } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import { totalsTexts } from '../i18n/totals.ts'
import { useVoteWords } from '../i18n/vote.ts'

/** The day in figures (plan, 2.4 item 9) as every screen and phone tells it; each draws it in its own way. */
export type DayInFigures = {
  figures: { key: string; what: string; count: number; of: number | null }[]
  /** `bar`: the share of the vote's base that was in favour, and from which it is adopted, as parts of one. */
  outcomes: { id: string; title: string; outcome: string; bar: { share: number; threshold: number } | null }[]
  lasted: string
}

/** Null as long as there are no totals. What there was none of is left out, and so is how long it lasted until it has ended. */
export function useDayInFigures(
  view: Pick<AttendeeView, 'conference' | 'items' | 'votes' | 'totals'>,
): DayInFigures | null {
  const t = useTexts(totalsTexts)
  const words = useVoteWords()
  const lasted = useLasted()
  const conference = view.conference.main
  const totals = view.totals.main
  if (!conference || !totals) return null
  const outcomeOf = (vote: ClosedVote) => {
    const { tally, majority } = vote
    const { base } = vote.outcome
    // Of candidates there is no one share, and of a few secret ballots none is told.
    if (vote.form === 'candidates' || tally === null) return { outcome: `${words.outcome(vote)}.`, bar: null }
    const inFavour = t('inFavour', { count: tally.for, roll: base, share: words.share(tally.for, base) })
    const bar = { share: tally.for / Math.max(1, base), threshold: majority.numerator / majority.denominator }
    return { outcome: `${words.outcome(vote)}. ${inFavour}`, bar }
  }
  const counted = [
    { key: 'guests', count: totals.guestsPresent },
    { key: 'papers', count: totals.papersGiven },
    { key: 'individuals', count: totals.individuals },
    { key: 'collectives', count: totals.collectives },
  ] as const
  return {
    figures: [
      { key: 'present', what: t('presentOfSummoned'), count: totals.present, of: totals.summoned },
      ...counted
        .filter(({ count }) => count > 0)
        .map(({ key, count }) => ({ key, what: t(key, { count }), count, of: null })),
    ],
    // Of a motion that was put again, its last result.
    outcomes: heldVotes(view)
      .reverse()
      .flatMap((vote) => {
        if (vote.state !== 'closed' || voteOn(view, vote.motionId)?.id !== vote.id) return []
        const item = vote.itemId === null ? undefined : view.items[vote.itemId]
        const title = item && votesOf(view, item.id).length === 1 ? item.title : vote.question
        return [{ id: vote.id, title, ...outcomeOf(vote) }]
      }),
    lasted: lasted(totals, conference.timeZone),
  }
}

function useLasted(): (totals: TotalsRow, timeZone: string) => string {
  const t = useTexts(totalsTexts)
  const common = useTexts(commonTexts)
  return ({ startedAt, endedAt }, timeZone) => {
    if (endedAt === null) return ''
    const from = formatTime(startedAt, timeZone)
    const minutes = Math.round(between(startedAt, endedAt) / 60_000)
    const hours = Math.floor(minutes / 60)
    const length =
      hours > 0 ? t('hoursAndMinutes', { hours, minutes: minutes % 60 }) : common('minutes', { count: minutes })
    return `${t('fromTo', { from, to: formatTime(endedAt, timeZone) })} · ${length}`
  }
}
