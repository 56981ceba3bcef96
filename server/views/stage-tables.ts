import { goesUp, roundsIn } from '../../shared/stage/ceremony.ts'
import type { ScreenSetting } from '../../shared/stage/screens.ts'
import type {
  AwaitedRow,
  CeremonyRow,
  InHallRow,
  LeadRow,
  MediaRow,
  ProgramRow,
  ScreenRow,
  ScriptRow,
  WatchedScreenRow,
} from '../../shared/stage-views.ts'
import type { Single, Table } from '../../shared/tables.ts'
import type { Hall } from '../hall.ts'

export function programRow({ conference }: Hall): Single<ProgramRow> {
  const { taken, playback, cover } = conference.stage.program
  const { theme, speakerMessage } = conference.stage
  return { main: { taken, playback, cover, theme, speakerMessage } }
}

export const mediaRows = ({ conference }: Hall): Table<MediaRow> =>
  Object.fromEntries(
    Object.values(conference.stage.media).map(({ id, kind, title, itemId, files }, index) => [
      id,
      { id, number: index + 1, kind, title, itemId, files },
    ]),
  )

/** The screens that the office has named, and those on the line by the screens' link that it has not. */
function settings({ conference, screenStates }: Hall): ScreenSetting[] {
  const { screens, letGo } = conference.stage
  const unnamed = [...screenStates.keys()].filter((id) => !(id in screens) && !letGo.includes(id))
  return [
    ...Object.values(screens),
    ...unnamed.map((id) => ({ id, name: '', layout: 'hall', language: 'vi', keyHash: null }) as const),
  ]
}

function screenRow(hall: Hall, { id, name, layout, language }: ScreenSetting, number: number): ScreenRow {
  const { identifyUntil, reloads } = hall.screenSignals.get(id) ?? { identifyUntil: null, reloads: 0 }
  return { id, number, name, layout, language, identifyUntil, reloads }
}

export const screenRows = (hall: Hall): Table<ScreenRow> =>
  Object.fromEntries(settings(hall).map((setting, index) => [setting.id, screenRow(hall, setting, index + 1)]))

/** The same with what is known of each: one never seen since the server started is gone. */
export const watchedScreens = (hall: Hall): Table<WatchedScreenRow> =>
  Object.fromEntries(
    settings(hall).map((setting, index) => {
      const { state, since, report } = hall.screenStates.get(setting.id) ?? { state: 'gone', since: 0, report: null }
      const row = screenRow(hall, setting, index + 1)
      return [setting.id, { ...row, state, since, report, byLink: setting.keyHash === null }]
    }),
  )

export function leadRow({ conference, tablets }: Hall): Single<LeadRow> {
  const { lead } = conference.stage
  return { main: { tablet: lead, connected: lead !== null && tablets.has(lead) } }
}

export const scriptRows = ({ conference }: Hall): Table<ScriptRow> =>
  Object.fromEntries(Object.entries(conference.stage.scripts).map(([step, text]) => [step, { text }]))

export function ceremonyRows({ conference }: Hall): Table<CeremonyRow> {
  const { handedOver, onBehalf } = conference.stage.ceremony
  return Object.fromEntries(
    roundsIn(conference.definition).flatMap((round) =>
      round.honourees.map(({ id }) => [id, { id, handedOver: handedOver[id] ?? null, onBehalf: onBehalf[id] ?? null }]),
    ),
  )
}

/** Of nobody's presence but theirs who go up: a collective without a representative is left out. */
export function goingUpRows({ conference: { definition, stage, attendance } }: Hall): Table<{ inHall: boolean }> {
  return Object.fromEntries(
    roundsIn(definition)
      .flatMap((round) => round.honourees)
      .flatMap((honouree) => {
        const personId = goesUp(honouree, stage.ceremony)
        return personId === null ? [] : [[honouree.id, { inHall: attendance.present.get(personId)?.inside ?? false }]]
      }),
  )
}

/** Whom the MC waits for, as long as he is not in the hall. */
export function awaitedRows({ conference, people }: Hall): Table<AwaitedRow> {
  const { stage, attendance } = conference
  return Object.fromEntries(
    Object.entries(stage.ceremony.awaited).flatMap(([id, { since, onTheWay }]) => {
      const person = people.get(id)
      if (!person || attendance.present.get(id)?.inside) return []
      const { name, position, unit } = person
      return [[id, { id, name, position, unit, since, onTheWay }]]
    }),
  )
}

/**
 * Who could receive on behalf of an honouree: those in the hall from the units of those honoured, for it is a colleague who
 * goes up. The MC is shown nobody else; the office can enter anybody.
 */
export function inHallRows({ conference, people }: Hall): Table<InHallRow> {
  const rows: Record<string, InHallRow> = {}
  const honourees = roundsIn(conference.definition).flatMap((round) => round.honourees)
  const units = new Set(
    honourees.map((one) => (one.kind === 'individual' ? people.get(one.personId)?.unit : one.unit)).filter(Boolean),
  )
  if (units.size === 0) return rows
  for (const [id, { inside }] of conference.attendance.present) {
    const person = inside ? people.get(id) : undefined
    if (person && units.has(person.unit)) rows[id] = { name: person.name, unit: person.unit }
  }
  return rows
}
