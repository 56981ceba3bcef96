import { type Browser, expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { openConduct } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'
import { colouredPicture, openStage, recordedVideo } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

/** What the office prepares for the stage: screens, pictures and videos, words to read out. */
let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
})

const large = { width: 1920, height: 1080 }
const section = (office: Page, name: string) => office.getByRole('tab', { name, exact: true }).click()
/** A short film, as a file that the office chooses; a starved machine skips some of it, and must not skip a quarter. */
const filmFile = async (browser: Browser, name: string) => ({
  name,
  mimeType: 'video/webm',
  buffer: await recordedVideo(browser, 4),
})
/** The six digits that a screen shows to be paired by. */
async function codeOn(screen: Page): Promise<string> {
  const code = screen.getByRole('heading', { name: /^\d{3} \d{3}$/ })
  await expect(code).toBeVisible()
  return (await code.innerText()).replace(/\D/g, '')
}
async function inBothSizes(office: Page, name: string): Promise<void> {
  await picture(office, `${name}-1366`)
  await expectAccessible(office)
  await office.setViewportSize(large)
  await picture(office, `${name}-1920`)
  await office.setViewportSize({ width: 1366, height: 768 })
}

test('a screen is paired by its code, named, identified, loaded anew and let go', async ({ browser }) => {
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  const screen = await openDevice(browser, 'projector', `${server.base}/screen`, [])
  await section(office, 'Màn hình')
  await expect(office.getByText('Chưa có màn hình nào', { exact: false })).toBeVisible()
  await inBothSizes(office, 'office-screens-none')

  const pair = office.getByRole('button', { name: 'Ghép màn hình' })
  const code = office.getByRole('textbox', { name: 'Mã trên màn hình (6 chữ số)' })
  await code.fill('12 34')
  await pair.click()
  await expect(office.getByRole('alert')).toHaveText('Mã có đúng sáu chữ số.')
  await code.fill(await codeOn(screen))
  await pair.click()
  await expect(office.getByRole('alert')).toHaveText('Hãy đặt tên cho màn hình.')
  await office.getByRole('textbox', { name: 'Tên màn hình' }).fill('Màn hình lớn')
  const right = await code.inputValue()
  await code.fill(right === '000000' ? '000001' : '000000')
  await pair.click()
  await expect(office.getByRole('alert')).toContainText('Không có máy nào đang hiện mã này.')
  await expect(office.getByRole('alert')).toBeInViewport({ ratio: 1 })
  await expect(pair).toBeInViewport({ ratio: 1 })
  await picture(office, 'office-screens-wrong-code')
  await code.fill(`${right.slice(0, 3)} ${right.slice(3)}`)
  await pair.click()
  const card = office.getByRole('listitem').filter({ has: office.getByRole('heading', { name: 'Màn hình lớn' }) })
  await expect(card).toContainText('Hội trường · Tiếng Việt')
  await expect(card).toContainText('Đang hiện đúng')
  await expect(screen.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
  await expect(office.getByText('Đã ghép Màn hình lớn', { exact: false })).toBeVisible()

  // Pressed, nothing moves away from under the finger, and what is said of it goes when the name goes from the screen.
  const identify = card.getByRole('button', { name: 'Nhận diện: Màn hình lớn' })
  const identified = card.getByText('Tên đang hiện trên màn hình đó.')
  const place = () => identify.boundingBox()
  await identify.scrollIntoViewIfNeeded()
  const stood = await place()
  await identify.click()
  await expect(identified).toBeVisible()
  expect(await place()).toEqual(stood)
  await expect(screen.getByText('Màn hình lớn')).toBeVisible()
  await picture(screen, 'office-screens-identified')
  await picture(office, 'office-screens-identify')
  await expect(screen.getByText('Màn hình lớn')).toHaveCount(0, { timeout: 20_000 })
  await expect(identified).toHaveCount(0)
  expect(await place()).toEqual(stood)
  const before = await screen.evaluate(() => performance.timeOrigin)
  await card.getByRole('button', { name: 'Tải lại: Màn hình lớn' }).click()
  await expect.poll(() => screen.evaluate(() => performance.timeOrigin).catch(() => before)).toBeGreaterThan(before)

  await card.getByRole('button', { name: 'Sửa: Màn hình lớn' }).click()
  const dialog = office.getByRole('dialog', { name: 'Sửa Màn hình lớn' })
  await dialog.getByRole('textbox', { name: 'Tên màn hình' }).fill('Màn hình sảnh A')
  await dialog.getByRole('button', { name: /Bố cục/ }).click()
  await office.getByRole('option', { name: 'Sảnh đón' }).click()
  await inBothSizes(office, 'office-screens-change')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toHaveCount(0)
  const renamed = office.getByRole('listitem').filter({ has: office.getByRole('heading', { name: 'Màn hình sảnh A' }) })
  await expect(renamed).toContainText('Sảnh đón · Tiếng Việt')

  await office.getByText('Nền xanh, chữ trắng').click()
  await expect(screen.locator('html')).toHaveAttribute('data-theme', 'blue')
  await expect(office.getByRole('radio', { name: 'Nền xanh, chữ trắng' })).toBeChecked()
  await inBothSizes(office, 'office-screens')

  await renamed.getByRole('button', { name: 'Gỡ: Màn hình sảnh A' }).click()
  const asked = office.getByRole('dialog', { name: 'Gỡ Màn hình sảnh A?' })
  await expectAccessible(office)
  await asked.getByRole('button', { name: 'Gỡ màn hình' }).click()
  await expect(renamed).toHaveCount(0)
  expect(await codeOn(screen)).toMatch(/^\d{6}$/)
  expect(faults).toEqual([])
})

test('a picture and a video come in for an item, are served in parts, tried on the screens and removed', async ({
  browser,
}) => {
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  const screen = await openDevice(browser, 'projector', server.link('screen'), [])
  await expect(screen.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
  await section(office, 'Tư liệu')
  await expect(office.getByText('Chưa có tư liệu nào.')).toBeVisible()
  await expect(office.getByRole('button', { name: /Dùng cho nội dung/ })).toContainText(/^2\. /)
  await inBothSizes(office, 'office-media-none')
  const choose = office.locator('input[type=file]')

  // What is no picture or video is refused in words, before or after it has gone out.
  await choose.setInputFiles({
    name: 'bao-cao.pptx',
    mimeType: 'application/vnd.ms-powerpoint',
    buffer: Buffer.from('x'),
  })
  await expect(office.getByRole('alert')).toContainText(
    'bao-cao.pptx: Tệp này không phải ảnh (JPEG, PNG, WebP), video (MP4, WebM) hay tài liệu PDF.',
  )
  await choose.setInputFiles({ name: 'khong-phai.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('nothing of it') })
  await expect(office.getByRole('alert')).toHaveCount(2)
  await inBothSizes(office, 'office-media-refused')
  await office.getByRole('button', { name: 'Đã hiểu: bao-cao.pptx' }).click()
  await office.getByRole('button', { name: 'Đã hiểu: khong-phai.jpg' }).click()
  await expect(office.getByRole('alert')).toHaveCount(0)

  await choose.setInputFiles({
    name: 'Trao đổi hợp tác.png',
    mimeType: 'image/png',
    buffer: await colouredPicture(browser, '#2b6777', 640, 360),
  })
  await expect(office.getByRole('img', { name: 'Trao đổi hợp tác' })).toBeVisible()
  await choose.setInputFiles(await filmFile(browser, 'Phóng sự năm năm.webm'))
  const film = office.getByRole('listitem').filter({ has: office.getByRole('heading', { name: 'Phóng sự năm năm' }) })
  const video = film.locator('video')
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0)
  const src = (await video.getAttribute('src')) ?? ''
  const part = await fetch(`${server.base}${src}`, { headers: { range: 'bytes=0-3' } })
  expect([part.status, part.headers.get('content-type')]).toEqual([206, 'video/webm'])
  expect(Buffer.from(await part.arrayBuffer()).toString('hex')).toBe('1a45dfa3')

  // Renamed, and moved to another item.
  await film.getByRole('button', { name: 'Sửa: Phóng sự năm năm' }).click()
  const dialog = office.getByRole('dialog', { name: 'Sửa Phóng sự năm năm' })
  await dialog.getByRole('textbox', { name: 'Tên tư liệu' }).fill('Phóng sự tổng kết')
  await dialog.getByRole('button', { name: /Dùng cho nội dung/ }).click()
  await office.getByRole('option', { name: /^5\. / }).click()
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toHaveCount(0)
  const report = office
    .getByRole('listitem')
    .filter({ has: office.getByRole('heading', { name: 'Phóng sự tổng kết' }) })
  await expect(office.getByRole('heading', { name: /^5\. / })).toBeVisible()
  await inBothSizes(office, 'office-media')

  // What is on the screens stays; tried out to its end, it is on the list of the screens.
  await report.getByRole('button', { name: 'Chạy thử trên màn hình: Phóng sự tổng kết' }).click()
  await expect(report).toContainText('Đang ở trên màn hình')
  await expect(screen.locator('video').first()).toBeVisible()
  await report.getByRole('button', { name: 'Xóa: Phóng sự tổng kết' }).click()
  const asked = office.getByRole('dialog', { name: 'Xóa Phóng sự tổng kết?' })
  await asked.getByRole('button', { name: 'Xóa tư liệu' }).click()
  await expect(asked.getByRole('alert')).toHaveText('Tư liệu này đang chiếu. Hãy đưa màn hình về chương trình trước.')
  await asked.getByRole('button', { name: 'Đóng' }).click()
  await expect(report).toContainText('Đã chạy hết trên: Màn hình 1')
  await inBothSizes(office, 'office-media-tried')
  await section(office, 'Màn hình')
  await expect(office.getByRole('row', { name: /Phóng sự tổng kết/ })).toContainText('Xong, không phải chạy thêm')
  await inBothSizes(office, 'office-readiness')
  await section(office, 'Tư liệu')
  await report.getByRole('button', { name: 'Dừng chạy thử: Phóng sự tổng kết' }).click()
  await expect(screen.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
  await report.getByRole('button', { name: 'Xóa: Phóng sự tổng kết' }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Xóa tư liệu' }).click()
  await expect(report).toHaveCount(0)
  expect(faults).toEqual([])
})

test('while the conference is running no video is tried on the screens', async ({ browser }) => {
  const office = await openDevice(browser, 'laptop', server.link('office'), [])
  await section(office, 'Tư liệu')
  await office.locator('input[type=file]').setInputFiles(await filmFile(browser, 'Phóng sự.webm'))
  await expect(office.getByRole('button', { name: 'Chạy thử trên màn hình: Phóng sự' })).toBeVisible()
  const conduct = await openConduct(server)
  await conduct.goTo('opening')
  await expect(office.getByText('Hội nghị đang diễn ra nên không chạy thử được.')).toBeVisible()
  await expect(office.getByRole('button', { name: 'Chạy thử trên màn hình: Phóng sự' })).toHaveCount(0)
})

test('the office writes words for a step, sees them filled in, and takes them away again', { tag: '@long' }, async ({
  browser,
}) => {
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await section(office, 'Lời dẫn')
  await expect(office.getByRole('heading', { name: /^3\. / })).toBeVisible()
  await inBothSizes(office, 'office-script')
  const write = office.getByRole('button', { name: /^Sửa lời dẫn: Mời / }).first()
  const step = ((await write.getAttribute('aria-label')) ?? '').replace('Sửa lời dẫn: ', '')
  const name = step.replace('Mời ', '')
  await write.click()
  const dialog = office.getByRole('dialog', { name: `Lời dẫn: ${step}` })
  const words = dialog.getByRole('textbox', { name: 'Lời của văn phòng' })
  await dialog.getByRole('button', { name: 'Bắt đầu từ lời chuẩn bị sẵn' }).click()
  await expect(words).toHaveValue(/^Kính mời «xưng hô» «họ tên»/)
  await inBothSizes(office, 'office-script-prepared')
  await words.fill('Xin trân trọng mời «xưng hô»  lên phát biểu «lời lạ».')
  await words.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(29, 29))
  await dialog.getByRole('button', { name: 'Chèn «họ tên»' }).click()
  await expect(words).toHaveValue('Xin trân trọng mời «xưng hô» «họ tên» lên phát biểu «lời lạ».')
  await expect(dialog.getByRole('status')).toContainText('«lời lạ»: bước này không có chỗ điền như vậy')
  await expect(dialog.getByText(name, { exact: true }).first()).toBeVisible()
  await inBothSizes(office, 'office-script-window')
  // Mistyped, it is not saved by the way, and the nearest right one takes its place.
  await words.fill('Xin trân trọng mời «xưng hô» «ho tênn».')
  await dialog.getByRole('button', { name: 'Lưu lời dẫn' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Chưa lưu, vì «ho tênn» gõ sai.')
  await expect(dialog.getByRole('button', { name: 'Vẫn lưu, giữ nguyên chữ ấy' })).toBeInViewport({ ratio: 1 })
  await inBothSizes(office, 'office-script-mistyped')
  // Closed by a slip, the window has lost nothing; what is in it may be dropped on purpose.
  await office.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const line = office.getByRole('listitem').filter({ hasText: step }).first()
  await expect(line).toContainText('Có lời chưa lưu')
  await inBothSizes(office, 'office-script-unsaved')
  await section(office, 'Chương trình')
  await section(office, 'Lời dẫn')
  await expect(line).toContainText('Có lời chưa lưu')
  await write.click()
  await expect(words).toHaveValue('Xin trân trọng mời «xưng hô» «ho tênn».')
  await dialog.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click()
  await expect(words).toHaveValue('')
  await expect(dialog.getByRole('button', { name: 'Bỏ phần chưa lưu' })).toHaveCount(0)
  await words.fill('Xin trân trọng mời «xưng hô» «ho tênn».')
  await dialog.getByRole('button', { name: 'Thay «ho tênn» bằng «họ tên»' }).click()
  await expect(words).toHaveValue('Xin trân trọng mời «xưng hô» «họ tên».')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Lưu lời dẫn' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(line).toContainText('Lời của văn phòng')
  await write.click()
  await dialog.getByRole('button', { name: 'Trở về lời chuẩn bị sẵn' }).click()
  await expect(line).not.toContainText('Lời của văn phòng')
  expect(faults).toEqual([])
})

test('the words of the whole day are read on one page in the order of the agenda, and printed on A4 in large type', async ({
  browser,
}) => {
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  const own = { step: '', text: 'Xin trân trọng mời «xưng hô» «họ tên» lên bục.' }
  const stage = await openStage(server)
  const { items, speeches } = await stage.look()
  const agenda = Object.values(items).sort((a, b) => a.number - b.number)
  own.step = agenda.find(({ kind }) => kind === 'papers')?.steps.find((step) => step.startsWith('speech:')) ?? ''
  await stage.must({ type: 'setScript', step: own.step as `speech:${string}`, text: own.text })
  stage.close()

  await section(office, 'Lời dẫn')
  await office.getByRole('button', { name: 'Đọc cả buổi' }).click()
  const whole = office.getByRole('region', { name: 'Lời dẫn cả buổi' })
  await expect(whole.getByRole('heading', { level: 3 })).toHaveText(
    agenda.map(({ number, title }) => `${number}. ${title}`),
  )
  await expect(whole.getByRole('heading', { level: 4 })).toHaveCount(agenda.flatMap(({ steps }) => steps).length)
  const speaker = speeches[own.step.split(':')[1] ?? '']?.speaker.name ?? ''
  await expect(whole).toContainText(`Xin trân trọng mời đồng chí ${speaker} lên bục.`)
  await expect(whole).toContainText('Chương trình hội nghị đến đây là kết thúc.')
  // Nobody has come yet: that is not what will be read.
  await expect(whole).toContainText('(Số liệu điểm danh được điền khi có đại biểu đến.)')
  await expect(whole).not.toContainText('chưa đủ điều kiện')
  await inBothSizes(office, 'office-script-whole')

  await office.emulateMedia({ media: 'print' })
  await expect(office.getByRole('tablist')).toHaveCount(0)
  await expect(office.getByRole('button')).toHaveCount(0)
  const sizes = await whole.locator('p').evaluateAll((lines) => lines.map((line) => getComputedStyle(line).fontSize))
  // 24 of a page's pixels are 18 points on paper.
  expect(new Set(sizes)).toEqual(new Set(['24px']))
  const paper = await office.pdf({ preferCSSPageSize: true, path: 'test/results/pictures/office-script-whole.pdf' })
  expect(paper.toString('latin1')).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12]/)
  await office.emulateMedia({ media: 'screen' })
  await office.getByRole('button', { name: 'Trở lại sửa từng bước' }).click()
  await expect(office.getByRole('button', { name: /^Sửa lời dẫn: / }).first()).toBeVisible()
  expect(faults).toEqual([])
})
