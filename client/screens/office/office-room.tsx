import { type ReactNode, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { recall, remember } from '../../device.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useSectionTitle } from '../../page-title.tsx'
import { officeHooks } from '../../staff-hooks.ts'
import { TopBar } from '../../ui/staff/top-bar.tsx'
import { uploadDefinition } from '../../uploads.ts'
import { AgendaSection } from './agenda/agenda-section.tsx'
import { AttendanceSection } from './attendance/attendance-section.tsx'
import { DevicesSection } from './devices/devices-section.tsx'
import { MediaSection } from './media/media-section.tsx'
import { useMediaUploads } from './media/use-media-uploads.ts'
import { NewConference } from './new-conference.tsx'
import styles from './office-room.module.css'
import { PapersSection } from './papers/papers-section.tsx'
import { RecordSection } from './record/record-section.tsx'
import { RosterSection } from './roster/roster-section.tsx'
import { useRosterImport } from './roster/use-roster-import.ts'
import { ScreensSection } from './screens/screens-section.tsx'
import { ScriptSection } from './script/script-section.tsx'
import { isSection, type Section, sections } from './sections.ts'
import { officeTexts } from './texts.ts'
import { ToDo } from './to-do.tsx'
import { useImport } from './use-import.ts'
import { useInstallation } from './use-installation.ts'
import { useOpenedSection } from './use-opened-section.ts'
import { useVoteRoom } from './vote/use-vote-room.ts'
import { VoteSection } from './vote/vote-section.tsx'

const remembered = 'office:section'

/** The office's page: what is to be done on top, the sections on the left, one of them open. */
export function OfficeRoom() {
  const t = useTexts(officeTexts)
  const common = useTexts(commonTexts)
  const conference = officeHooks.useView((view) => view.conference.main)
  const hasRoster = officeHooks.useView((view) => Object.keys(view.people).length > 0)
  const send = officeHooks.useSend()
  const [section, setSection] = useState<Section>(() => {
    const last = recall(remembered)
    return isSection(last) ? last : hasRoster ? 'devices' : 'roster'
  })
  // Here, so that a preview is still there after a look into another section.
  const rosterImport = useRosterImport()
  const definitionImport = useImport(uploadDefinition, (draftId) => send({ type: 'takeDefinition', draftId }))
  const mediaUploads = useMediaUploads()
  const voteRoom = useVoteRoom()

  const room = useOpenedSection(section)
  useSectionTitle(t(section))
  const installation = useInstallation()

  const open = (chosen: Section) => {
    remember(remembered, chosen)
    setSection(chosen)
  }
  const panels: Record<Section, ReactNode> = {
    devices: <DevicesSection installation={installation} />,
    screens: <ScreensSection />,
    media: <MediaSection uploads={mediaUploads} />,
    script: <ScriptSection />,
    roster: <RosterSection rosterImport={rosterImport} />,
    agenda: <AgendaSection definitionImport={definitionImport} />,
    papers: <PapersSection />,
    attendance: <AttendanceSection />,
    vote: <VoteSection room={voteRoom} />,
    record: <RecordSection />,
  }
  return (
    <div className={styles.page}>
      <TopBar room={common('office')} about={conference?.heading.title ?? t('noConference')} />
      <main className={styles.main}>
        <Tabs
          className={styles.tabs ?? ''}
          orientation="vertical"
          // The arrows walk the list; a section that is opened takes the focus.
          keyboardActivation="manual"
          selectedKey={section}
          onSelectionChange={(key) => isSection(key) && open(key)}
        >
          <div className={styles.side}>
            <TabList className={styles.list ?? ''} aria-label={t('sections')}>
              {sections.map((id) => (
                <Tab key={id} id={id} className={styles.tab ?? ''}>
                  {t(id)}
                </Tab>
              ))}
            </TabList>
          </div>
          <div className={styles.room} ref={room}>
            <NewConference installation={installation} />
            <ToDo onOpen={open} />
            {sections.map((id) => (
              <TabPanel key={id} id={id} className={styles.panel ?? ''}>
                {panels[id]}
              </TabPanel>
            ))}
          </div>
        </Tabs>
      </main>
    </div>
  )
}
