import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { fetchRoster } from './fetch-papers.ts'
import styles from './papers-section.module.css'
import { paperTexts } from './texts.ts'
import { useSaving } from './use-saving.ts'

/** The roster with codes and links as a spreadsheet, for a mail merge. */
export function MergeCard() {
  const t = useTexts(paperTexts)
  const { busy, wrong, save } = useSaving()
  return (
    <Card
      title={t('mergeTitle')}
      acts={
        <Act disabled={busy} onAct={() => void save(t('rosterFile'), fetchRoster)}>
          {t('saveRoster')}
        </Act>
      }
    >
      <p>{t('mergeHow')}</p>
      <p className={styles.soft}>{t('mergeKey')}</p>
      {wrong && (
        <Notice kind="care" live="alert">
          {t(wrong)}
        </Notice>
      )}
    </Card>
  )
}
