import { useMemo } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Arrivals } from '../../../ui/attendance/arrivals.tsx'
import { Figures, QuorumRule, SentenceToRead } from '../../../ui/attendance/figures.tsx'
import { GroupTable } from '../../../ui/attendance/group-table.tsx'
import { attendanceTexts } from '../../../ui/attendance/texts.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { useConferenceZone } from '../use-conference.ts'
import { AbsentList } from './absent-list.tsx'
import { CheckIns } from './check-ins.tsx'
import { Conflicts } from './conflicts.tsx'
import { Desks } from './desks.tsx'
import { LobbyNames } from './lobby-names.tsx'
import { QuorumAct } from './quorum-form.tsx'
import { attendanceSectionTexts } from './texts.ts'
import { WalkIns } from './walk-ins.tsx'

/** Who is here, group by group, the sentence that says so before the hall, and what the office puts right. */
export function AttendanceSection() {
  const t = useTexts(attendanceSectionTexts)
  const words = useTexts(attendanceTexts)
  const { attendance, units, categories, arrivals } = officeHooks.useView((view) => ({
    attendance: view.attendance.main,
    units: view.units,
    categories: view.categories,
    arrivals: view.arrivals,
  }))
  const timeZone = useConferenceZone()
  const table = officeHooks.useView((view) => view.people)
  const people = useMemo(() => Object.values(table), [table])
  if (!attendance || people.length === 0) {
    return (
      <Card title={t('title')}>
        <p>{t('noRoster')}</p>
      </Card>
    )
  }
  const absent = people.filter(({ presence }) => !presence)
  const officialAbsent = absent.filter(({ official }) => official)
  const guestsAbsent = absent.filter(({ official }) => !official)
  return (
    <>
      <Card title={t('title')} acts={<QuorumAct quorum={attendance.quorum} />}>
        <Figures attendance={attendance} />
        <SentenceToRead attendance={attendance} />
        <QuorumRule attendance={attendance} />
      </Card>
      <Conflicts />
      <Card title={words('arrivals')}>
        <Arrivals arrivals={arrivals} timeZone={timeZone} />
      </Card>
      {/* Before the tables, which may be of thousands. */}
      <LobbyNames />
      <Desks />
      <Card title={words('byUnit')}>
        <GroupTable by="unit" groups={units} total={attendance} />
      </Card>
      <Card title={words('byCategory')}>
        <GroupTable by="category" groups={categories} total={attendance} />
      </Card>
      <CheckIns people={people} />
      <WalkIns people={people.filter(({ walkIn }) => walkIn)} />
      <AbsentList title={t('whoIsAbsent', { count: officialAbsent.length })} people={officialAbsent} />
      {guestsAbsent.length > 0 && (
        <AbsentList title={t('guestsAbsent', { count: guestsAbsent.length })} people={guestsAbsent} />
      )}
    </>
  )
}
