import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { previewTexts } from './preview-texts.ts'

/** A list of thousands is drawn when somebody asks for it. */
const shownAtFirst = 200

/** The first of them, and the button that shows the rest where there are more. */
export function useFirstOf<T>(all: readonly T[]) {
  const t = useTexts(previewTexts)
  const [whole, setWhole] = useState(false)
  const more = !whole && all.length > shownAtFirst && (
    <div>
      <Act onAct={() => setWhole(true)}>{t('showAll', { count: all.length })}</Act>
    </div>
  )
  return { shown: whole ? all : all.slice(0, shownAtFirst), more }
}
