import { between } from '../../shared/time.ts'
import type { AttendeeView, TotalsRow } from '../../shared/views.ts'
import { commonTexts } from '../i18n/common.ts'
import { formatShare, formatTime } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { totalsTexts } from '../i18n/totals.ts'

/** The day in figures (plan, 2.4 item 9) as every screen and phone tells it; each draws it in its own way. */
export type DayInFigures = {
  figures: { key: string; what: string; count: number; of: number | null }[]
  /** `share` of those entitled who were in favour, and `threshold` from which it is adopted: parts of one. */
  outcomes: { id: string; title: string; outcome: string; share: number; threshold: number }[]
  lasted: string
}

/** Null as long as there are no totals. What there was none of is left out, and so is how long it lasted until it has ended. */
export function useDayInFigures(
  view: Pick<AttendeeView, 'conference' | 'items' | 'votes' | 'totals'>,
): DayInFigures | null {
  const t = useTexts(totalsTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const lasted = useLasted()
  const conference = view.conference.main
  const totals = view.totals.main
  if (!conference || !totals) return null
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
    outcomes: Object.values(view.votes).flatMap((vote) => {
      if (vote.state !== 'closed') return []
      const share = formatShare(vote.tally.for, vote.rollSize, language)
      const inFavour = t('inFavour', { count: vote.tally.for, roll: vote.rollSize, share })
      const title = view.items[vote.itemId]?.title ?? vote.question
      const outcome = `${common(vote.adopted ? 'adopted' : 'notAdopted')}. ${inFavour}`
      const { numerator, denominator } = vote.majority
      const bar = { share: vote.tally.for / Math.max(1, vote.rollSize), threshold: numerator / denominator }
      return [{ id: vote.id, title, outcome, ...bar }]
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
