import { useState } from 'react'
import type { DefinitionProblem } from '../../../../shared/drafts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { ChooseFile } from '../../../ui/staff/choose-file.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { uploadTexts } from '../upload-texts.ts'
import type { ImportOfDefinition } from './agenda-section.tsx'
import { DefinitionPreview } from './definition-preview.tsx'
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
          {hasAgenda && <ExportDefinition onOutcome={setExportWrong} />}
        </>
      }
    >
      <p>{t(hasRoster ? 'fileHow' : 'fileHowEmpty')}</p>
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
          {t('failed', { file: current.file, why: upload(current.failure.refused) })}
        </Notice>
      )}
      {current.state === 'failed' && 'problems' in current.failure && <Problems problems={current.failure.problems} />}
      {current.state === 'taken' && (
        <Notice kind="good" live="status">
          {t('takenNotice', { title: current.draft.title })}
        </Notice>
      )}
    </Card>
  )
}

function Problems({ problems }: { problems: readonly DefinitionProblem[] }) {
  const t = useTexts(agendaTexts)
  return (
    <Table caption={t('problems')}>
      <thead>
        <tr>
          <th scope="col">{t('path')}</th>
          <th scope="col">{t('problem')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ path, code, text }) => (
          <tr key={`${path} ${code} ${text}`}>
            <td>
              <code>{path}</code>
            </td>
            <td>{t(code === 'notAllowed' && text === '' ? 'notAllowedHere' : code, { text })}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
