import { useCallback } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { staffTexts } from './texts.ts'

/**
 * For what opens above the page. The library puts buttons at its edges that only a screen reader finds; it knows thirty
 * languages, but no Vietnamese, and so they are named here.
 */
export function useNamedDismiss(): (opened: HTMLElement | null) => void {
  const t = useTexts(staffTexts)
  const name = t('backToPage')
  return useCallback(
    (opened: HTMLElement | null) => {
      const buttons = opened?.querySelectorAll(':scope > div > button[tabindex="-1"]:only-child') ?? []
      for (const button of buttons) button.setAttribute('aria-label', name)
    },
    [name],
  )
}
