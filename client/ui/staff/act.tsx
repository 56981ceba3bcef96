import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './act.module.css'

/** A button of the staff's pages. `main` is the one red act of a page; the rest are outlined. */
export function Act({
  kind = 'plain',
  onAct,
  disabled = false,
  submits = false,
  label,
  children,
}: {
  kind?: 'main' | 'plain' | 'quiet'
  onAct: () => void
  disabled?: boolean
  /** The button of a form, which Enter presses too. */
  submits?: boolean
  /** What a screen reader says, where the words on it do not suffice. */
  label?: string
  children: ReactNode
}) {
  return (
    <Button
      className={styles.act ?? ''}
      data-kind={kind}
      isDisabled={disabled}
      type={submits ? 'submit' : 'button'}
      onPress={onAct}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </Button>
  )
}
