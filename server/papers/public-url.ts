/** The setting under which the server keeps the public address it last started with; empty for none. */
export const publicUrlSetting = 'publicUrl'

const longest = 100

/**
 * The address at which phones anywhere reach this server, for `--public-url` and PUBLIC_URL; null where none is given.
 * Without the slash at its end, since links go on from it; kept short, for the QR code grows with it.
 */
export function readPublicUrl(text: string | undefined): { publicUrl: string | null } | { wrong: string } {
  const given = text?.trim() ?? ''
  if (given === '') return { publicUrl: null }
  const url = parsed(given)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { wrong: `the public address is a URL such as https://hoinghi.example.vn, not ${given}` }
  }
  if (url.search || url.hash || given.includes('#') || given.includes('?')) {
    return { wrong: 'the public address has nothing after a ? or a #: links go on from its end' }
  }
  if (url.username || url.password) return { wrong: 'the public address holds no user name and no password' }
  const publicUrl = (url.origin + url.pathname).replace(/\/+$/, '')
  if (publicUrl.length > longest) {
    return { wrong: `the public address is longer than ${longest} characters: its QR code would be too dense to scan` }
  }
  return { publicUrl }
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null // the one way URL has to say no
  }
}
