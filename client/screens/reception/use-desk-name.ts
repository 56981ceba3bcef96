import { useState } from 'react'
import { recall, remember } from '../../device.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { freeNumber, numbersIn } from './desk-numbers.ts'
import { receptionTexts } from './texts.ts'

export type DeskNaming = {
  /** As it stands in the field; may be empty while somebody types. */
  typed: string
  /** As it goes with every check-in. */
  desk: string
  rename: (name: string) => void
  /** This desk has let somebody through: it is called so from now on, also on later visits. */
  keep: () => void
}

/**
 * The name of this desk: one that was given to it on this device, otherwise the first number that no desk has. Only
 * check-ins tell of other desks, so that two new ones show the same number until one of them is used; the other
 * then moves on.
 */
export function useDeskName(): DeskNaming {
  const t = useTexts(receptionTexts)
  const [given, setGiven] = useState(() => recall('desk'))
  const [number, setNumber] = useState(1)
  const others = receptionHooks.useView((view) => [
    ...new Set(Object.values(view.people).flatMap(({ presence }) => presence?.desk ?? [])),
  ])
  const free = freeNumber(numbersIn(others), number)
  // Never back: what was free again for a moment, by a check-in that was taken back, is another desk's all the same.
  if (given === null && free !== number) setNumber(free)
  const numbered = t('deskNumbered', { number: free })

  const rename = (name: string) => {
    remember('desk', name.trim() || null)
    setGiven(name)
  }
  return {
    typed: given ?? numbered,
    desk: given?.trim() || numbered,
    rename,
    keep: () => {
      if (!given?.trim()) rename(numbered)
    },
  }
}
