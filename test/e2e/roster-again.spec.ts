import { expect } from '@playwright/test'
import type { ReceptionView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
})

/** A list as a program writes it; what is not in it goes. */
const csv = (rows: readonly string[]) => ({
  name: 'danh-sach-moi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Họ và tên,Chức vụ,Đơn vị,Khu,Hàng,Ghế', ...rows].join('\n')),
})

test('whoever a new list leaves out stands above all else in it, and is asked about before it is taken', async ({
  browser,
}) => {
  const faults: string[] = []
  const roster = await officeRoster(server)
  const [here] = roster
  if (!here) throw new Error('the sample has a roster')
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const scan = {
    badge: { personId: here.id },
    desk: 'Bàn 1',
    means: 'name',
    scannedAt: null,
    verdictAfter: null,
  } as const
  expect(await desk.send({ type: 'checkIn', ...scan })).toMatchObject({ done: true })

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  const same = ['Lê An,Chuyên viên,Phòng A,A,1,1', 'Lê An,Chuyên viên,Phòng B,A,1,1']
  await office.locator('input[type=file]').first().setInputFiles(csv(same))
  const goes = office.getByText(`${roster.length} người không còn trong danh sách`, { exact: false }).first()
  await expect(goes).toBeVisible()
  const seats = office.getByText('2 người cùng chỗ Khu A, hàng 1, ghế 1 (dòng 2–3)', { exact: false })
  await expect(seats).toBeVisible()
  const above = await goes.boundingBox()
  const below = await office.getByText('2 người cùng tên Lê An', { exact: false }).boundingBox()
  expect(above?.y).toBeLessThan(below?.y ?? 0)
  await picture(office, '61-office-roster-gone')
  await expectAccessible(office)

  await office.getByRole('button', { name: 'Nhận 2 đại biểu vào danh sách' }).click()
  const question = office.getByRole('dialog')
  await expect(question).toContainText(`${roster.length} người không còn trong danh sách`)
  await expect(question.getByRole('listitem').first()).toContainText(here.name)
  await picture(office, '62-office-roster-sure')
  await expectAccessible(office)
  await question.getByRole('button', { name: 'Vẫn nhận tệp này' }).click()
  await expect(office.getByText('Đã nhận 2 đại biểu vào danh sách.')).toBeVisible()
  expect(faults).toEqual([])
})

test('somebody without a part who has not come is asked about too', { tag: '@long' }, async ({ browser }) => {
  const office = await openDevice(browser, 'laptop', server.link('office'), [])
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  const choose = office.locator('input[type=file]').first()
  await choose.setInputFiles(csv(['Lê An,,,,,', 'Lê Bình,,,,,']))
  await office.getByRole('button', { name: 'Nhận 2 đại biểu vào danh sách' }).click()
  await office.getByRole('button', { name: 'Vẫn nhận tệp này' }).click()
  await expect(office.getByText('Đã nhận 2 đại biểu vào danh sách.')).toBeVisible()
  await choose.setInputFiles(csv(['Lê An,,,,,']))
  await office.getByRole('button', { name: 'Nhận 1 đại biểu vào danh sách' }).click()
  await expect(office.getByRole('dialog')).toContainText('1 người không còn trong danh sách')
  await office.keyboard.press('Escape')
  await expect(office.getByText('Đã hiểu tệp', { exact: false })).toBeVisible()
})
