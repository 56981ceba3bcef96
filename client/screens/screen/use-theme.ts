import { useLayoutEffect } from 'react'
import type { ScreenView } from '../../../shared/views.ts'

/** The theme's tokens stand on the root, where those that are made of others are worked out. */
export function useTheme(view: ScreenView | null): void {
  const theme = view?.program.main?.theme ?? 'red'
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
