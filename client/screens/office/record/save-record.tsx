import { useState } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import type { RecordRow } from '../../../../shared/record-row.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import { useAttendanceSentence } from '../../../i18n/attendance-sentence.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { checkReceipts, fetchReceipts } from '../../../ui/ballot/receipt-list.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { saveFile } from '../../../ui/staff/save-file.ts'
import { downloadRecord } from '../../../uploads.ts'
import { useConferenceZone } from '../use-conference.ts'
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
    const receipts = await publishedReceipts(view)
    const written =
      receipts && recordSheets({ view, timeZone, t: file, voteText, voteWords, sentence, toRead, by, receipts })
    const workbook = written && (await writeWorkbook(written).catch(() => null)) // the writer could not be loaded
    setBusy(false)
    onOutcome(workbook ? null : 'offline')
    if (workbook) saveFile(t('fileName'), workbook)
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

/** Of every vote that is closed; null where they do not come, for a record without them would be less than it says. */
async function publishedReceipts({ votes }: OfficeView): Promise<Map<VoteId, readonly string[]> | null> {
  const receipts = new Map<VoteId, readonly string[]>()
  for (const vote of Object.values(votes)) {
    if (vote.state !== 'closed' || !vote.receipts) continue
    const text = await fetchReceipts(vote.id)
    if (text === null) return null
    receipts.set(vote.id, checkReceipts(text, vote.receipts, null).receipts)
  }
  return receipts
}
