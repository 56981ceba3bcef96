import { useEffect, useState } from 'react'

/** `/reception?page=set-up`: a page of its own to link and to go back from, of which the server sees no more than of the desk's. */
const parameter = 'page'
const setUp = 'set-up'
const isOpen = () => new URLSearchParams(window.location.search).get(parameter) === setUp

/** A step back leads to the desk where this visit began there. */
type Step = { fromDesk: true } | null

/** Whether the set-up page stands in the place of the desk. The page itself is not loaded anew: what it keeps goes on. */
export function useSetUpPage(): { open: boolean; show: () => void; leave: () => void } {
  const [open, setOpen] = useState(isOpen)
  useEffect(() => {
    const onStep = () => setOpen(isOpen())
    window.addEventListener('popstate', onStep)
    return () => window.removeEventListener('popstate', onStep)
  }, [])
  return {
    open,
    show: () => {
      const step: Step = { fromDesk: true }
      window.history.pushState(
        step,
        '',
        address((query) => query.set(parameter, setUp)),
      )
      setOpen(true)
    },
    leave: () => {
      const step = window.history.state as Step
      // The browser's own way back, so that the next one does not lead here again.
      if (step?.fromDesk) return window.history.back()
      window.history.replaceState(
        null,
        '',
        address((query) => query.delete(parameter)),
      )
      setOpen(false)
    },
  }
}

function address(change: (query: URLSearchParams) => void): string {
  const query = new URLSearchParams(window.location.search)
  change(query)
  const rest = query.toString()
  return window.location.pathname + (rest && `?${rest}`)
}
