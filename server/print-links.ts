import type { LinkedRole } from '../shared/roles.ts'
import { linksOf } from './links.ts'
import type { Storage } from './storage/port.ts'

const names: Record<LinkedRole, string> = {
  office: 'Văn phòng / Office',
  mc: 'Người dẫn chương trình / MC',
  reception: 'Bàn đón tiếp / Reception',
  screen: 'Màn hình / Screen',
}

/** The links of every conference for people to read, with the office's as a QR code where a terminal can show it. */
export async function printLinks(
  storage: Storage,
  base: string,
  qr: ((officeUrl: string) => Promise<string>) | null = null,
): Promise<void> {
  const links = await storage.links()
  for (const conferenceId of await storage.conferences()) {
    const rows = linksOf(conferenceId, links, base)
    console.log(`\nHội Trường · ${base}\n`)
    for (const { role, url } of rows) console.log(`  ${names[role].padEnd(28)} ${url}`)
    const office = rows.find((row) => row.role === 'office')
    if (qr && office) console.log(`\n${await qr(office.url)}`)
    console.log('Mỗi đường dẫn là một chìa khóa: chỉ đưa cho người làm việc đó.')
    console.log('Each link is a key: give it only to who does that job.\n')
  }
}

/** One JSON object a line: `{"conference","role","url"}`. */
export async function printLinksAsJson(storage: Storage, base: string): Promise<void> {
  const links = await storage.links()
  for (const conference of await storage.conferences()) {
    for (const { role, url } of linksOf(conference, links, base)) console.log(JSON.stringify({ conference, role, url }))
  }
}
