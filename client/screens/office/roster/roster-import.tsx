import { useTexts } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { ChooseFile } from '../../../ui/staff/choose-file.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { SampleDownload } from '../sample-download.tsx'
import { uploadTexts } from '../upload-texts.ts'
import { ColumnChoices } from './column-choices.tsx'
import { RosterPreview } from './roster-preview.tsx'
import { rosterTexts } from './texts.ts'
import type { RosterImport as Import } from './use-roster-import.ts'

/** From a spreadsheet to the roster, by way of a look at what was understood. */
export function RosterImport({ rosterImport, isFirst }: { rosterImport: Import; isFirst: boolean }) {
  const t = useTexts(rosterTexts)
  const upload = useTexts(uploadTexts)
  const { current, read, readAs } = rosterImport
  if (current.state === 'read') return <RosterPreview rosterImport={rosterImport} current={current} />
  return (
    <Card
      title={t('importTitle')}
      acts={
        <>
          <ChooseFile
            kind={isFirst ? 'main' : 'plain'}
            // Also what cannot be read: the sentence that says so is of more use than a file that cannot be chosen.
            accept={['.xlsx', '.xls', '.csv', '.tsv', '.txt']}
            onFile={read}
            disabled={current.state === 'reading'}
          >
            {t(isFirst ? 'chooseFirst' : 'chooseAgain')}
          </ChooseFile>
          {isFirst && (
            <SampleDownload of="roster" fileName={t('templateName')}>
              {t('template')}
            </SampleDownload>
          )}
        </>
      }
    >
      <p>{t('importHow')}</p>
      {current.state === 'reading' && (
        <Notice kind="plain" live="status">
          {t('reading', { file: current.file.name })}
        </Notice>
      )}
      {current.state === 'failed' && (
        <Notice kind="care" live="alert">
          {t('failed', { file: current.file.name, why: upload(current.failure.refused) })}
        </Notice>
      )}
      {current.state === 'failed' && current.columns.length > 0 && (
        <ColumnChoices columns={current.columns} ownColumns={current.ownColumns} onMap={readAs} />
      )}
      {current.state === 'taken' && (
        <Notice kind="good" live="status">
          {t('takenNotice', { count: current.draft.reading.people.length })}
        </Notice>
      )}
    </Card>
  )
}
