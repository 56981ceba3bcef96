import { roundToGetReady } from '../../../shared/stage/picture.ts'
import { useOwn } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import styles from './get-ready.module.css'
import { attendeeTexts } from './texts.ts'
import { useAddress } from './use-address.ts'
import { useHallView } from './use-hall-view.ts'

/** He goes up in the next round, for himself or for somebody else: told in time, and where to go. */
export function GetReady() {
  const t = useTexts(attendeeTexts)
  const own = useOwn()
  const addressed = useAddress()
  const round = useHallView((view) => roundToGetReady(view))
  if (!round || !own?.rounds.includes(round.id)) return null
  return (
    <div role="status" className={styles.ready}>
      <p className={styles.call}>{t('getReady', addressed)}</p>
      <p>
        <Held text={round.award} />
      </p>
      <p>{t('getReadyWhere')}</p>
    </div>
  )
}
