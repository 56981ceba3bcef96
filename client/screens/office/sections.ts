/** The rooms of the office's page, in the order of its work. */
export const sections = [
  'devices',
  'screens',
  'roster',
  'agenda',
  'media',
  'script',
  'papers',
  'attendance',
  'vote',
  'record',
] as const
export type Section = (typeof sections)[number]

export const isSection = (text: unknown): text is Section => sections.some((section) => section === text)
