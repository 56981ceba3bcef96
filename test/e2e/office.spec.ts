import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Download, expect, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

/** What the office meets around the day: a first start, files, photographs, and a server on another folder. */
let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-office-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const saved = async (download: Download): Promise<Buffer> => {
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return readFileSync(path)
}
const downloaded = async (page: Page, button: string | RegExp) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return saved(download)
}
const narrow = { width: 1024, height: 768 }

test('an office that begins with nothing sees that, and finds forms, its folder and the way back to it', async ({
  browser,
}) => {
  const server = await startServer({ empty: true })
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await expect(office.getByText('Đây là hội nghị mới', { exact: false })).toBeVisible()
  await expect(office).toHaveTitle('Danh sách đại biểu – Văn phòng – Hội Trường')
  const form = await downloaded(office, 'Tải mẫu Excel trống')
  expect((await readSheet(form))[3]?.[1]).toBe('Họ và tên')
  await picture(office, 'office-first-start')
  await expectAccessible(office)

  await office.getByRole('tab', { name: 'Chương trình' }).click()
  await expect(office).toHaveTitle('Chương trình – Văn phòng – Hội Trường')
  const definition = await downloaded(office, 'Tải tệp chương trình mẫu')
  expect(JSON.parse(definition.toString())).toMatchObject({ timeZone: 'Asia/Ho_Chi_Minh' })

  await office.getByRole('tab', { name: 'Thiết bị' }).click()
  const command = office.getByRole('textbox', { name: 'Lệnh mở lại máy chủ' })
  await expect(command).toHaveValue(/^npm start -- --data /)
  await command.scrollIntoViewIfNeeded()
  await picture(office, 'office-data-folder')
  await office.setViewportSize(narrow)
  await expectAccessible(office)
  await picture(office, 'office-data-folder-narrow')
  expect(faults).toEqual([])
  await server.close()
})

test('a section that is opened begins at its top, and is read from its heading', async ({ browser }) => {
  const server = await startServer()
  const office = await openDevice(browser, 'laptop', server.link('office'), [])
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.getByRole('button', { name: 'Thẻ của Trịnh Hữu Quân' }).scrollIntoViewIfNeeded()
  await office.mouse.wheel(0, 3_000)
  await expect.poll(() => office.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  await office.getByRole('tab', { name: 'Chương trình' }).click()
  await expect.poll(() => office.evaluate(() => window.scrollY)).toBe(0)
  await expect(office.getByRole('heading', { name: 'Tệp chương trình hội nghị' })).toBeFocused()

  // The arrows walk the list, and Enter opens.
  await office.getByRole('tab', { name: 'Chương trình' }).focus()
  for (let pressed = 0; pressed < 4; pressed += 1) await office.keyboard.press('ArrowDown')
  await expect(office.getByRole('tab', { name: 'Điểm danh' })).toBeFocused()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('tabpanel', { name: 'Điểm danh' }).getByRole('heading').first()).toBeFocused()
  await expect(office).toHaveTitle('Điểm danh – Văn phòng – Hội Trường')
  await office.getByRole('button', { name: 'English' }).click()
  await expect(office).toHaveTitle('Attendance – Office – Hội Trường')
  await server.close()
})

test('every page names its tab', async ({ browser }) => {
  const server = await startServer()
  const titles = {
    mc: 'Người dẫn chương trình – Hội Trường',
    reception: 'Bàn đón tiếp – Hội Trường',
    screen: 'Màn hình – Hội Trường',
  }
  for (const [role, title] of Object.entries(titles)) {
    const page = await openDevice(browser, 'laptop', server.link(role as keyof typeof titles), [])
    await expect(page).toHaveTitle(title)
    await page.context().close()
  }
  const phone = await openDevice(browser, 'phone', server.base, [])
  await expect(phone).toHaveTitle('Đại biểu – Hội Trường')
  await server.close()
})

test('a large photograph is reduced before it is sent, and can be removed', async ({ browser }) => {
  const server = await startServer()
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  // 16 million pixels of noise: no camera makes a larger file of them.
  const noise = await office.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 4_000
    canvas.height = 3_000
    const context = canvas.getContext('2d')
    const data = context?.createImageData(canvas.width, canvas.height)
    if (!context || !data) throw new Error('no canvas')
    const words = new Uint32Array(data.data.buffer)
    let word = 1
    for (let at = 0; at < words.length; at += 1) {
      word = (word * 1_664_525 + 1_013_904_223) >>> 0
      words[at] = word | 0xff000000
    }
    context.putImageData(data, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.95).slice('data:image/jpeg;base64,'.length)
  })
  const buffer = Buffer.from(noise, 'base64')
  expect(buffer.length).toBeGreaterThan(5_000_000)
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.getByRole('button', { name: 'Thẻ của Trịnh Hữu Quân' }).click()
  const badge = office.getByRole('dialog')
  await badge.locator('input[type=file]').setInputFiles({ name: 'quan.jpg', mimeType: 'image/jpeg', buffer })
  const image = badge.locator('img')
  // Its place is there before the picture in it is.
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  const kept = await image.evaluate(async (one: HTMLImageElement) => ({
    width: one.naturalWidth,
    height: one.naturalHeight,
    bytes: (await (await fetch(one.src)).blob()).size,
  }))
  expect(kept).toMatchObject({ width: 1_600, height: 1_200 })
  expect(kept.bytes).toBeLessThan(2 * 1024 * 1024)

  await badge.getByRole('button', { name: 'Bỏ ảnh của Trịnh Hữu Quân' }).click()
  const asked = office.getByRole('dialog', { name: 'Bỏ ảnh của Trịnh Hữu Quân?' })
  await expect(asked).toBeVisible()
  await picture(office, 'office-remove-photograph')
  await expectAccessible(office)
  await asked.getByRole('button', { name: 'Bỏ ảnh' }).click()
  await expect(asked).toHaveCount(0)
  await expect(badge.locator('img')).toHaveCount(0)
  await expect(badge.getByRole('button', { name: 'Chọn ảnh của Trịnh Hữu Quân' })).toBeVisible()

  await badge.locator('input[type=file]').setInputFiles({
    name: 'not-a-picture.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('nothing of the kind'),
  })
  await expect(badge.getByText('Tệp này không phải ảnh JPEG, PNG hoặc WebP.')).toBeVisible()
  expect(faults).toEqual([])
  await server.close()
})

