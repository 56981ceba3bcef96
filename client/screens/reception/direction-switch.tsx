import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Direction } from '../../../shared/attendance/desk-verdict.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './direction-switch.module.css'
import { receptionTexts } from './texts.ts'

/** Vào or Ra. While people are let out, the whole strip says so. */
export function DirectionSwitch({
  direction,
  wentBack,
  onChoose,
}: {
  direction: Direction
  wentBack: boolean
  onChoose: (direction: Direction) => void
}) {
  const t = useTexts(receptionTexts)
  return (
    <RadioGroup
      className={styles.switch ?? ''}
      data-direction={direction}
      value={direction}
      onChange={(chosen) => onChoose(chosen === 'out' ? 'out' : 'in')}
      orientation="horizontal"
    >
      <Label className="visually-hidden">{t('direction')}</Label>
      <Radio className={styles.choice ?? ''} value="in">
        {t('directionIn')}
      </Radio>
      <Radio className={styles.choice ?? ''} value="out">
        {t('directionOut')}
      </Radio>
      <span className={styles.words} role="status">
        {direction === 'out' && t('goingOut')}
        {wentBack && t('wentBack')}
      </span>
    </RadioGroup>
  )
}
