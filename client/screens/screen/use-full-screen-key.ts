import { useEffect } from 'react'

/** The key F fills the screen, and again leaves it. Its place on the keyboard counts, whatever Unikey makes of it. */
export function useFullScreenKey(): void {
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.code !== 'KeyF' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
      // A browser may say no; whoever pressed the key sees that nothing happened, and the hall sees no error.
      done?.catch((error: unknown) => console.error('full screen', error))
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])
}
