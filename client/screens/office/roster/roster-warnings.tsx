import type { RosterWarning } from '../../../../shared/roster.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/staff/notice.tsx'
import { previewTexts } from './preview-texts.ts'
import styles from './roster-preview.module.css'
import { rowRanges } from './row-ranges.ts'

/** These only say what was put right; the others are for the office to look at. */
const putRight: readonly RosterWarning['code'][] = ['mergedFilled', 'capitalsChanged', 'notPeople']
const namesShown = 12

export function RosterWarnings({ warnings }: { warnings: readonly RosterWarning[] }) {
  const t = useTexts(previewTexts)
  const sameNames = warnings.filter(({ code }) => code === 'sameName')
  const others = warnings.filter(({ code }) => code !== 'sameName')
  const toLookAt = others.filter(({ code }) => !putRight.includes(code))
  const sentence = ({ code, rows, text }: RosterWarning) =>
    t(code, { rows: rowRanges(rows), text, count: Math.max(rows.length, 1) })
  return (
    <>
      {toLookAt.length + sameNames.length > 0 && (
        <Notice kind="care">
          <ul className={styles.list}>
            {toLookAt.map((warning) => (
              <li key={warning.code}>{sentence(warning)}</li>
            ))}
            {sameNames.slice(0, namesShown).map((warning) => (
              <li key={warning.text}>{sentence(warning)}</li>
            ))}
            {sameNames.length > namesShown && <li>{t('moreNames', { count: sameNames.length - namesShown })}</li>}
          </ul>
        </Notice>
      )}
      {others.length > toLookAt.length && (
        <Notice kind="plain">
          <ul className={styles.list}>
            {others
              .filter(({ code }) => putRight.includes(code))
              .map((warning) => (
                <li key={warning.code}>{sentence(warning)}</li>
              ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
