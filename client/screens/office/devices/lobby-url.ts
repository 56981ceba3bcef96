/** The screen's own link, laid out for the lobby; its key stays behind the #, out of every request. */
export function lobbyUrl(screenUrl: string): string {
  const url = new URL(screenUrl)
  url.searchParams.set('layout', 'lobby')
  return url.href
}
