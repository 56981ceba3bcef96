import { useEffect, useEffectEvent, useState } from 'react'

/** What shows that somebody is still there. */
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

/** Whole seconds left until `onEnd`; null where nothing runs. `heeds`: begins anew with every touch. */
export function useCountdown(seconds: number | null, heeds: boolean, onEnd: () => void): number | null {
  const [left, setLeft] = useState(seconds)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    setLeft(seconds)
    if (seconds === null) return
    let until = performance.now() + seconds * 1_000
    const timer = setInterval(() => {
      const rest = Math.ceil((until - performance.now()) / 1_000)
      setLeft(Math.max(0, rest))
      if (rest > 0) return
      clearInterval(timer)
      end()
    }, 250)
    const again = () => {
      until = performance.now() + seconds * 1_000
    }
    if (heeds) for (const act of acts) window.addEventListener(act, again, true)
    return () => {
      clearInterval(timer)
      for (const act of acts) window.removeEventListener(act, again, true)
    }
  }, [seconds, heeds])
  return left
}
