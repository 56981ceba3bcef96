import { useEffect, useState } from 'react'

/** For how long words must stand before they are said: what only passes is not. */
const settled = 250

/**
 * Said by a screen reader whenever it becomes another sentence, and seen by nobody. It stands on the page before there is
 * anything to say, for readers know only the regions that were there before their words.
 */
export function Said({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), settled)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
