import { useState } from 'react'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { Outcome } from '../../../link.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { AbsenceEntry } from './absence-entry.tsx'
import { absenceTexts } from './absence-texts.ts'

/** The button that enters the absence of a unit that sends nobody more; there while there is such a unit. */
export function UnitAbsenceAct({ absent }: { absent: readonly OfficePersonRow[] }) {
  const t = useTexts(absenceTexts)
  const [open, setOpen] = useState(false)
  const waitedFor = new Map<string, number>()
  for (const { unit, absence, representedBy } of absent) {
    if (!absence && !representedBy && unit) waitedFor.set(unit, (waitedFor.get(unit) ?? 0) + 1)
  }
  if (waitedFor.size === 0 && !open) return null
  return (
    <>
      <Act onAct={() => setOpen(true)}>{t('enterUnit')}</Act>
      {open && (
        <PopUp title={t('enterUnit')} onClose={() => setOpen(false)}>
          <UnitAbsence waitedFor={waitedFor} />
        </PopUp>
      )}
    </>
  )
}

type Entered = { unit: string; personIds: readonly PersonId[] }

function UnitAbsence({ waitedFor }: { waitedFor: ReadonlyMap<string, number> }) {
  const [entered, setEntered] = useState<Entered | null>(null)
  return entered ? <JustEntered entered={entered} /> : <UnitAbsenceForm waitedFor={waitedFor} onEntered={setEntered} />
}

function UnitAbsenceForm({
  waitedFor,
  onEntered,
}: {
  waitedFor: ReadonlyMap<string, number>
  onEntered: (entered: Entered) => void
}) {
  const t = useTexts(absenceTexts)
  const send = officeHooks.useSend()
  const [chosen, setChosen] = useState<string | null>(null)
  const unit = chosen !== null && waitedFor.has(chosen) ? chosen : null
  const enter = async (absence: { excused: boolean; reason: string }) => {
    const outcome = await send({ type: 'enterUnitAbsence', unit: unit ?? '', ...absence })
    if ('done' in outcome) onEntered({ unit: unit ?? '', personIds: outcome.absent ?? [] })
    return outcome
  }
  return (
    <>
      <p>{t('unitHow')}</p>
      <Choice
        label={t('unit')}
        chosen={unit}
        choices={[...waitedFor].map(([id, count]) => ({ id, text: t('unitWaitedFor', { unit: id, count }) }))}
        onChoose={setChosen}
      />
      <AbsenceEntry ready={unit !== null} enter={enter} onDone={() => {}} />
    </>
  )
}

/** The server takes so many commands in a second. */
const untilNext = 300

/** Of how many it was entered; taken back for these and nobody else, as long as the window is open. */
function JustEntered({ entered: { unit, personIds } }: { entered: Entered }) {
  const t = useTexts(absenceTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [takenBack, setTakenBack] = useState(false)
  const takeBack = async (): Promise<Outcome> => {
    for (const personId of personIds) {
      let outcome = await send({ type: 'withdrawAbsence', personId })
      while ('refused' in outcome && outcome.refused === 'tooOften') {
        await new Promise((resolve) => setTimeout(resolve, untilNext))
        outcome = await send({ type: 'withdrawAbsence', personId })
      }
      // Taken back by somebody else meanwhile, or the person has come.
      if ('refused' in outcome && outcome.refused !== 'notAbsent') return outcome
    }
    return { done: true }
  }
  const count = personIds.length
  return (
    <>
      <Notice kind="good" live="status">
        {t(takenBack ? 'unitTakenBack' : 'unitEntered', { unit, count })}
      </Notice>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      {count > 0 && !takenBack && (
        <div>
          <Act disabled={busy} onAct={() => run(takeBack, () => setTakenBack(true))}>
            {t('unitTakeBack', { count })}
          </Act>
        </div>
      )}
    </>
  )
}
