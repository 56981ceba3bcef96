import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { shownSoFarTexts } from './shown-so-far-texts.ts'

/**
 * The first `step` of them, and the button that shows as many more, where there are more: a table of thousands makes
 * every change on the page slow. `search` is what they were searched by; for another one it begins anew.
 */
export function useShownSoFar<T>(all: readonly T[], step: number, search: string) {
  const t = useTexts(shownSoFarTexts)
  const [asked, setAsked] = useState({ search, count: step })
  const count = asked.search === search ? asked.count : step
  const left = all.length - count
  const more = left > 0 && (
    <div>
      <Act onAct={() => setAsked({ search, count: count + step })}>{t('showMore', { count: left })}</Act>
    </div>
  )
  return { shown: all.slice(0, count), more }
}
