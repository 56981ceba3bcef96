import { type RefObject, useEffect, useRef } from 'react'
import type { Section } from './sections.ts'

/** A section that has just been opened is begun at its top, and read from its heading. */
export function useOpenedSection(section: Section): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null)
  const shown = useRef(section)
  useEffect(() => {
    if (shown.current === section) return
    shown.current = section
    window.scrollTo(0, 0)
    const heading = room.current?.querySelector<HTMLElement>('[role=tabpanel] h2')
    if (!heading) return
    heading.tabIndex = -1
    // After the press is over, which puts the focus on the tab.
    const frame = requestAnimationFrame(() => heading.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [section])
  return room
}
