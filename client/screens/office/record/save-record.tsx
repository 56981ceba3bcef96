import { useState } from 'react'
import type { RecordRow } from '../../../../shared/record-row.ts'
import { useAttendanceSentence } from '../../../i18n/attendance-sentence.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { saveFile } from '../../../ui/staff/save-file.ts'
import { downloadRecord } from '../../../uploads.ts'
import { useConferenceZone } from '../use-conference.ts'
import { fetchVoteLists } from './fetch-vote-lists.ts'
import { fileTexts } from './file-texts.ts'
import { recordSheets } from './record-sheets.ts'
import { recordTexts } from './texts.ts'
import { useSentence } from './use-sentence.ts'
import { voteFileTexts } from './vote-file-texts.ts'
import { writeWorkbook } from './write-workbook.ts'

export type RecordFault = 'offline' | 'forbidden'

/** The day as a spreadsheet of the office's, in the page's language; and, for programs, as the journal has it. */
export function SaveRecord({ onOutcome }: { onOutcome: (fault: RecordFault | null) => void }) {
  const t = useTexts(recordTexts)
  const file = useTexts(fileTexts)
  const common = useTexts(commonTexts)
  const voteText = useTexts(voteFileTexts)
  const voteWords = useVoteWords()
  const timeZone = useConferenceZone()
  const view = officeHooks.useView((whole) => whole)
  const sentence = useSentence(view)
  const toRead = useAttendanceSentence()
  const [busy, setBusy] = useState(false)

  const save = async () => {
    setBusy(true)
    const by = ({ by: who }: RecordRow) => (who === 'server' ? t('server') : common(who))
    const lists = await fetchVoteLists(view)
    const written =
      'refused' in lists
        ? null
        : recordSheets({ view, timeZone, t: file, voteText, voteWords, sentence, toRead, by, ...lists })
    const workbook = written && (await writeWorkbook(written).catch(() => null)) // the writer could not be loaded
    setBusy(false)
    if (!workbook) return onOutcome('refused' in lists ? lists.refused : 'offline')
    onOutcome(null)
    saveFile(t('fileName'), workbook)
  }
  const saveJournal = async () => {
    const answer = await downloadRecord()
    if ('refused' in answer) return onOutcome(answer.refused === 'forbidden' ? 'forbidden' : 'offline')
    onOutcome(null)
    saveFile(t('journalName'), `${JSON.stringify(answer, null, 2)}\n`)
  }
  return (
    <>
      <Act onAct={() => void save()} disabled={busy}>
        {t('save')}
      </Act>
      <Act kind="quiet" onAct={() => void saveJournal()}>
        {t('saveJournal')}
      </Act>
    </>
  )
}
