import { expect } from '@playwright/test'
import { expectNothingAside, openDesks } from './kit/desks.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { officeRoster, startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

/** What a delegate's phone says of himself, whatever else there is. */
test('a delegate with a seat reads it beside his name, and on the smallest phone nothing is cut', async () => {
  const { server, open, somebody, close } = await openDesks()
  const { badgeCode, name, seat } = somebody()
  const phone = await open('phone-small', server.badgeLink(badgeCode))
  const own = phone.getByRole('contentinfo')
  await expect(own).toContainText(name)
  await expect(own).toContainText(`Chỗ ${seat}`)
  await expectNothingAside(phone)
  await picture(phone, '67-phone-seat')
  await expectAccessible(phone)
  await close()
})

test('with a roster but no agenda yet the phone shows no heading over nothing, and of one without a seat no seat', {
  tag: '@long',
}, async ({ browser }) => {
  const server = await startServer({ empty: true })
  const office = await openDevice(browser, 'laptop', server.link('office'), [])
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.locator('input[type=file]').first().setInputFiles('server/sample/danh-sach-dai-bieu.xlsx')
  await office.getByRole('button', { name: 'Nhận 86 đại biểu vào danh sách' }).click()
  await expect(office.getByText('Đã nhận 86 đại biểu vào danh sách.')).toBeVisible()
  const [somebody] = await officeRoster(server)
  const phone = await openDevice(browser, 'phone', server.badgeLink(somebody?.badgeCode ?? ''), [])
  await expect(phone.getByRole('contentinfo')).toContainText(somebody?.name ?? '')
  await expect(phone.getByRole('contentinfo')).not.toContainText('Chỗ')
  await expect(phone.getByText('Hội nghị chưa có chương trình.')).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Chương trình' })).toHaveCount(0)
  await picture(phone, '68-phone-no-agenda')
  await expectAccessible(phone)
  await server.close()
})
