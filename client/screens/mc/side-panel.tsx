import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { staffTexts } from '../../ui/staff/texts.ts'
import styles from './side-panel.module.css'

/**
 * Over the agenda's list, and on a phone over the page: the step's own content and the large button stay where they are.
 * Escape closes it, and the focus goes back to what opened it.
 */
export function SidePanel({
  title,
  said,
  onClose,
  children,
}: {
  title: string
  /** What was refused, where the panel lies over the place at which that is said. */
  said: string | null
  onClose: () => void
  children: ReactNode
}) {
  const t = useTexts(staffTexts)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    // Of the whole page: the button that had the focus may have gone with what it did. A question above comes first.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('[role=alertdialog], [role=dialog]')) close.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Act onAct={onClose}>{t('close')}</Act>
      </div>
      {said !== null && (
        <p className={styles.said} aria-hidden="true">
          {said}
        </p>
      )}
      {children}
    </aside>
  )
}
