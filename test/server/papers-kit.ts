import { fileURLToPath } from 'node:url'
import { ensureFirstConference } from '../../server/first-conference.ts'
import { type Hall, openHall } from '../../server/hall.ts'
import type { Attendee } from '../../server/papers/choose-people.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/port.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import type { ConferenceId } from '../../shared/ids.ts'
import type { Mark, PaperPage, TextMark } from '../../shared/papers/paper-page.ts'
import { seededDice } from '../kit/dice.ts'

const folder = fileURLToPath(new URL('../../server/sample', import.meta.url))

/** The plan's conference with its 86 people; the same codes each time, and so the same pages. */
export async function sampleConference(
  storage: Storage = memoryStorage(),
): Promise<{ storage: Storage; id: ConferenceId; hall: Hall }> {
  await ensureFirstConference(storage, { wanted: true, folder }, seededDice('papers'), 0)
  const [id = ''] = await storage.conferences()
  return { storage, id, hall: await openHall(id, storage.conference(id)) }
}

/** A conference before its roster is imported. */
export async function emptyConference(storage: Storage, id: ConferenceId): Promise<void> {
  const keys = {
    office: `${id}-office`,
    mc: `${id}-mc`,
    reception: `${id}-reception`,
    screen: `${id}-screen`,
    teller: `${id}-teller`,
  }
  await storage.addConference(id, keys, 1)
}

export const somebody: Attendee = {
  id: 'an',
  number: 1,
  name: 'Nguyễn Thị Ánh',
  position: 'Chuyên viên',
  unit: 'Phòng Hợp tác quốc tế',
  category: 'Công chức, người lao động',
  official: true,
  seat: '',
  badgeCode: badgeCode('012345678901234'),
}

/** As long as an office can make them. */
export const longest = {
  name: 'Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Ánh Dương Quỳnh Như Thị Thanh Huyền Ngọc',
  position:
    'Phó Trưởng phòng phụ trách, Phó Bí thư Chi bộ, Chủ tịch Công đoàn cơ sở, Ủy viên Ban Chấp hành Đảng bộ cơ quan',
  unit: 'Phòng Hợp tác quốc tế và Quản lý biên giới, lãnh thổ quốc gia thuộc Sở Ngoại vụ thành phố Hải Phòng',
  category:
    'Tập thể, cá nhân chiến sĩ thi đua; gương điển hình tiên tiến tiêu biểu xuất sắc; gương điển hình tiên tiến',
  seat: 'Khu vực khách mời và đại biểu cấp trên, hàng 12, ghế 34',
}

export const textsOf = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))

/** All that is written on pages, line after line, a space between lines. */
export const readingOf = (pages: readonly PaperPage[]): string =>
  pages
    .flatMap(({ marks }) => textsOf(marks))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ')

export async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
