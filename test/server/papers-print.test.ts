import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attendeesOf } from '../../server/papers/choose-people.ts'
import { print } from '../../server/papers/print.ts'
import { type PrintOrder, readPrintOrder } from '../../server/papers/print-args.ts'
import { publicUrlSetting } from '../../server/papers/public-url.ts'
import { lockDataFolder } from '../../server/storage/data-lock.ts'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { emptyConference, sampleConference } from './papers-kit.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const data = join(folder, 'data')
const running = sqliteStorage(data)
const { hall, id } = await sampleConference(running)
const people = attendeesOf(hall)
const [somebody] = people
const unit = people.at(-1)?.unit ?? ''
// The server of this folder is up all the while.
const lock = lockDataFolder(data)
afterAll(async () => {
  lock?.release()
  await running.close()
})

function ordered(...args: string[]): PrintOrder {
  const order = readPrintOrder(args, { DATA: data })
  if ('wrong' in order) throw new Error(order.wrong)
  return order
}
const now = () => 0
const out = join(folder, 'out.pdf')

async function wrongOf(order: PrintOrder): Promise<string> {
  const outcome = await print(order, now)
  if ('done' in outcome) throw new Error(outcome.done)
  return outcome.wrong
}

describe('npm run print', () => {
  it('writes the PDF beside a running server and says how many people and pages it has', async () => {
    expect(lock).not.toBeNull()
    const badges = await print(ordered('badges', '--out', out), now)
    expect(badges).toEqual({ done: `${out}\n86 người, 11 trang / 86 people, 11 pages` })
    expect((await readFile(out)).toString('latin1', 0, 5)).toBe('%PDF-')
    const invitations = await print(ordered('invitations', '--out', out, '--unit', unit.toLowerCase()), now)
    const count = people.filter((one) => one.unit === unit).length
    expect(invitations).toEqual({ done: `${out}\n${count} người, ${count} trang / ${count} people, ${count} pages` })
  })

  it('writes what only who prints it may read', async () => {
    const file = join(folder, 'own.pdf')
    await print(ordered('badges', '--out', file, '--person', somebody?.name ?? ''), now)
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0)
  })

  it('lists the units where there is none of the name given', async () => {
    const wrong = await wrongOf(ordered('badges', '--out', out, '--unit', 'Phòng Không Có'))
    expect(wrong).toContain('Không có đơn vị này / There is no such unit: Phòng Không Có')
    for (const one of new Set(people.map((person) => person.unit))) expect(wrong).toContain(`  ${one}`)
  })

  it('finds one person by name or by badge code', async () => {
    for (const asked of [somebody?.name.toUpperCase() ?? '', somebody?.badgeCode ?? '']) {
      const outcome = await print(ordered('invitations', '--out', out, '--person', asked), now)
      expect(outcome).toEqual({ done: `${out}\n1 người, 1 trang / 1 people, 1 pages` })
    }
    expect(await wrongOf(ordered('badges', '--out', out, '--person', 'Không Ai'))).toContain('Không Ai')
  })

  it('says which namesake has which code instead of guessing', async () => {
    const another = { ...people[1], id: 'namesake', name: somebody?.name ?? '', badgeCode: '1111222233334440' }
    const twins = join(folder, 'twins')
    const storage = sqliteStorage(twins)
    const sample = await sampleConference(storage)
    await storage.conference(sample.id).journal.turn((turn) =>
      turn.commit({
        at: 1,
        by: 'office',
        people: [{ ...([...sample.hall.people.values()][1] ?? people[1]), ...another } as never],
        facts: [
          {
            type: 'rosterTaken',
            delegates: [
              { personId: somebody?.id ?? '', official: true },
              { personId: 'namesake', official: true },
            ],
          },
        ],
      }),
    )
    await storage.close()
    const order = { ...ordered('badges', '--out', out, '--person', somebody?.name ?? ''), data: twins }
    const wrong = await wrongOf(order)
    expect(wrong).toContain(somebody?.badgeCode)
    expect(wrong).toContain('1111222233334440')
  })

  it('holds the public address of the server that runs here, unless it is told another', async () => {
    const size = async (...args: string[]) => {
      await print(ordered('badges', '--out', out, ...args), now)
      return (await stat(out)).size
    }
    const digits = await size()
    await running.setSetting(publicUrlSetting, 'https://hoinghi.example.vn')
    const links = await size()
    expect(links).toBeGreaterThan(digits)
    await running.setSetting(publicUrlSetting, '')
    expect(await size('--public-url', 'https://hoinghi.example.vn')).toBe(links)
    expect(await size()).toBe(digits)
  })

  it('says so where there is no conference, no roster, or no place for the file', async () => {
    expect(await wrongOf({ ...ordered('badges', '--out', out), data: join(folder, 'nothing') })).toContain(
      'no conference',
    )
    const empty = join(folder, 'empty')
    const storage = sqliteStorage(empty)
    await emptyConference(storage, 'empty')
    await storage.close()
    expect(await wrongOf({ ...ordered('badges', '--out', out), data: empty })).toContain('nobody on the roster')
    expect(await wrongOf(ordered('badges', '--out', join(folder, 'no', 'such', 'folder.pdf')))).toContain(
      'could not be written',
    )
  })

  it('asks which conference where a folder has several', async () => {
    const several = join(folder, 'several')
    const storage = sqliteStorage(several)
    const [one, two] = ['one', 'two']
    for (const each of [one, two]) await emptyConference(storage, each)
    await storage.close()
    const order = { ...ordered('badges', '--out', out), data: several }
    const wrong = await wrongOf(order)
    for (const each of [one, two]) expect(wrong).toContain(`--conference ${each}`)
    expect(await wrongOf({ ...order, conference: two })).toContain('nobody on the roster')
    expect(await wrongOf({ ...ordered('badges', '--out', out), conference: `not ${id}` })).toContain(
      `--conference ${id}`,
    )
  })
})

describe('the order', () => {
  it('is taken with all that is said of an invitation', () => {
    const args = [
      '--number',
      '61/GM-SNV',
      '--date',
      '2025-08-05',
      '--signer-position',
      'GIÁM ĐỐC',
      '--signer-name',
      'Lê An',
    ]
    expect(ordered('invitations', '--out', out, ...args).issued).toEqual({
      number: '61/GM-SNV',
      date: '2025-08-05',
      signerPosition: 'GIÁM ĐỐC',
      signerName: 'Lê An',
    })
  })

  it('takes PUBLIC_URL where no option says otherwise', () => {
    const read = (args: string[]) => readPrintOrder(['badges', '--out', out, ...args], { PUBLIC_URL: 'https://a.vn/' })
    expect(read([])).toMatchObject({ publicUrl: 'https://a.vn' })
    expect(read(['--public-url', 'https://b.vn'])).toMatchObject({ publicUrl: 'https://b.vn' })
  })

  it.each([
    [['badges']],
    [['posters', '--out', 'a.pdf']],
    [['--out', 'a.pdf']],
    [['badges', 'invitations', '--out', 'a.pdf']],
    [['badges', '--out', 'a.pdf', '--unit', 'A', '--person', 'B']],
    [['badges', '--out', 'a.pdf', '--date', '5/8/2025']],
    [['badges', '--out', 'a.pdf', '--public-url', 'ftp://a.vn']],
    [['badges', '--out', 'a.pdf', '--colour', 'red']],
  ])('is refused with a sentence: %j', (args) => {
    expect(readPrintOrder(args, {})).toHaveProperty('wrong')
  })
})
