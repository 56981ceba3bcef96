import { useEffect } from 'react'

/** Keeps the projector's computer awake. The lock is lost whenever the page is hidden, and taken again when it shows. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return // plain HTTP, or a browser without it
    let lock: WakeLockSentinel | null = null
    let left = false
    const take = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (left) await taken.release()
        else lock = taken
      } catch (error) {
        console.error('wake lock', error) // refused, as on a low battery: asked for again when the page shows again
      }
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [])
}
