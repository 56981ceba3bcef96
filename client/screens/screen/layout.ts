import { type Layout, layouts } from '../../../shared/stage/screens.ts'

/** As the screen's link asks, where the office has set nothing; what it does not know is the hall. */
export const layoutAsked = (search: string): Layout => {
  const asked = new URLSearchParams(search).get('layout')
  return layouts.find((layout) => layout === asked) ?? 'hall'
}
