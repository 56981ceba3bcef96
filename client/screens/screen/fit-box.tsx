import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './fit-box.module.css'
import { comfortable, readableList, shrinkToFit } from './shrink-to-fit.ts'

const asItIs = ['whole'] as const

/** A box whose content shrinks until it fits; the box has the size that its surroundings give it. */
export function FitBox({
  variants = asItIs,
  at = 'middle',
  className,
  comfortableFrom = comfortable,
  readableFrom = readableList,
  onFitted,
  children,
}: {
  /** What `data-variant` may be, the richest first; must be the same array from one drawing to the next. */
  variants?: readonly string[]
  at?: 'middle' | 'top'
  className?: string | undefined
  /** The share of its size below which the next variant is better. */
  comfortableFrom?: number
  /** The share of its size from which it is readable. */
  readableFrom?: number
  /** Told, before it is painted, whether all of it can be read from the last row. */
  onFitted?: ((readable: boolean) => void) | undefined
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)

  const fitted = useRef('')

  // Before the browser paints, so that the hall never sees a picture of the wrong size.
  useLayoutEffect(() => {
    if (!box.current || !inner.current) return
    const scale = shrinkToFit(box.current, inner.current, variants, comfortableFrom)
    fitted.current = sizeOf(box.current)
    onFitted?.(scale >= readableFrom)
  })

  useEffect(() => {
    const element = box.current
    if (!element) return
    const fitAgain = () => {
      if (!inner.current) return
      const scale = shrinkToFit(element, inner.current, variants, comfortableFrom)
      fitted.current = sizeOf(element)
      onFitted?.(scale >= readableFrom)
    }
    const observer = new ResizeObserver(() => {
      if (sizeOf(element) !== fitted.current) fitAgain()
    })
    observer.observe(element)
    // Type measured before its font has come has the wrong width.
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(fitAgain)
    document.fonts.addEventListener('loadingdone', fitAgain)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', fitAgain)
    }
  }, [variants, comfortableFrom, readableFrom, onFitted])

  return (
    <div ref={box} className={[styles.box, className].filter(Boolean).join(' ')} data-at={at}>
      <div ref={inner} className={styles.inner}>
        {children}
      </div>
    </div>
  )
}

const sizeOf = (element: HTMLElement): string => `${element.clientWidth} ${element.clientHeight}`
