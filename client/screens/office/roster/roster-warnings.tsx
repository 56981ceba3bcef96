import type { RosterWarning } from '../../../../shared/roster.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/staff/notice.tsx'
import { previewTexts } from './preview-texts.ts'
import styles from './roster-preview.module.css'
import { rowRanges } from './row-ranges.ts'

/** These only say what was put right; the others are for the office to look at. */
const putRight: readonly RosterWarning['code'][] = ['mergedFilled', 'capitalsChanged', 'notPeople']
/** One warning each for a name or a seat: of hundreds the first ones say what is the matter. */
const shownOfEach = 12

export function RosterWarnings({ warnings }: { warnings: readonly RosterWarning[] }) {
  const t = useTexts(previewTexts)
  const sameNames = warnings.filter(({ code }) => code === 'sameName')
  const sameSeats = warnings.filter(({ code }) => code === 'sameSeat')
  const others = warnings.filter(({ code }) => code !== 'sameName' && code !== 'sameSeat')
  const toLookAt = others.filter(({ code }) => !putRight.includes(code))
  const sentence = ({ code, rows, text }: RosterWarning) =>
    t(code, { rows: rowRanges(rows), text, count: Math.max(rows.length, 1) })
  return (
    <>
      {toLookAt.length + sameNames.length + sameSeats.length > 0 && (
        <Notice kind="care">
          <ul className={styles.list}>
            {toLookAt.map((warning) => (
              <li key={warning.code}>{sentence(warning)}</li>
            ))}
            {sameSeats.slice(0, shownOfEach).map((warning) => (
              <li key={warning.text}>{sentence(warning)}</li>
            ))}
            {sameSeats.length > shownOfEach && <li>{t('moreSeats', { count: sameSeats.length - shownOfEach })}</li>}
            {sameNames.slice(0, shownOfEach).map((warning) => (
              <li key={warning.text}>{sentence(warning)}</li>
            ))}
            {sameNames.length > shownOfEach && <li>{t('moreNames', { count: sameNames.length - shownOfEach })}</li>}
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
