import { useEffect, useRef, useState } from 'react'

const after = 3_000

/** For what did not come over the line: the next attempt, as long as it is wanted. */
export function useTryAgain(): { attempt: number; tryAgain: () => void } {
  const [attempt, setAttempt] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    attempt,
    tryAgain: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setAttempt((now) => now + 1), after)
    },
  }
}
