import { timetable } from '../../../../shared/agenda/timing.ts'
import { absent } from '../../../../shared/attendance/attendance.ts'
import type { AttendanceRow, OfficePersonRow } from '../../../../shared/door-views.ts'
import type { RecordRow } from '../../../../shared/record-row.ts'
import { agendaOf } from '../../../../shared/stage/picture.ts'
import type { Instant } from '../../../../shared/time.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import { formatShortDate, formatTime, formatTimeWithSeconds } from '../../../i18n/format.ts'
import type { KeyOf, Translate } from '../../../i18n/texts.ts'
import type { VoteWords } from '../../../i18n/vote.ts'
import type { VoteLists } from './fetch-vote-lists.ts'
import type { fileTexts } from './file-texts.ts'
import type { voteFileTexts } from './vote-file-texts.ts'
import { voteSheets } from './vote-sheets.ts'

export type SheetCell = string | number
/** One sheet: its name, how wide its columns are, and its rows, of which the first may be a heading. */
export type RecordSheet = { name: string; widths: number[]; heading: boolean; rows: SheetCell[][] }

export type Using = VoteLists & {
  view: OfficeView
  timeZone: string
  t: Translate<KeyOf<typeof fileTexts>>
  /** Of the sheets of votes: their own words, and those that every room says of a vote. */
  voteText: Translate<KeyOf<typeof voteFileTexts>>
  voteWords: VoteWords
  /** What happened, in the words of the record on the page. */
  sentence: (row: RecordRow) => string
  /** The attendance as it is read out. */
  toRead: (attendance: AttendanceRow) => string
  /** Who did it. */
  by: (row: RecordRow) => string
}

/** The day as an office keeps it: people and arrivals, the agenda as planned and as held, the votes, and what happened. */
export function recordSheets(using: Using): RecordSheet[] {
  return [summary(using), people(using), agenda(using), ...voteSheets(using), events(using)]
}

function summary({ view, timeZone, t, toRead }: Using): RecordSheet {
  const conference = view.conference.main
  const totals = view.totals.main
  const attendance = view.attendance.main
  const moment = (at: Instant | null | undefined): string =>
    at ? `${formatTime(at, timeZone)} ${formatShortDate(at, timeZone)}` : t('notYet')
  const rows: SheetCell[][] = []
  if (conference) {
    const { heading, place, startsAt } = conference
    rows.push([t('conference'), [heading.title, heading.period].filter(Boolean).join(' ')])
    rows.push([t('organiser'), heading.organiser], [t('place'), place], [t('plannedStart'), moment(startsAt)])
  }
  rows.push([t('startedAt'), moment(totals?.startedAt)], [t('endedAt'), moment(totals?.endedAt)])
  if (attendance) {
    const { summoned, present, guests, guestsPresent, needed, reached, quorum } = attendance
    const { numerator, denominator, base, ground } = quorum
    const { excused, unexcused } = absent(attendance)
    rows.push([t('summoned'), summoned], [t('present'), present])
    rows.push([t('allExcused'), excused], [t('allUnexcused'), unexcused])
    rows.push([t('guests'), guests], [t('guestsPresent'), guestsPresent])
    rows.push([t('quorumRule'), t(base === 'official' ? 'ofOfficial' : 'ofEverybody', { numerator, denominator })])
    if (ground) rows.push([t('ground'), ground])
    rows.push([t('needed'), needed], [t('quorum'), t(reached ? 'reached' : 'notReached')])
    rows.push([t('toRead'), toRead(attendance)])
  }
  if (totals) {
    const { papersGiven, individuals, collectives } = totals
    rows.push([t('papersGiven'), papersGiven], [t('individuals'), individuals], [t('collectives'), collectives])
  }
  rows.push([t('timeZone'), timeZone])
  return { name: t('summary'), widths: [38, 70], heading: false, rows }
}

function people({ view, timeZone, t }: Using): RecordSheet {
  const head = (
    [
      'number',
      'name',
      'position',
      'unit',
      'category',
      'standing',
      'attendance',
      'arrivedOn',
      'arrivedAt',
      'desk',
      'reason',
      'standsInFor',
    ] as const
  ).map((key) => t(key))
  const rows = Object.values(view.people)
    .sort((a, b) => a.number - b.number)
    .map((person) => {
      const { number, name, position, unit, category, official, presence, absence, standsInFor, representedBy } = person
      const sent = !absence && representedBy ? t('sent', { name: representedBy }) : ''
      return [
        number,
        name,
        position,
        unit,
        category,
        t(official ? 'officialDelegate' : 'withoutVote'),
        t(came(person)),
        presence ? formatShortDate(presence.at, timeZone) : '',
        presence ? formatTime(presence.at, timeZone) : '',
        presence?.desk ?? '',
        // Whoever came all the same was not absent, whatever was given for him before.
        presence ? '' : (absence?.reason ?? sent),
        standsInFor,
      ]
    })
  const widths = [6, 28, 24, 34, 26, 20, 22, 12, 9, 18, 30, 28]
  return { name: t('people'), widths, heading: true, rows: [head, ...rows] }
}

/** Of guests nobody counts reasons. */
function came({ official, presence, absence, representedBy }: OfficePersonRow) {
  if (presence) return presence.inside ? 'isPresent' : 'goneOut'
  if (absence?.excused ?? representedBy !== '') return 'excused'
  return official ? 'unexcused' : 'notCame'
}

function agenda({ view, timeZone, t }: Using): RecordSheet {
  const head = (
    [
      'number',
      'item',
      'state',
      'plannedFrom',
      'plannedTo',
      'plannedMinutes',
      'actualFrom',
      'actualTo',
      'actualMinutes',
    ] as const
  ).map((key) => t(key))
  const items = agendaOf({ items: view.items })
  const startsAt = view.conference.main?.startsAt ?? 0
  // As if nothing had happened yet: the plan, and not what became of it.
  const asPlanned = items.map((item) => ({ ...item, progress: { state: 'planned' as const } }))
  const plan = new Map(timetable(asPlanned, startsAt, startsAt).map((row) => [row.itemId, row]))
  const time = (at: Instant | undefined) => (at === undefined ? '' : formatTime(at, timeZone))
  const rows = items.map((item) => {
    const { number, title, plannedMinutes, progress } = item
    const planned = plan.get(item.id)
    return [
      number,
      title,
      t(progress.state),
      time(planned?.start),
      time(planned?.end),
      plannedMinutes,
      'startedAt' in progress ? time(progress.startedAt) : '',
      progress.state === 'done' ? time(progress.endedAt) : '',
      progress.state === 'done' ? Math.round(progress.used / 60_000) : '',
    ]
  })
  return { name: t('agenda'), widths: [6, 60, 15, 13, 13, 17, 13, 13, 17], heading: true, rows: [head, ...rows] }
}

function events({ view, timeZone, t, sentence, by }: Using): RecordSheet {
  const head = (['number', 'day', 'time', 'what', 'by'] as const).map((key) => t(key))
  const rows = Object.values(view.record)
    .sort((a, b) => a.number - b.number)
    .map((row) => [
      row.number,
      formatShortDate(row.at, timeZone),
      formatTimeWithSeconds(row.at, timeZone),
      sentence(row),
      by(row),
    ])
  return { name: t('events'), widths: [6, 12, 10, 100, 24], heading: true, rows: [head, ...rows] }
}
