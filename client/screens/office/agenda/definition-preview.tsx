import type { DefinitionDraft } from '../../../../shared/drafts.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatDate, formatTime } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import type { ImportOfDefinition } from './agenda-section.tsx'
import styles from './people.module.css'
import { agendaTexts } from './texts.ts'

type Read = Extract<ImportOfDefinition['current'], { state: 'read' }>

/** What the file says, before it counts. */
export function DefinitionPreview({
  definitionImport: { take, drop },
  current: { draft, file, taking, refused },
}: {
  definitionImport: ImportOfDefinition
  current: Read
}) {
  const t = useTexts(agendaTexts)
  const refusal = useTexts(refusalTexts)
  return (
    <Card
      title={t('previewTitle', { file })}
      acts={
        <>
          <Act kind="main" onAct={take} disabled={taking}>
            {taking ? t('taking') : t('take', { count: draft.items.length })}
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
      <Understood draft={draft} />
    </Card>
  )
}

function Understood({ draft }: { draft: DefinitionDraft }) {
  const t = useTexts(agendaTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const { title, startsAt, timeZone, items, speeches, rounds, honourees, photographs } = draft
  return (
    <>
      <p>
        <strong lang="vi">{title}</strong>
        <br />
        {t('previewStart', { time: formatTime(startsAt, timeZone), date: formatDate(startsAt, timeZone, language) })}
        <br />
        {t('previewFigures', { speeches, rounds, honourees, photographs })}
      </p>
      <ol className={styles.candidates}>
        {items.map((item) => (
          <li key={item.title}>
            <span lang="vi">{item.title}</span>{' '}
            <span className={styles.who}>{common('minutes', { count: item.plannedMinutes })}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
