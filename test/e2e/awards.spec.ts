import { expect } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { fillConference } from './kit/full-conference.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { nextStep, takeStep } from './kit/mc.ts'
import type { RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
})

/** A name as the hall's screens write it: its last word is not left alone on a line. */
const onWall = (name: string): string => name.replace(/ (\S+)$/, '\u00a0$1')

test('24 honourees in five rounds: who is not there is known before he is called, and all of it is on record', async ({
  browser,
}) => {
  const faults: string[] = []
  const { honourees, absent, roster } = await fillConference(server, browser)
  expect(honourees).toHaveLength(24)
  expect(new Set(honourees.map(({ roundId }) => roundId)).size).toBe(5)
  expect(absent).toHaveLength(4)
  const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
  const hall = await openDevice(browser, 'projector', server.link('screen'), faults)
  const lobby = await openDevice(
    browser,
    'projector',
    server.link('screen').replace('#', '?layout=lobby&screen=2#'),
    faults,
  )
  const inRound = (number: number) => {
    const rounds = [...new Set(honourees.map(({ roundId }) => roundId))]
    return honourees.filter(({ roundId }) => roundId === rounds[number - 1])
  }
  const badgeOf = (name: string) => roster.find((one) => one.name === name)?.badgeCode ?? ''
  const first = inRound(1).find((one) => one.kind === 'individual' && !absent.some(({ id }) => id === one.id))
  if (!first) throw new Error('somebody of the first round is there')
  const phone = await openDevice(browser, 'phone', server.badgeLink(badgeOf(first.name)), faults)

  // To the awards, step by step, as an MC goes.
  for (;;) {
    const said = await takeStep(mc)
    if (/nội dung 4/i.test(said)) break
  }
  // The first round is called to get ready: in the lobby, and on the phones of those who go up in it.
  await expect(lobby.getByText(/chuẩn bị/i).first()).toBeVisible()
  for (const { name } of inRound(1))
    await expect(lobby.getByText(onWall(name)).or(lobby.getByText(name)).first()).toBeVisible()
  await expect(phone.getByText(/chuẩn bị/i).first()).toBeVisible()
  await picture(lobby, 'awards-lobby-ready')
  await picture(phone, 'awards-phone-ready')

  const away = new Set(absent.map(({ id }) => id))
  let arrived = false
  for (const number of [1, 2, 3, 4, 5]) {
    const round = inRound(number)
    const missing = round.filter(({ id }) => away.has(id))
    await nextStep(mc, new RegExp(number === 1 ? 'lượt' : `lượt ${number}`, 'i'))
    for (const { name } of round)
      await expect(hall.getByText(onWall(name)).or(hall.getByText(name)).first()).toBeVisible()
    const people = mc.getByRole('region', { name: 'Đang diễn ra' }).or(mc.getByRole('main'))
    for (const { name } of missing) {
      const row = people.getByRole('listitem').filter({ hasText: name }).first()
      await expect(row).toContainText(/Chưa có mặt|Nhận thay/)
    }
    // One of them comes while the round is on: the MC knows at once.
    const late = missing.find(({ id }) => id !== absent[0]?.id)
    if (late && !arrived) {
      arrived = true
      away.delete(late.id)
      await checkInAll(server, [roster.find((one) => one.name === late.name)?.id ?? ''])
      const row = people.getByRole('listitem').filter({ hasText: late.name }).first()
      await expect(row).toContainText('Có mặt')
      await picture(mc, 'awards-console-arrived')
    }
    const behalf = missing.find(({ id }) => id === absent[0]?.id)
    if (behalf) {
      await expect(hall.getByText(/nhận thay/).first()).toBeVisible()
      await picture(hall, 'awards-hall-on-behalf')
    }
    // All at once are those who are there, or somebody for them; each of the others is recorded on purpose.
    await mc.getByRole('button', { name: /^Ghi đã trao (tất cả|\d+ người có mặt)$/ }).click()
    const done = mc.getByRole('button', { name: 'Bỏ ghi đã trao tất cả' })
    await expect(done.or(mc.getByText(/^Còn \d+ chưa trao/))).toBeVisible()
    const open = mc.getByRole('button', { name: /^Ghi đã trao cho / })
    for (let left = await open.count(); left > 0; left -= 1) {
      await open.first().click()
      await mc.getByRole('alertdialog').getByRole('button', { name: 'Ghi đã trao' }).click()
      await expect(open).toHaveCount(left - 1)
    }
    await expect(mc.getByText(`Đã trao ${round.length}/${round.length}`)).toBeVisible()
    if (number === 2) await expectAccessible(mc)
    await picture(mc, `awards-console-${number}`)
  }
  expect(arrived).toBe(true)

  // Back at the item's title, no round that is over is offered to be put off.
  const conduct = await openConduct(server)
  await conduct.goTo('awards', 0)
  conduct.close()
  await expect(mc.getByRole('heading', { name: 'Các lượt trao' })).toBeVisible()
  await expect(mc.getByRole('button', { name: /^Để lại lượt \d+ sau$/ })).toHaveCount(0)

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Diễn biến' }).click()
  await expect(office.getByText(/nhận thay/).first()).toBeVisible()
  for (const { name } of honourees) {
    await expect(office.getByText(new RegExp(`Đã trao cho .*${name}`)).first()).toBeVisible()
  }
  expect(faults).toEqual([])
})
