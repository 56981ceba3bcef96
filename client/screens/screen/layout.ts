/** What a screen is there for: the hall's picture, or the welcome in the lobby. */
export type Layout = 'hall' | 'lobby'

/** As the screen's link asks; what it does not know is the hall. */
export const layoutAsked = (search: string): Layout =>
  new URLSearchParams(search).get('layout') === 'lobby' ? 'lobby' : 'hall'
