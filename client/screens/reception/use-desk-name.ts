import { useState } from 'react'
import { recall, remember } from '../../device.ts'
import { useLine } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { deskMark } from './desk-mark.ts'
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
  /** By this device's own letter and digits: it had no line to find out which numbers are taken. */
  isMarked: boolean
  /** Takes a name that no other desk has, by a mark. */
  takeAnother: () => void
  /** Somebody has read why the desk is called so. */
  agree: () => void
}

/**
 * The name of this desk: one that was given to it on this device, otherwise the first number that no desk has. Only
 * check-ins tell of other desks, so that two new ones show the same number until one of them is used; the other
 * then moves on. Without a line nothing tells of others: there a desk is called by a mark of its own.
 */
export function useDeskName(): DeskNaming {
  const t = useTexts(receptionTexts)
  const lineUp = useLine().state === 'up'
  const [given, setGiven] = useState(() => recall('desk'))
  const [mark, setMark] = useState(() => recall('desk-mark') ?? newMark())
  const [number, setNumber] = useState(1)
  const others = receptionHooks.useView((view) => [
    ...new Set(Object.values(view.people).flatMap(({ presence }) => presence?.desk ?? [])),
  ])
  const free = freeNumber(numbersIn(others), number)
  // Never back: what was free again for a moment, by a check-in that was taken back, is another desk's all the same.
  if (given === null && free !== number) setNumber(free)
  const marked = t('deskNumbered', { number: mark })
  const automatic = lineUp ? t('deskNumbered', { number: free }) : marked
  const desk = given?.trim() || automatic

  const rename = (name: string) => {
    remember('desk', name.trim() || null)
    setGiven(name)
  }
  return {
    typed: given ?? automatic,
    desk,
    rename,
    keep: () => {
      if (!given?.trim()) rename(automatic)
    },
    isMarked: desk === marked,
    takeAnother: () => {
      rename(t('deskNumbered', { number: newMark() }))
      setMark(newMark())
    },
    agree: () => {
      // The name stays, and is one like any other; should the desk ever need a mark again, it is another.
      rename(desk)
      setMark(newMark())
    },
  }
}

function newMark(): string {
  const mark = deskMark(() => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 256)
  remember('desk-mark', mark)
  return mark
}
