import { itemState, lineOf } from '../../shared/agenda/progress.ts'
import { putOffSteps } from '../../shared/agenda/put-off.ts'
import { hasItemsTime, speechMinutes } from '../../shared/agenda/speech-time.ts'
import { countHeld } from '../../shared/agenda/totals.ts'
import { countAttendance } from '../../shared/attendance/attendance.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Honouree, Item } from '../../shared/model.ts'
import type { PersonShown } from '../../shared/person-shown.ts'
import type { Single, Table } from '../../shared/tables.ts'
import type {
  ConferenceRow,
  HallView,
  HonoureeRow,
  ItemRow,
  RoundRow,
  SpeechRow,
  TotalsRow,
} from '../../shared/views.ts'
import type { Hall } from '../hall.ts'
import { voteRows } from './vote-tables.ts'

/** Phones get no photographs: three hundred of them share the hall's Wi-Fi. */
type Photographs = 'withPhotographs' | 'withoutPhotographs'

/** What everybody in the hall may see. */
export function hallView(hall: Hall, photographs: Photographs): HallView {
  const { definition, progress } = hall.conference
  const items = definition?.items ?? []
  return {
    conference: conferenceRow(hall),
    items: byId(items.map((item, index) => itemRow(hall, item, index + 1))),
    stage: { main: { phase: progress.phase, position: progress.position } },
    speeches: byId(items.flatMap((item) => speechRows(hall, item, photographs))),
    rounds: byId(items.flatMap((item) => roundRows(hall, item, photographs))),
    honourees: byId(items.flatMap((item) => honoureeRows(hall, item, photographs))),
    votes: voteRows(hall),
  }
}

const byId = <R extends { id: string }>(rows: readonly R[]): Table<R> =>
  Object.fromEntries(rows.map((row) => [row.id, row]))

export function conferenceRow({ id, conference }: Hall): Single<ConferenceRow> {
  if (!conference.definition) return {}
  const { heading, place, startsAt, timeZone, address } = conference.definition
  return { main: { id, heading, place, startsAt, timeZone, address } }
}

export function personShown(hall: Hall, personId: PersonId, photographs: Photographs): PersonShown {
  const person = hall.people.get(personId)
  return {
    name: person?.name ?? '',
    position: person?.position ?? '',
    unit: person?.unit ?? '',
    photograph: photographs === 'withPhotographs' ? (hall.photographs.get(personId) ?? null) : null,
  }
}

const itemRow = ({ conference }: Hall, item: Item, number: number): ItemRow => ({
  id: item.id,
  number,
  kind: item.kind,
  title: item.title,
  plannedMinutes: conference.progress.minutes[item.id] ?? item.plannedMinutes,
  announcedMinutes: item.plannedMinutes,
  optional: item.optional,
  progress: itemState(conference.progress, item.id),
  targets: item.kind === 'launch' ? item.targets : [],
  steps: [...lineOf(conference.progress, item)],
  putOff: putOffSteps(conference.progress, item),
})

const speechRows = (hall: Hall, item: Item, photographs: Photographs): SpeechRow[] =>
  item.speeches.map((speech, index) => ({
    id: speech.id,
    itemId: item.id,
    number: index + 1,
    title: speech.title,
    plannedMinutes: speechMinutes(hall.conference.progress, item, speech),
    announcedMinutes: speech.plannedMinutes,
    itemsTime: hasItemsTime(item),
    speaker: personShown(hall, speech.speakerId, photographs),
  }))

const roundRows = (hall: Hall, item: Item, photographs: Photographs): RoundRow[] =>
  item.kind !== 'awards'
    ? []
    : item.rounds.map(({ id, award, decision, presenterId }, index) => ({
        id,
        itemId: item.id,
        number: index + 1,
        award,
        decision,
        presenter: presenterId === null ? null : personShown(hall, presenterId, photographs),
      }))

const honoureeRows = (hall: Hall, item: Item, photographs: Photographs): HonoureeRow[] =>
  item.kind !== 'awards'
    ? []
    : item.rounds.flatMap((round) =>
        round.honourees.map((honouree, index) => ({
          id: honouree.id,
          roundId: round.id,
          number: index + 1,
          achievement: honouree.achievement,
          receivedBy: hall.people.get(hall.conference.stage.ceremony.onBehalf[honouree.id] ?? '')?.name ?? '',
          ...honoureeShown(hall, honouree, photographs),
        })),
      )

function honoureeShown(hall: Hall, honouree: Honouree, photographs: Photographs) {
  switch (honouree.kind) {
    case 'individual': {
      const { name, position, unit, photograph } = personShown(hall, honouree.personId, photographs)
      return { kind: honouree.kind, name, position, unit, photograph }
    }
    case 'collective': {
      const photograph = photographs === 'withPhotographs' ? (hall.photographs.get(honouree.id) ?? null) : null
      return { kind: honouree.kind, name: honouree.name, position: '', unit: honouree.unit, photograph }
    }
    default:
      return honouree satisfies never
  }
}

/** The day in figures, from what was really held. */
export function totalsRow({ conference }: Hall): Single<TotalsRow> {
  const { definition, progress } = conference
  const starts = Object.values(progress.items).flatMap((item) => ('startedAt' in item ? [item.startedAt] : []))
  if (!definition || starts.length === 0) return {}
  const ends = Object.values(progress.items).flatMap((item) => ('endedAt' in item ? [item.endedAt] : []))
  const { present, summoned, guestsPresent } = countAttendance(conference.attendance)
  return {
    main: {
      startedAt: Math.min(...starts),
      endedAt: progress.phase === 'closed' ? Math.max(...ends) : null,
      present,
      summoned,
      guestsPresent,
      ...countHeld(definition, progress),
    },
  }
}
