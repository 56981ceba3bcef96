const vietnamese = new Intl.Collator('vi')

/** Tên: the last part, by which people are called and lists are sorted. */
export const givenName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** Orders people as offices do: by given name, then by family and middle names. */
export const byGivenName = (a: { name: string }, b: { name: string }): number =>
  vietnamese.compare(givenName(a.name), givenName(b.name)) || vietnamese.compare(a.name, b.name)
