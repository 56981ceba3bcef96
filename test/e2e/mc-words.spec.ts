import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { OfficeView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { lookedAt } from './kit/looked-at.ts'
import { connectDevice, officeRoster, startServer } from './kit/server.ts'

test('with a roster and no agenda yet the MC is told what is missing, and sees who has come', async ({ browser }) => {
  const faults: string[] = []
  const server = await startServer({ empty: true })
  try {
    const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
    await expect(mc.getByText('Văn phòng cần nhập danh sách đại biểu và chương trình', { exact: false })).toBeVisible()
    await expect(mc.getByRole('button', { name: 'Xem điểm danh' })).toHaveCount(0)
    const link = new URL(server.link('office'))
    const response = await fetch(`${link.origin}/office/roster`, {
      method: 'POST',
      body: new Uint8Array(readFileSync('server/sample/danh-sach-dai-bieu.xlsx')),
      headers: { authorization: `Bearer ${link.hash.slice(1)}`, 'content-type': 'application/octet-stream' },
    })
    const { draftId } = (await response.json()) as { draftId: string }
    const office = await connectDevice<OfficeView>(link.href)
    await office.send({ type: 'takeRoster', draftId })
    office.close()
    await expect(mc.getByText('văn phòng còn cần nhập chương trình', { exact: false })).toBeVisible()
    await expect(mc.getByText('0/82 đại biểu có mặt')).toBeVisible()
    await mc.getByRole('button', { name: 'Xem điểm danh' }).click()
    await expect(mc.getByRole('dialog')).toContainText('Theo đơn vị')
    await expectAccessible(mc)
    await picture(mc, 'mc-no-agenda-figures')
    await mc.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    await lookedAt(mc, 'mc-no-agenda')
    expect(faults).toEqual([])
  } finally {
    await server.close()
  }
})

test('the live speaker is in sight below the words to read, and the monitor says that a vote is open', {
  tag: '@long',
}, async ({ browser }) => {
  const faults: string[] = []
  const server = await startServer()
  try {
    const roster = await officeRoster(server)
    await checkInAll(
      server,
      roster.map(({ id }) => id),
    )
    const before = await openConduct(server)
    await before.goTo('papers', 3)
    before.close()
    const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
    await expect(mc.getByText('Kính mời đồng chí', { exact: false })).toBeInViewport({ ratio: 1 })
    const rows = mc.getByRole('region', { name: 'Đang diễn ra' }).getByRole('listitem')
    await expect(rows.first()).toHaveAttribute('aria-current', 'true')
    await expect(rows.first()).toContainText('Khúc Thị Thanh Lan')
    await expect(rows.first()).toBeInViewport()
    await expect(rows.last()).toContainText('Đã qua')
    await lookedAt(mc, 'mc-live-speaker')

    const address = server.link('screen').replace('#', '?layout=confidence&screen=2#')
    const monitor = await openDevice(browser, 'projector', address, faults)
    const wall = await openDevice(browser, 'projector', server.link('screen'), faults)
    const conduct = await openConduct(server)
    await conduct.goTo('vote')
    await expect(monitor.getByText('Đang biểu quyết')).toHaveCount(0)
    await conduct.openVote()
    await expect(monitor.getByText('Đang biểu quyết')).toBeVisible()
    await expectAccessible(monitor)
    await picture(monitor, 'monitor-vote-open')
    await conduct.closeVote()
    await expect(monitor.getByText('Đang biểu quyết')).toHaveCount(0)
    conduct.close()
    const office = await connectDevice<OfficeView>(server.link('office'))
    const text = 'Hội nghị nghỉ giải lao mười lăm phút, mời đại biểu dùng nước tại sảnh tầng 1'
    await office.send({ type: 'takeSource', from: null, source: { kind: 'message', text } })
    office.close()
    await expect(wall.getByText('tầng 1')).toBeVisible()
    await picture(wall, 'hall-message-floor')
    expect(faults).toEqual([])
  } finally {
    await server.close()
  }
})

test('on the console no line parts “2025-2030” in a title, nor “chưa có mặt” in what is read', {
  tag: '@long',
}, async ({ browser }) => {
  const faults: string[] = []
  const server = await startServer()
  try {
    const conduct = await openConduct(server)
    await conduct.goTo('report')
    conduct.close()
    const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
    await expect(mc.getByText('(chưa có mặt)').first()).toBeVisible()
    /** In how many lines each of these words stands. */
    const linesOf = (words: string) =>
      mc.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const lines: number[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1
          if (at < 0) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + wanted.length)
          lines.push(new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size)
        }
        return lines
      }, words)
    for (const width of [1180, 1024, 820, 390]) {
      await mc.setViewportSize({ width, height: 820 })
      for (const words of ['2020-2025', '2025-2030', '(chưa có mặt)']) {
        const lines = await linesOf(words)
        expect(lines.length, `${words} at ${width}`).toBeGreaterThan(0)
        expect(Math.max(...lines), `${words} at ${width}`).toBe(1)
      }
    }
    expect(faults).toEqual([])
  } finally {
    await server.close()
  }
})