test('what is wrong in a definition is said in the words of an office, all at once', async ({ browser }) => {
  const server = await startServer()
  const office = await openDevice(browser, 'laptop', server.link('office'), [])
  await office.getByRole('tab', { name: 'Chương trình' }).click()
  const definition = JSON.parse((await downloaded(office, 'Xuất chương trình')).toString())
  expect(definition.startsAt).toBe('2025-08-21T14:30:00+07:00')
  definition.items[5].plannedMinutes = 0
  definition.items[1].speeches[0].speaker = 'Phan Thi Hong Ngoc'
  definition.items[2].tilte = 'x'
  const choose = (text: string) =>
    office
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'sua.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose(JSON.stringify(definition))
  const row = (place: string) => office.getByRole('row', { name: place })
  await expect(row('Mục 6, số phút dự kiến')).toContainText('Phải là số nguyên từ 1 đến 600')
  await expect(row('Mục 6, số phút dự kiến')).toContainText('"plannedMinutes": 0')
  await expect(row('Mục 2, bài phát biểu 1, người phát biểu')).toContainText('Không có người này trong danh sách')
  await expect(row('Mục 3, “tilte”')).toBeVisible()
  await picture(office, 'office-definition-problems')
  await expectAccessible(office)
  await office.setViewportSize(narrow)
  await picture(office, 'office-definition-problems-narrow')
  await choose(JSON.stringify(definition, null, 2).replace('"items": [', '"items": '))
  await expect(office.getByText(/Không đọc được tệp từ khoảng dòng \d+/)).toBeVisible()
  await server.close()
})

test('the record is downloaded as an Excel file that an office can read', async ({ browser }) => {
  const server = await startServer()
  const office = await openDevice(browser, 'laptop', server.link('office'), [])
  await office.getByRole('tab', { name: 'Diễn biến' }).click()
  const file = await downloaded(office, 'Tải về Excel')
  expect((await readSheet(file, 'Đại biểu'))[0]).toContain('Giờ đến')
  expect((await readSheet(file, 'Chương trình')).length).toBe(10)
  await picture(office, 'office-record')
  const journal = await downloaded(office, /Tải nhật ký gốc/)
  expect(JSON.parse(journal.toString())).toMatchObject({ facts: expect.any(Array) })
  await server.close()
})

test('a key of another data folder is told apart from a lost line on staff pages, and the screen keeps its picture', {
  tag: '@long',
}, async ({ browser }) => {
  const first = await startServer()
  const pages = {
    office: await openDevice(browser, 'laptop', first.link('office'), []),
    mc: await openDevice(browser, 'tablet', first.link('mc'), []),
    reception: await openDevice(browser, 'laptop', first.link('reception'), []),
  }
  const screen = await openDevice(browser, 'projector', first.link('screen'), [])
  await expect(screen.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
  await expect(pages.mc.getByRole('button', { name: /Bắt đầu hội nghị/ })).toBeVisible()
  await first.kill()
  for (const page of Object.values(pages)) {
    await expect(page.getByText(/^Mất kết nối/).first()).toBeVisible()
    await expect(page.getByText('Máy chủ không nhận đường dẫn')).toHaveCount(0)
  }
  const other = await startServer({ port: Number(new URL(first.base).port) })
  for (const [role, page] of Object.entries(pages)) {
    const alert = page.getByRole('alert').filter({ hasText: 'Máy chủ không nhận đường dẫn của trang này' })
    await expect(alert).toBeVisible()
    await expect(alert).toContainText('Đây không phải là mất mạng')
    await expect(page.getByText(/^Mất kết nối/)).toHaveCount(0)
    await picture(page, `refused-${role}`)
    await expectAccessible(page)
    await page.setViewportSize(narrow)
    await picture(page, `refused-${role}-narrow`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
  }
  // Opened anew it says the same, and there is no console to be taken for a live one.
  await pages.mc.reload()
  await expect(pages.mc.getByRole('heading', { name: 'Máy chủ không nhận đường dẫn của trang này' })).toBeVisible()
  await expect(pages.mc.getByRole('button', { name: /Bắt đầu hội nghị/ })).toHaveCount(0)
  await picture(pages.mc, 'refused-mc-anew')
  for (const again of [false, true]) {
    if (again) await screen.reload()
    await expect(screen.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
    await expect(screen.getByText('Máy chủ')).toHaveCount(0)
  }
  // On the right folder again every page goes on by itself.
  await other.close()
  await first.start()
  for (const page of Object.values(pages)) {
    await expect(page.getByText('Đường truyền tốt')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('Máy chủ không nhận đường dẫn')).toHaveCount(0)
  }
  await first.close()
})
