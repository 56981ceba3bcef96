import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { ChooseFile } from '../../../ui/staff/choose-file.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { SampleDownload } from '../sample-download.tsx'
import { uploadTexts } from '../upload-texts.ts'
import type { ImportOfDefinition } from './agenda-section.tsx'
import { DefinitionPreview } from './definition-preview.tsx'
import { DefinitionProblems } from './definition-problems.tsx'
import { ExportDefinition, type ExportFault } from './export-definition.tsx'
import { agendaTexts } from './texts.ts'

/** From a definition file to the agenda, by way of a look at what was understood; and the way back into a file. */
export function DefinitionImport({ definitionImport }: { definitionImport: ImportOfDefinition }) {
  const t = useTexts(agendaTexts)
  const upload = useTexts(uploadTexts)
  const hasRoster = officeHooks.useView((view) => Object.keys(view.people).length > 0)
  const hasAgenda = officeHooks.useView((view) => view.conference.main !== undefined)
  const [exportWrong, setExportWrong] = useState<ExportFault | null>(null)
  const { current, read } = definitionImport
  if (current.state === 'read') return <DefinitionPreview definitionImport={definitionImport} current={current} />
  return (
    <Card
      title={t('fileTitle')}
      acts={
        <>
          <ChooseFile
            kind={hasRoster && !hasAgenda ? 'main' : 'plain'}
            accept={['.json']}
            onFile={read}
            disabled={current.state === 'reading' || !hasRoster}
          >
            {t('choose')}
          </ChooseFile>
          {hasAgenda ? (
            <ExportDefinition onOutcome={setExportWrong} />
          ) : (
            <SampleDownload of="definition" fileName={t('sampleName')}>
              {t('sample')}
            </SampleDownload>
          )}
        </>
      }
    >
      <p>{t(hasRoster ? 'fileHow' : 'fileHowEmpty')}</p>
      {!hasAgenda && <p>{t('sampleHow')}</p>}
      {exportWrong && (
        <Notice kind="care" live="alert">
          {upload(exportWrong)}
        </Notice>
      )}
      {current.state === 'reading' && (
        <Notice kind="plain" live="status">
          {t('reading', { file: current.file })}
        </Notice>
      )}
      {current.state === 'failed' && (
        <Notice kind="care" live="alert">
          {t('failed', { file: current.file, why: upload(current.failure.refused, lineOf(current.failure)) })}
        </Notice>
      )}
      {current.state === 'failed' && 'problems' in current.failure && (
        <DefinitionProblems problems={current.failure.problems} />
      )}
      {current.state === 'taken' && (
        <Notice kind="good" live="status">
          {t('takenNotice', { title: current.draft.title })}
        </Notice>
      )}
    </Card>
  )
}

const lineOf = (failure: object): Record<string, number> =>
  'line' in failure && typeof failure.line === 'number' ? { line: failure.line } : {}
