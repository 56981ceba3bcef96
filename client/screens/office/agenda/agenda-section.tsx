import { useMemo } from 'react'
import { type TimetableRow, timetable } from '../../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../../shared/stage/picture.ts'
import { useNow } from '../../../hall.tsx'
import { formatDate, formatTime } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import type { uploadDefinition } from '../../../uploads.ts'
import type { DraftOf, FailureOf, Import } from '../use-import.ts'
import { AgendaItem } from './agenda-item.tsx'
import styles from './agenda-section.module.css'
import { DefinitionImport } from './definition-import.tsx'
import { agendaTexts } from './texts.ts'

type Upload = Awaited<ReturnType<typeof uploadDefinition>>
export type ImportOfDefinition = Import<DraftOf<Upload>, FailureOf<Upload>>

/** The agenda as it stands, and how another comes in. */
export function AgendaSection({ definitionImport }: { definitionImport: ImportOfDefinition }) {
  const t = useTexts(agendaTexts)
  const items = officeHooks.useView((view) => view.items)
  const agenda = useMemo(() => agendaOf({ items }), [items])
  const times = useTimes()
  return (
    <>
      <DefinitionImport definitionImport={definitionImport} />
      <ConferenceCard />
      <Card title={t('itemsTitle')}>
        {agenda.length === 0 && <p>{t('noAgenda')}</p>}
        <ol className={styles.items}>
          {agenda.map((item) => (
            <AgendaItem key={item.id} item={item} times={times.find(({ itemId }) => itemId === item.id)} />
          ))}
        </ol>
      </Card>
    </>
  )
}

/** When each item is expected; it moves with the clock. */
function useTimes(): TimetableRow[] {
  const items = officeHooks.useView((view) => view.items)
  const startsAt = officeHooks.useView((view) => view.conference.main?.startsAt) ?? 0
  return timetable(agendaOf({ items }), startsAt, useNow())
}

function ConferenceCard() {
  const t = useTexts(agendaTexts)
  const language = useLanguage()
  const conference = officeHooks.useView((view) => view.conference.main)
  const endedAt = officeHooks.useView((view) => view.totals.main?.endedAt)
  const last = useTimes().pop()
  if (!conference) return null
  const { heading, startsAt, timeZone, place } = conference
  return (
    <Card title={t('headingTitle')}>
      <div className={styles.heading} lang="vi">
        <p>{heading.authority}</p>
        <p>{heading.organiser}</p>
        <p className={styles.title}>{heading.title}</p>
        <p className={styles.title}>{heading.period}</p>
        <p>{heading.placeAndDate}</p>
      </div>
      <p>
        {t('start', { time: formatTime(startsAt, timeZone), date: formatDate(startsAt, timeZone, language) })}
        <br />
        {t('place', { place })}
        <br />
        {endedAt
          ? t('ended', { time: formatTime(endedAt, timeZone) })
          : last && t('expectedEnd', { time: formatTime(last.end, timeZone) })}
      </p>
    </Card>
  )
}
