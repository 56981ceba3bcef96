import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import type { Arrival } from './arrivals.ts'
import styles from './name-notices.module.css'
import { receptionTexts } from './texts.ts'
import { useAnotherDesk } from './use-another-desk.ts'
import type { DeskNaming } from './use-desk-name.ts'

/** Why the desk is called as it is, where it had no line to find out; and that another one has its name. */
export function NameNotices({
  naming: { desk, isMarked, agree, takeAnother },
  arrivals,
}: {
  naming: DeskNaming
  arrivals: readonly Arrival[]
}) {
  const t = useTexts(receptionTexts)
  const another = useAnotherDesk(desk, arrivals)
  if (another.hasName) {
    return (
      <Notice kind="care" live="status">
        <p>{t('nameTwice', { desk })}</p>
        <div className={styles.acts}>
          <Act onAct={takeAnother}>{t('nameAnother')}</Act>
          <Act kind="quiet" onAct={another.agree}>
            {t('nameSame')}
          </Act>
        </div>
      </Notice>
    )
  }
  if (!isMarked) return null
  return (
    <Notice kind="plain" live="status">
      <p>{t('nameMarked', { desk })}</p>
      <div className={styles.acts}>
        <Act kind="quiet" onAct={agree}>
          {t('nameMarkedRead')}
        </Act>
      </div>
    </Notice>
  )
}
