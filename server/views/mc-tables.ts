import { type StepKey, speechStep } from '../../shared/agenda/steps.ts'
import type { Fact } from '../../shared/facts.ts'
import type { PersonId } from '../../shared/ids.ts'
import { calledToTheFront } from '../../shared/stage/ceremony.ts'
import { recordsUndone } from '../../shared/stage/undone-records.ts'
import type { Single, Table } from '../../shared/tables.ts'
import type { IntroductionRow, PresenceRow, UndoRow } from '../../shared/views.ts'
import type { Hall } from '../hall.ts'
import { personShown } from './hall-view.ts'

/** Whether those whom the MC is about to call are in the hall: speakers, presenters, and who goes up for each honouree. */
export function presence({ conference, people }: Hall): Table<PresenceRow> {
  const { definition, attendance, stage } = conference
  return Object.fromEntries(
    [...calledToTheFront(definition, stage.ceremony)].flatMap(([id, personId]) => {
      if (personId === null) return []
      const presence = attendance.present.get(personId)
      const awaited = stage.ceremony.awaited[personId] ?? null
      const row: PresenceRow = {
        present: presence?.inside ?? false,
        since: presence?.at ?? null,
        who: people.get(personId)?.name ?? '',
        awaited,
      }
      return [[id, row]]
    }),
  )
}

export function introductions(hall: Hall): Table<IntroductionRow> {
  const opening = hall.conference.definition?.items.find((item) => item.kind === 'opening')
  const rows: Record<PersonId, IntroductionRow> = {}
  opening?.introduces.forEach((personId, index) => {
    const present = hall.conference.attendance.present.get(personId)?.inside ?? false
    rows[personId] = { ...personShown(hall, personId, 'withPhotographs'), number: index + 1, present }
  })
  return rows
}

function stepOf(fact: Fact): StepKey | null {
  if (fact.type === 'stepPutOff') return fact.put ?? null
  if (fact.type === 'speechTimeSet') return speechStep(fact.speechId)
  return 'step' in fact ? fact.step : null
}

/** The last step that can be taken back, and what the hall saw before it. */
export function undo({ conference, recorded }: Hall): Single<UndoRow> {
  const last = conference.undoable.at(-1)
  const fact = last && recorded[last.number - 1]?.fact
  if (!last || !fact) return {}
  return {
    main: {
      number: last.number,
      what: fact.type,
      itemId: 'itemId' in fact ? fact.itemId : null,
      step: stepOf(fact),
      takenBack: recordsUndone(conference).length,
    },
  }
}
