import { type RefObject, useLayoutEffect, useState } from 'react'

/** Left free below for the number of the page, in lines. */
const ofPageNumber = 1.7

/** How many of what is in a list of one size of line stand beside each other in a box, and below each other. */
export function useColumns(box: RefObject<HTMLElement | null>): { columns: number; rows: number } {
  // About what it is on a large screen: with one, a long list would be drawn with a page for each.
  const [fits, setFits] = useState({ columns: 6, rows: 10 })
  useLayoutEffect(() => {
    const { current: element } = box
    if (!element) return
    const measure = () => {
      const line = element.querySelector('li')
      if (!line) return
      const { offsetWidth: width, offsetHeight: height } = line
      const columns = Math.max(1, Math.floor(element.clientWidth / width))
      const rows = Math.max(1, Math.floor(element.clientHeight / height - ofPageNumber))
      setFits((now) => (now.columns === columns && now.rows === rows ? now : { columns, rows }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return fits
}
