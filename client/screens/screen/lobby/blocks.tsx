import type { BlockRow } from '../../../../shared/door-views.ts'
import type { Table } from '../../../../shared/tables.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FitBox } from '../fit-box.tsx'
import styles from './blocks.module.css'
import { lobbyTexts } from './texts.ts'

/** More than these stand in two columns, read down each. */
const mostInOneColumn = 6

/** The way to the seats while nobody is named: the hall's blocks, each with its rows. */
export function Blocks({ blocks }: { blocks: Table<BlockRow> }) {
  const t = useTexts(lobbyTexts)
  const rows = Object.values(blocks).sort((a, b) => a.number - b.number)
  return (
    <section className={styles.blocks} aria-label={t('seats')}>
      <h2 className={styles.heading}>{t('seats')}</h2>
      <FitBox at="top">
        <ul className={styles.list} data-many={rows.length > mostInOneColumn}>
          {rows.map(({ number, block, rows }) => (
            <li key={number}>
              {block && <span className={styles.block}>{block}</span>}{' '}
              {rows && <span className={styles.rows}>{rows}</span>}
            </li>
          ))}
        </ul>
      </FitBox>
    </section>
  )
}
