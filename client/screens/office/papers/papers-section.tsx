import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { MergeCard } from './merge-card.tsx'
import { PrintCard } from './print-card.tsx'
import { paperTexts } from './texts.ts'

/** Giấy mời, thẻ: for an ordinary printer, for chat, and as a list for a mail merge. */
export function PapersSection() {
  const t = useTexts(paperTexts)
  const people = officeHooks.useView((view) => view.people)
  if (Object.keys(people).length === 0) {
    return (
      <Card title={t('title')}>
        <p>{t('noRoster')}</p>
      </Card>
    )
  }
  return (
    <>
      <PrintCard people={people} />
      <MergeCard />
    </>
  )
}
