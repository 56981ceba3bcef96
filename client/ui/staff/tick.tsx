import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './tick.module.css'

/** A box to be ticked, with its words beside it; the whole line answers the press. */
export function Tick({
  ticked,
  onTick,
  disabled = false,
  children,
}: {
  ticked: boolean
  onTick: (ticked: boolean) => void
  disabled?: boolean
  children: ReactNode
}) {
  return (
    <Checkbox className={styles.tick ?? ''} isSelected={ticked} onChange={onTick} isDisabled={disabled}>
      <span className={styles.box}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      </span>
      <span>{children}</span>
    </Checkbox>
  )
}
