import { useState } from 'react'
import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { figureChanges, goneNow } from './before-taking.ts'
import { ColumnChoices } from './column-choices.tsx'
import { GoneNotice, SureToTake } from './gone-people.tsx'
import { PreviewPeople, UnreadRows } from './preview-rows.tsx'
import { previewTexts } from './preview-texts.ts'
import { Changes } from './roster-changes.tsx'
import styles from './roster-preview.module.css'
import { RosterWarnings } from './roster-warnings.tsx'
import type { RosterImport } from './use-roster-import.ts'

type Read = Extract<RosterImport['current'], { state: 'read' }>

/** What the file says, before it counts. */
export function RosterPreview({
  rosterImport: { readAs, take, drop },
  current: { file, draft, columns, ownColumns, readingAgain, taking, refused },
}: {
  rosterImport: RosterImport
  current: Read
}) {
  const t = useTexts(previewTexts)
  const refusal = useTexts(refusalTexts)
  const [asking, setAsking] = useState(false)
  const attendance = officeHooks.useView((view) => view.attendance.main)
  const onRoster = officeHooks.useView((view) => view.people)
  const { reading, changes, after } = draft
  const { all: gone, missed } = goneNow(changes.gone, onRoster)
  const { people, unread, warnings, sections } = reading
  const voters = people.filter(({ voting }) => voting).length
  const isFirst = changes.kept + changes.changed.length + changes.gone.length === 0
  return (
    <Card
      title={t('previewTitle', { file: file.name })}
      acts={
        <>
          <Act kind="main" onAct={gone.length > 0 ? () => setAsking(true) : take} disabled={taking || readingAgain}>
            {taking ? t('taking') : t('take', { count: people.length })}
          </Act>
          <Act onAct={drop} disabled={taking}>
            {t('drop')}
          </Act>
        </>
      }
    >
      {refused && (
        <Notice kind="care" live="alert">
          {refusal(refused)}
        </Notice>
      )}
      <p className={styles.figures} aria-live="polite">
        <span>{t('people', { count: people.length })}</span>
        <strong className={styles.voters}>{t('official', { count: voters })}</strong>
        <span>{t('guests', { count: people.length - voters })}</span>
      </p>
      {gone.length > 0 && <GoneNotice people={gone} />}
      <RosterWarnings warnings={warnings} />
      {!isFirst && <Changes changes={changes} figures={figureChanges(attendance, after)} />}
      {unread.length > 0 && <UnreadRows unread={unread} />}
      <ColumnChoices columns={columns} ownColumns={ownColumns} onMap={readAs} />
      {sections.length > 0 && (
        <div>
          <h3 className={styles.heading}>{t('sections')}</h3>
          <p className={styles.soft}>{sections.map(({ title }) => title).join(' · ')}</p>
        </div>
      )}
      <PreviewPeople people={people} />
      {asking && (
        <SureToTake
          total={gone.length}
          missed={missed}
          onClose={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            take()
          }}
        />
      )}
    </Card>
  )
}
