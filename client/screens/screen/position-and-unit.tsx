import { Held } from '../../ui/held.tsx'
import styles from './position-and-unit.module.css'

/** "Chuyên viên, Văn phòng Sở", on two lines rather than broken within either. */
export function PositionAndUnit({ position, unit }: { position: string; unit: string }) {
  return (
    <>
      {position && <span className={styles.part}>{unit ? `${position},` : position}</span>}{' '}
      {unit && (
        <span className={styles.part}>
          <Held text={unit} />
        </span>
      )}
    </>
  )
}
