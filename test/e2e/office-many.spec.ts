import { expect } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

const people = Array.from({ length: 300 }, (_, index) => `Nguyễn Thị ${index % 2 ? 'Lan' : 'Ánh'} ${index + 1}`)
const csv = {
  name: 'dong-nguoi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Họ và tên,Đơn vị', ...people.map((name, index) => `${name},Đơn vị ${index % 25}`)].join('\n')),
}

test('a roster of many is shown in parts and searched whole; what is entered of a unit is said and taken back', {
  tag: '@long',
}, async ({ browser }) => {
  const server = await startServer({ empty: true })
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  const rowsOf = (table: string | RegExp) => office.getByRole('table', { name: table }).getByRole('row')
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.locator('input[type=file]').first().setInputFiles(csv)
  await office.getByRole('button', { name: 'Nhận 300 đại biểu vào danh sách' }).click()
  await expect(rowsOf('Danh sách đại biểu')).toHaveCount(101)
  await office.getByRole('button', { name: 'Hiện thêm (còn 200 người)' }).click()
  await expect(rowsOf('Danh sách đại biểu')).toHaveCount(201)
  await office.getByRole('searchbox', { name: 'Tìm trong danh sách' }).fill('Lan 300')
  await expect(rowsOf('Danh sách đại biểu')).toHaveCount(2)
  await expect(rowsOf('Danh sách đại biểu').last()).toContainText('Nguyễn Thị Lan 300')

  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  await expect(rowsOf(/^Đại biểu chính thức chưa có mặt/)).toHaveCount(21)
  const setting = await office.getByRole('heading', { name: 'Tên người mới đến trên màn hình sảnh' }).boundingBox()
  const table = await office.getByRole('heading', { name: 'Theo đơn vị' }).boundingBox()
  expect(setting?.y).toBeLessThan(table?.y ?? 0)
  const search = office.getByRole('searchbox', { name: 'Tìm người chưa có mặt' })
  await search.fill('Lan 300')
  await expect(rowsOf(/^Đại biểu chính thức chưa có mặt/)).toHaveCount(2)
  await picture(office, '69-office-absent-search')
  await expectAccessible(office)
  await search.fill('')

  await office.getByRole('button', { name: 'Ghi vắng cả đơn vị' }).click()
  const form = office.getByRole('dialog')
  await form
    .getByRole('button', { name: /^Chọn trong danh sách|Đơn vị/ })
    .first()
    .click()
  await office.getByRole('option', { name: 'Đơn vị 7 (chưa đến: 12)' }).click()
  await form.getByRole('textbox', { name: /Lý do/ }).fill('Đi công tác')
  await form.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(form).toContainText('Đã ghi vắng 12 người của Đơn vị 7.')
  await picture(office, '70-office-unit-absent')
  await expectAccessible(office)
  await form.getByRole('button', { name: 'Bỏ ghi vắng 12 người vừa ghi' }).click()
  await expect(form).toContainText('Đã bỏ ghi vắng 12 người của Đơn vị 7.')
  await form.getByRole('button', { name: 'Đóng' }).click()
  await expect(office.getByText(/^Tổng số đại biểu triệu tập/)).toContainText('có lý do: 0')

  // The ground of a rule is its own.
  await office.getByRole('button', { name: 'Đổi quy tắc' }).click()
  const ground = office.getByRole('textbox', { name: /Căn cứ/ })
  await ground.fill('Điều 4 Quy chế')
  await office.getByRole('button', { name: 'Đặt quy tắc này' }).click()
  await office.getByRole('button', { name: 'Đổi quy tắc' }).click()
  await office.getByRole('textbox', { name: 'Có mặt ít nhất' }).fill('1')
  await expect(ground).toHaveValue('')
  await expect(office.getByText('hãy ghi căn cứ của quy tắc mới', { exact: false })).toBeVisible()
  await picture(office, '71-office-quorum-ground')
  await expectAccessible(office)
  expect(faults).toEqual([])
  await server.close()
})
