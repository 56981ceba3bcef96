/** Whether the console is laid out as on a phone held upright, by the same width as in its style sheets: the page itself scrolls. */
export const isOnPhone = (): boolean => window.matchMedia('(max-width: 48rem)').matches
