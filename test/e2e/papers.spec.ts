import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

/** The office's invitations and badges, as it gets them from its page. */
let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
})

/** Presses the button and gives the file that comes of it. */
async function saved(page: Page, button: string): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), path: await download.path() }
}

/** Every code that a decoder which is not ours reads in a picture; null where it is not on this machine. */
function codesIn(path: string): string[] | null {
  const { error, stdout } = spawnSync('zbarimg', ['-q', '--nodbus', '--raw', path], { encoding: 'utf8' })
  if (error && process.env.CI) throw error
  if (error) console.log('the code of the picture was not read: zbarimg is not here (Debian: zbar-tools)')
  return error ? null : stdout.split('\n').filter(Boolean)
}

test('the office prints badges of a unit, sends one delegate his invitation, and takes the list for a mail merge', async ({
  browser,
}) => {
  const faults: string[] = []
  const roster = await officeRoster(server)
  const someone = roster.find(({ official }) => official)
  if (!someone) throw new Error('nobody to invite')
  const ofUnit = roster.filter(({ unit }) => unit === someone.unit)
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Giấy mời, thẻ' }).click()
  await expectAccessible(office)
  await picture(office, '50-office-papers')

  await office.getByLabel('Số, ký hiệu').fill('61/GM-SNV')
  const all = await saved(office, 'Tải tệp PDF để in')
  expect(all.name).toBe('giay-moi.pdf')
  expect(readFileSync(all.path, 'latin1')).toContain(`/Count ${roster.length}`)

  await office.getByRole('button', { name: /Văn bản/ }).click()
  await office.getByRole('option', { name: 'Thẻ đại biểu' }).click()
  await office.getByRole('button', { name: /Cho ai/ }).click()
  await office.getByRole('option', { name: new RegExp(`^${someone.unit} `) }).click()
  const badges = await saved(office, 'Tải tệp PDF để in')
  expect(badges.name).toBe('the-dai-bieu.pdf')
  expect(readFileSync(badges.path, 'latin1')).toContain(`/Count ${Math.ceil(ofUnit.length / 8)}`)

  await office.getByRole('button', { name: /Văn bản/ }).click()
  await office.getByRole('option', { name: 'Giấy mời' }).click()
  await office.getByRole('button', { name: /Cho ai/ }).click()
  await office.getByRole('option', { name: 'Một người' }).click()
  await office.getByLabel('Tìm người').fill(someone.name)
  await office
    .getByRole('button', { name: `Chọn ${someone.name}` })
    .first()
    .click()
  await expect(office.getByLabel(`Đường dẫn riêng của ${someone.name}`)).toHaveValue(
    server.badgeLink(someone.badgeCode),
  )
  await expectAccessible(office)
  await picture(office, '51-office-papers-one')
  const drawn = await saved(office, 'Tải ảnh để gửi')
  expect(drawn.name).toBe(`Giấy mời ${someone.name}.png`)
  const codes = codesIn(drawn.path)
  if (codes) expect(codes).toEqual([someone.badgeCode])

  const merge = await saved(office, 'Tải bảng tính')
  const [titles, ...rows] = await readSheet(readFileSync(merge.path))
  expect(titles?.slice(-2)).toEqual(['Mã thẻ', 'Đường dẫn'])
  expect(rows.map((row) => row[7])).toEqual(roster.map(({ badgeCode }) => server.badgeLink(badgeCode)))
  expect(faults).toEqual([])
})
