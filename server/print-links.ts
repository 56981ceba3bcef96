import * as z from 'zod/mini'
import type { LinkedRole } from '../shared/roles.ts'
import { linksOf } from './links.ts'
import type { Storage } from './storage/port.ts'

const names: Record<LinkedRole, string> = {
  office: 'Văn phòng / Office',
  mc: 'Người dẫn chương trình / MC',
  reception: 'Bàn đón tiếp / Reception',
  screen: 'Màn hình / Screen',
  teller: 'Kiểm phiếu / Tellers',
}
const officeHere = 'Văn phòng, máy này / Office, here'
const column = officeHere.length

const kept = z.object({
  /** What the links of the roles begin with. */
  base: z.string(),
  /** Where a device learns to trust the server, and how that device knows it is this one; null where nothing has to be trusted. */
  trust: z.nullable(z.object({ page: z.string(), fingerprint: z.string() })),
  /** What links begin with on the server's own machine, where plain HTTP does; null where that is not served. */
  thisMachine: z.nullable(z.string()),
})
/** What the server was reached by when it last started, so that the links are the ones on the wall. */
export type PrintedAs = z.infer<typeof kept>

export const keepPrintedAs = (storage: Storage, as: PrintedAs): Promise<void> =>
  storage.setSetting('printedAs', JSON.stringify(as))

export async function keptPrintedAs(storage: Storage): Promise<PrintedAs | null> {
  const written = await storage.setting('printedAs')
  return written === null ? null : kept.parse(JSON.parse(written))
}

/** The links of every conference for people to read, with the office's as a QR code where a terminal can show it. */
export async function printLinks(
  storage: Storage,
  { base, trust, thisMachine }: PrintedAs,
  qr: ((officeUrl: string) => Promise<string>) | null = null,
): Promise<void> {
  const links = await storage.links()
  for (const conferenceId of await storage.conferences()) {
    const rows = linksOf(conferenceId, links, base)
    console.log(`\nHội Trường · ${base}\n`)
    for (const { role, url } of rows) console.log(`  ${names[role].padEnd(column)} ${url}`)
    const here = thisMachine === null ? [] : linksOf(conferenceId, links, thisMachine)
    for (const { role, url } of here) if (role === 'office') console.log(`  ${officeHere} ${url}`)
    const office = rows.find((row) => row.role === 'office')
    if (qr && office) console.log(`\n${await qr(office.url)}`)
    if (trust) {
      console.log(
        '\nMáy tính bảng hay máy tính nào báo đường dẫn không an toàn: trên máy đó mở trang sau và làm theo, một lần.',
      )
      console.log('A tablet or computer that calls these links unsafe: open this page on it and follow it, once.')
      console.log(`  ${trust.page}\n  SHA-256 ${trust.fingerprint}\n`)
    }
    console.log('Mỗi đường dẫn là một chìa khóa: chỉ đưa cho người làm việc đó.')
    console.log('Each link is a key: give it only to who does that job.\n')
  }
}

/** One JSON object a line: `{"conference","role","url"}`. */
export async function printLinksAsJson(storage: Storage, { base }: PrintedAs): Promise<void> {
  const links = await storage.links()
  for (const conference of await storage.conferences()) {
    for (const { role, url } of linksOf(conference, links, base)) console.log(JSON.stringify({ conference, role, url }))
  }
}
