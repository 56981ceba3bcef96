import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Instant } from '../../../shared/time.ts'
import { useNow } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import styles from './pages.module.css'
import { screenTexts } from './texts.ts'

/** How long a page stays: the time to read a dozen names with their offices. */
const pageStays = 10_000
/** More than this are never tried on one page. */
const mostOnAPage = 24

/**
 * Deals a list onto as few pages as can be read from the last row, as even as can be. `onFitted` goes to the box around
 * them, which is drawn again with fewer on a page until it is readable, before the hall sees any of it. Where something
 * beside the box may be left out (`hasMore`), that goes before anybody goes to another page.
 */
export function usePages<T>(
  all: readonly T[],
  hasMore = false,
): { pages: T[][]; withMore: boolean; onFitted: (readable: boolean) => void } {
  const fewest = Math.max(1, Math.ceil(all.length / mostOnAPage))
  // An object, for what is dealt anew as it was before has to be drawn, and measured, all the same.
  const [{ count, withMore }, setDealt] = useState({ count: fewest, withMore: hasMore })
  useEffect(() => {
    // Another size, or another font than it was measured with: dealt anew.
    const dealAnew = () => setDealt({ count: fewest, withMore: hasMore })
    dealAnew()
    window.addEventListener('resize', dealAnew)
    document.fonts.addEventListener('loadingdone', dealAnew)
    return () => {
      window.removeEventListener('resize', dealAnew)
      document.fonts.removeEventListener('loadingdone', dealAnew)
    }
  }, [fewest, hasMore])
  const { length } = all
  const onFitted = useCallback(
    (readable: boolean) => {
      if (readable) return
      setDealt((now) => {
        if (now.withMore) return { ...now, withMore: false }
        const onEach = Math.ceil(length / now.count)
        return onEach > 1 ? { count: Math.ceil(length / (onEach - 1)), withMore: hasMore } : now
      })
    },
    [length, hasMore],
  )
  const onEach = Math.max(1, Math.ceil(length / count))
  const pages = Array.from({ length: Math.ceil(length / onEach) }, (_, page) =>
    all.slice(page * onEach, (page + 1) * onEach),
  )
  return { pages, withMore: withMore && hasMore, onFitted }
}

/**
 * One page after the other by the server's clock, so that screens of one shape turn together and a reload goes on where it
 * was. They lie upon each other, and so have one size of type.
 */
export function Pages({ since, pages }: { since: Instant; pages: readonly ReactNode[] }) {
  const t = useTexts(screenTexts)
  const now = useNow()
  const current = Math.floor(Math.max(0, now - since) / pageStays) % Math.max(1, pages.length)
  return (
    <>
      <div className={styles.pages}>
        {pages.map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <div key={index} className={styles.page} data-current={index === current}>
            {page}
          </div>
        ))}
      </div>
      {pages.length > 1 && <p className={styles.count}>{t('page', { number: current + 1, of: pages.length })}</p>}
    </>
  )
}
