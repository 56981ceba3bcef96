import { expect } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { type Door, openDoor, scan, verdictOf } from './kit/door.ts'
import { test } from './kit/test.ts'

/** What a desk does for one person: out and in again, his phone, absence, and whom he stands in for. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('a desk takes its own check-in back, lets people out and in again, and gives a phone its code once', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', door.links.reception, faults)
  // What the QR code holds is drawn; the line says it, too.
  const tokens: string[] = []
  desk.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const token = /"token":"(\w+)"/.exec(String(payload))?.[1]
      if (token) tokens.push(token)
    }),
  )
  await desk.reload()
  const verdict = verdictOf(desk)
  await scan(desk, door.one(1).badgeCode)
  await expect(verdict).toContainText('Đã điểm danh')
  await expect(desk.getByText('Có mặt 1/82')).toBeVisible()
  await desk.getByRole('button', { name: `Hoàn tác điểm danh ${door.one(1).name}` }).click()
  await expect(verdict).toContainText('Đã hoàn tác điểm danh')
  await expect(desk.getByText('Có mặt 0/82')).toBeVisible()

  await scan(desk, door.one(1).badgeCode)
  await expect(verdict).toContainText('Đã điểm danh')
  await desk.getByRole('radio', { name: 'Ra' }).click({ force: true })
  await expect(desk.getByText('Đang ghi RA')).toBeVisible()
  await scan(desk, door.one(1).badgeCode)
  await expect(verdict).toContainText('Đã ghi ra ngoài')
  await expect(desk.getByText('Đang trong hội trường 0')).toBeVisible()
  await expect(desk.getByText('Có mặt 1/82')).toBeVisible()
  await picture(desk, 'door-out')
  await expectAccessible(desk)
  await scan(desk, door.one(2).badgeCode)
  await expect(verdict).toContainText('Người này chưa được điểm danh.')
  await desk.getByRole('radio', { name: 'Vào' }).click({ force: true })
  await scan(desk, door.one(1).badgeCode)
  await expect(verdict).toContainText('Đã vào lại')
  await expect(desk.getByText('Đang trong hội trường 1')).toBeVisible()

  // His phone gets in by the code on the desk's screen, which goes as soon as it was used; another phone comes too late.
  await desk.getByRole('button', { name: 'Mã cho điện thoại' }).click()
  await expect(desk.getByRole('img', { name: /điện thoại của/ })).toBeVisible()
  await picture(desk, 'door-phone')
  await expectAccessible(desk)
  const phone = await openDevice(browser, 'phone', door.server.badgeLink(`t${tokens.at(-1)}`), faults)
  await expect(phone.getByText(/Đã điểm danh lúc/)).toBeVisible()
  await expect(desk.getByText('Đã mở trên điện thoại.')).toBeVisible()
  await expect(desk.getByRole('img', { name: /điện thoại của/ })).toBeHidden()
  const stranger = await openDevice(browser, 'phone', door.server.badgeLink(`t${tokens.at(-1)}`), [])
  await expect(stranger.getByText('đã dùng hoặc quá hai phút')).toBeVisible()

  // The desk lets that phone go again, after asking.
  await desk.getByRole('searchbox').fill(door.one(1).name)
  await desk.getByRole('button', { name: `Việc khác với ${door.one(1).name}` }).click()
  await desk.getByRole('button', { name: 'Gỡ điện thoại' }).click()
  await desk.getByRole('button', { name: 'Gỡ', exact: true }).click()
  await expect(desk.getByText('Thẻ này đang mở trên một điện thoại.')).toBeHidden()
  await desk.getByRole('button', { name: 'Đóng' }).click()

  // Somebody on the roster comes in another's place; a slip is put right at once.
  await desk.getByRole('searchbox').fill(door.one(2).name)
  await desk.getByRole('button', { name: `Việc khác với ${door.one(2).name}` }).click()
  const standIn = desk.getByRole('dialog').getByRole('region', { name: 'Đi thay' })
  await standIn.getByRole('searchbox').fill(door.one(1).name)
  await expect(standIn.getByRole('button', { name: door.one(1).name })).toHaveCount(0)
  await standIn.getByRole('searchbox').fill(door.one(10).name)
  await picture(desk, 'door-stand-in')
  await standIn
    .getByRole('button', { name: door.one(10).name })
    .first()
    .click()
  await expect(standIn.getByText(`Đi thay ${door.one(10).name}`)).toBeVisible()
  await expectAccessible(desk)
  await standIn.getByRole('button', { name: 'Bỏ ghi đi thay' }).click()
  await standIn.getByRole('searchbox').fill(door.one(11).name)
  await standIn
    .getByRole('button', { name: door.one(11).name })
    .first()
    .click()
  await desk.getByRole('button', { name: 'Đóng' }).click()
  await desk.getByRole('searchbox').fill(door.one(2).name)
  await desk.getByRole('button', { name: `Điểm danh ${door.one(2).name}` }).click()
  await expect(verdict).toContainText(`Đi thay ${door.one(11).name}`)

  // Another is written down as absent with a reason, comes all the same, and is told so.
  const late = door.one(9)
  await desk.getByRole('searchbox').fill(late.name)
  await desk.getByRole('button', { name: `Việc khác với ${late.name}` }).click()
  const sheet = desk.getByRole('dialog')
  // A reason is asked for before the button can be pressed, and not by a refusal after.
  await expect(sheet.getByRole('button', { name: 'Ghi vắng có lý do' })).toBeDisabled()
  await expect(sheet.getByText('Vắng có lý do thì phải ghi lý do ở trên.')).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Ghi vắng không lý do' })).toBeEnabled()
  await picture(desk, 'door-absence-reason')
  await sheet.getByRole('textbox', { name: 'Lý do vắng' }).fill('Đi công tác')
  await expect(sheet.getByText('Vắng có lý do thì phải ghi lý do ở trên.')).toBeHidden()
  await sheet.getByRole('button', { name: 'Ghi vắng có lý do' }).click()
  await expect(sheet.getByText('Vắng có lý do: Đi công tác')).toBeVisible()
  await picture(desk, 'door-absence')
  await expectAccessible(desk)
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: late.name })).toContainText('Vắng có lý do')
  await desk.getByRole('button', { name: `Điểm danh ${late.name}` }).click()
  await expect(verdict).toContainText('Đã điểm danh')
  expect(faults).toEqual([])
})
