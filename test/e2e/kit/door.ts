import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { addConference, takeSample } from '../../../server/first-conference.ts'
import { fairDice } from '../../../server/ids.ts'
import { sqliteStorage } from '../../../server/storage/sqlite.ts'
import { badgeCode } from '../../../shared/attendance/badge-code.ts'
import type { OfficePersonRow } from '../../../shared/door-views.ts'
import type { OfficeView } from '../../../shared/views.ts'
import { connectDevice, officeRoster, type RunningServer, startServer } from './server.ts'

/** A server of its own for a test at the door, with the sample's roster. */
export type Door = {
  server: RunningServer
  /** For what the test writes, such as a camera's film. */
  folder: string
  links: { reception: string; office: string }
  /** An official delegate by his place on the roster, from 1 on. */
  one: (number: number) => OfficePersonRow
  /** What the office sees, over a line of its own. */
  officeView: () => Promise<OfficeView>
  /** A second conference on the same installation; gives a badge of it. */
  badgeOfAnotherConference: () => Promise<string>
  close: () => Promise<void>
}

export async function openDoor(): Promise<Door> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-truong-door-'))
  const server = await startServer()
  const links = { reception: server.link('reception'), office: server.link('office') }
  const roster = (await officeRoster(server)).filter((person) => person.official)
  return {
    server,
    folder,
    links,
    one: (number) => {
      const found = roster[number - 1]
      if (!found) throw new Error(`there is no official delegate ${number}`)
      return found
    },
    officeView: async () => {
      const office = await connectDevice<OfficeView>(links.office)
      office.close()
      return office.view
    },
    badgeOfAnotherConference: async () => {
      await server.kill()
      const storage = sqliteStorage(server.data)
      const id = await addConference(storage, fairDice, Date.now())
      await takeSample(storage, id, 'server/sample', fairDice, Date.now())
      const [somebody] = await storage.conference(id).people.all()
      await storage.close()
      await server.start()
      if (!somebody) throw new Error('the other conference has nobody')
      return somebody.badgeCode
    },
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whole, and on no list. */
export const onNoList = badgeCode('123456789012345')

export const verdictOf = (desk: Page) => desk.getByRole('status', { name: 'Kết quả điểm danh' })
export const recentOf = (desk: Page) => desk.getByRole('region', { name: 'Các lượt vừa qua' }).getByRole('listitem')
export const nameOf = (desk: Page) => desk.getByRole('textbox', { name: 'Tên bàn' })

/** The page on which a desk is set up, by the desk's own link. */
export const setUpLink = (link: string): string => link.replace('/reception#', '/reception?page=set-up#')

/** A scanner that types, wherever the focus is: all keys in one go, which no busy machine can pull apart. */
export async function typeAsScanner(page: Page, code: string): Promise<void> {
  await page.evaluate((digits) => {
    for (const key of [...digits, 'Enter']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  }, code)
}

/** The same at a desk that is ready for it. */
export async function scan(desk: Page, code: string): Promise<void> {
  await expect(verdictOf(desk)).toBeVisible()
  await typeAsScanner(desk, code)
}
