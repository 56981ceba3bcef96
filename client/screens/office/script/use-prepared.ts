import { useMemo } from 'react'
import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { useAttendanceSentence } from '../../../i18n/attendance-sentence.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatShare } from '../../../i18n/format.ts'
import { i18n, useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { voteWordTexts } from '../../../i18n/vote.ts'
import { scriptTexts as preparedTexts } from '../../../script/texts.ts'
import type { SaidLine } from '../../../script/write-script.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { preparedLines, templateOf } from './prepared-text.ts'
import { scriptTexts } from './texts.ts'

/** What the MC reads at a step where the office has written nothing, and what the office may begin to write from. */
export function usePrepared(step: StepKey): { lines: readonly SaidLine[]; template: string | null } {
  const t = useTexts(preparedTexts)
  const office = useTexts(scriptTexts)
  const common = useTexts(commonTexts)
  const vote = useTexts(voteWordTexts)
  const sentence = useAttendanceSentence()
  const language = useLanguage()
  const attendance = officeHooks.useView((view) => view.attendance.main)
  const view = officeHooks.useView((all) => ({
    conference: all.conference,
    items: all.items,
    stage: all.stage,
    speeches: all.speeches,
    rounds: all.rounds,
    honourees: all.honourees,
    votes: all.votes,
    introductions: all.introductions,
    totals: all.totals,
  }))
  const template = useMemo(
    // The office writes what is said in the hall: in Vietnamese, whatever language this page is in.
    () => templateOf(view, step, (key, values) => i18n.t(key, { ns: preparedTexts.name, lng: 'vi', ...values })),
    [view, step],
  )
  // Before anybody has come it would read as if nobody had: printed the day before, it is left to the day.
  const said = !attendance?.summoned ? '' : attendance.present > 0 ? sentence(attendance) : office('attendanceLater')
  const lines = preparedLines(view, step, {
    t,
    address: common(view.conference.main?.address ?? 'comrade'),
    attendance: said,
    share: (part, base) => formatShare(part, base, language),
    vote,
  })
  return { lines, template }
}
