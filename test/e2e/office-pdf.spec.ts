import { expect } from '@playwright/test'
import PDFDocument from 'pdfkit'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

/** Pages with Vietnamese words in a font of its own, across and upright. */
function pdfFile(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', ...options })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))))
  document.font('node_modules/@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf').fontSize(40)
  document.rect(0, 0, 842, 595).fill('#fff4dc').fill('#99111a').text('Phương hướng, nhiệm vụ: Ễ Ử Ổ Ặ', 60, 120)
  document.addPage({ size: 'A4', layout: 'portrait' }).fill('#000').text('Trang thứ hai', 60, 120)
  document.end()
  return ended
}
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

test('a PDF becomes a picture of each page in the office’s browser, and one that cannot be read is refused in words', async ({
  browser,
}) => {
  const server = await startServer()
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Tư liệu' }).click()
  const choose = office.locator('input[type=file]')
  await choose.setInputFiles(file('Báo cáo.pdf', await pdfFile()))
  const document = office
    .getByRole('listitem')
    .filter({ has: office.getByRole('heading', { name: 'Báo cáo', exact: true }) })
  await expect(document).toContainText('Tài liệu, 2 trang')
  const sizes = await document.locator('img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        const bitmap = await createImageBitmap(await (await fetch((image as HTMLImageElement).src)).blob())
        return [bitmap.width, bitmap.height]
      }),
    ),
  )
  expect(sizes).toEqual([
    [1_920, 1_358],
    [1_920, 2_715],
  ])
  await picture(office, 'office-pdf')
  await expectAccessible(office)
  const src = await document.locator('img').first().getAttribute('src')
  const page = await office.context().newPage()
  await page.goto(`${server.base}${src}`)
  await picture(page, 'office-pdf-page')

  await choose.setInputFiles(file('hong.pdf', Buffer.from('%PDF-1.7 nothing more')))
  await expect(office.getByRole('alert')).toContainText('hong.pdf: Không đọc được tệp PDF này.')
  await choose.setInputFiles(file('khoa.pdf', await pdfFile({ userPassword: 'x', pdfVersion: '1.7' })))
  await expect(office.getByRole('alert').filter({ hasText: 'khoa.pdf' })).toContainText('có mật khẩu')
  expect(faults).toEqual([])
  await server.close()
})
