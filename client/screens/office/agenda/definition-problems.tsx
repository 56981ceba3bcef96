import type { DefinitionProblem } from '../../../../shared/drafts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Table } from '../../../ui/staff/table.tsx'
import { asInFile, placeInWords } from './definition-place.ts'
import styles from './definition-problems.module.css'
import { placeTexts } from './place-texts.ts'
import { problemTexts } from './problem-texts.ts'

/** Everything to mend in a definition file: where, how, and what to look for in the file. */
export function DefinitionProblems({ problems }: { problems: readonly DefinitionProblem[] }) {
  const t = useTexts(problemTexts)
  const place = useTexts(placeTexts)
  return (
    <>
      <p>{t('count', { count: problems.length })}</p>
      <Table caption={t('problems')}>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('problem')}</th>
            <th scope="col">{t('found')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.path.join(' ')} ${problem.code}`}>
              <th scope="row">{placeInWords(problem.path, place)}</th>
              <td>{t(problem.code, valuesOf(problem))}</td>
              <td className={styles.found}>
                {problem.code === 'missing' ? t('nothing') : <code>{asInFile(problem)}</code>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function valuesOf(problem: DefinitionProblem): Record<string, string | number> {
  switch (problem.code) {
    case 'notANumber':
      return { least: problem.least, most: problem.most }
    case 'tooLong':
    case 'tooMany':
      return { most: problem.most }
    case 'notOneOf':
      return { allowed: problem.allowed.join(', ') }
    default:
      return {}
  }
}
