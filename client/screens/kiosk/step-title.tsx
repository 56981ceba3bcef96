import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './kiosk.module.css'

/** What a step says first. What had the focus is gone with the step before: a reader says this, and goes on from here. */
export function StepTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  return (
    <h2 ref={title} className={styles.title} tabIndex={-1}>
      {children}
    </h2>
  )
}
