import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readBadgeCode } from '../../shared/attendance/badge-code.ts'
import { nameKey } from '../../shared/fold.ts'
import type { ConferenceId } from '../../shared/ids.ts'
import type { PaperPage } from '../../shared/papers/paper-page.ts'
import type { Instant } from '../../shared/time.ts'
import { type Hall, openHall } from '../hall.ts'
import type { Storage } from '../storage/port.ts'
import { sqliteStorage } from '../storage/sqlite.ts'
import { type Attendee, attendeesOf, unitsOf, type Whom } from './choose-people.ts'
import { papersOf } from './papers.ts'
import { createMeasure, pdfOf } from './pdf.ts'
import type { PrintOrder } from './print-args.ts'
import { publicUrlSetting } from './public-url.ts'

type Wrong = { wrong: string }

/** Writes the PDF that was ordered, beside a running server or without one. The sentence says what was written, or what is wrong. */
export async function print(order: PrintOrder, now: () => Instant): Promise<{ done: string } | Wrong> {
  if (!existsSync(join(order.data, 'hoi-truong.sqlite'))) {
    return { wrong: `Chưa có hội nghị trong thư mục này / There is no conference in this folder: ${order.data}` }
  }
  const storage = sqliteStorage(order.data)
  try {
    return await printFrom(storage, order, now)
  } finally {
    await storage.close()
  }
}

async function printFrom(storage: Storage, order: PrintOrder, now: () => Instant): Promise<{ done: string } | Wrong> {
  const id = chosenConference(await storage.conferences(), order.conference)
  if (typeof id !== 'string') return id
  const hall = await openHall(id, storage.conference(id))
  const whom = whomOf(order, attendeesOf(hall))
  if ('wrong' in whom) return whom
  const publicUrl = order.publicUrl ?? ((await storage.setting(publicUrlSetting)) || null)
  return write(order, hall, whom, publicUrl, now)
}

function chosenConference(all: readonly ConferenceId[], asked: string | null): ConferenceId | Wrong {
  const [only] = asked === null ? all : all.filter((id) => id === asked)
  if (only !== undefined && (asked !== null || all.length === 1)) return only
  return { wrong: `Chọn hội nghị / Choose the conference: ${all.map((id) => `--conference ${id}`).join('\n  ')}` }
}

/** The people meant by a unit's or a person's name as it was typed; a badge code says who is meant among namesakes. */
function whomOf({ unit, person }: PrintOrder, attendees: readonly Attendee[]): Whom | Wrong {
  if (unit !== null) {
    const units = unitsOf(attendees)
    if (units.some((one) => nameKey(one) === nameKey(unit))) return { of: 'unit', unit }
    const list = units.map((one) => `  ${one}`).join('\n')
    return { wrong: `Không có đơn vị này / There is no such unit: ${unit}\nCác đơn vị / The units:\n${list}` }
  }
  if (person === null) return { of: 'all' }
  const code = readBadgeCode(person)
  const [found, ...namesakes] = attendees.filter(({ name, badgeCode }) =>
    code === null ? nameKey(name) === nameKey(person) : badgeCode === code,
  )
  if (!found) return { wrong: `Không có người này / There is nobody of this name: ${person}` }
  if (namesakes.length === 0) return { of: 'person', personId: found.id }
  const list = [found, ...namesakes].map(
    ({ name, position, unit: of, badgeCode }) => `  ${badgeCode}  ${name}, ${position}, ${of}`,
  )
  return {
    wrong: `Nhiều người trùng tên; hãy ghi mã thẻ / Several have this name; give the badge code:\n${list.join('\n')}`,
  }
}

async function write(
  { kind, issued, out }: PrintOrder,
  hall: Hall,
  whom: Whom,
  publicUrl: string | null,
  now: () => Instant,
): Promise<{ done: string } | Wrong> {
  const papers = papersOf(hall, { kind, whom, issued }, { publicUrl, measure: createMeasure() })
  if ('refused' in papers) {
    return {
      wrong:
        papers.refused === 'notDefined'
          ? 'Chưa có chương trình: giấy mời cần có / There is no agenda yet, which invitations need'
          : 'Chưa có ai trong danh sách / There is nobody on the roster yet',
    }
  }
  let pages = 0
  function* counted(all: Iterable<PaperPage>): Generator<PaperPage> {
    for (const page of all) {
      pages += 1
      yield page
    }
  }
  try {
    const pdf = Readable.from(pdfOf(counted(papers.pages), { title: papers.title, at: now() }))
    // Whoever has the codes can vote: the file is for the one who prints it.
    await pipeline(pdf, createWriteStream(out, { mode: 0o600 }))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return { wrong: `Không ghi được tệp / The file could not be written: ${out} (${error.message})` }
  }
  return { done: `${out}\n${papers.people} người, ${pages} trang / ${papers.people} people, ${pages} pages` }
}
