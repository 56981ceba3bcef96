import { readSheet } from 'read-excel-file/node'
import { afterEach, describe, expect, it } from 'vitest'
import { person } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'

const publicUrl = 'https://hoinghi.example.vn'
let hall: HallOnAPort
afterEach(() => hall.close())

/** The links of the list for a mail merge, as an office gets it. */
async function sentLinks(): Promise<unknown[]> {
  const response = await hall.office('papers/roster.xlsx')
  const [, ...rows] = await readSheet(Buffer.from(await response.arrayBuffer()))
  return rows.map((row) => row[7])
}

describe('a server with a public address', () => {
  it('sends delegates to it, by their own links and by the QR codes of their badges', async () => {
    hall = await hallOnAPort({ publicUrl })
    for (const role of ['office', 'reception'] as const) {
      const { view } = await hall.join(role)
      expect(view().attendeeAddress.main).toEqual({ base: publicUrl, publicUrl })
    }
    expect(await sentLinks()).toContain(`${publicUrl}/#${person(1).badgeCode}`)
  })

  it('leaves the links of the staff where the staff are: in the hall', async () => {
    hall = await hallOnAPort({ publicUrl })
    const { view } = await hall.join('office')
    expect(view().links.mc?.url).toMatch(`${hall.url}/mc#`)
  })
})

describe('a server without one', () => {
  it('has delegates come to itself, and only digits in the QR codes of their badges', async () => {
    hall = await hallOnAPort()
    const { view } = await hall.join('office')
    expect(view().attendeeAddress.main).toEqual({ base: hall.url, publicUrl: null })
    expect(await sentLinks()).toContain(`${hall.url}/#${person(1).badgeCode}`)
  })
})

describe('papers and the list for a mail merge', () => {
  it('are for the office’s key alone', async () => {
    hall = await hallOnAPort()
    for (const path of [
      'papers/roster.xlsx',
      'papers/badges.pdf',
      'papers/invitations.pdf',
      'papers/invitation.json',
    ]) {
      for (const key of [null, 'no-key', 'reception-key-of-one-77ab']) {
        expect((await hall.office(path, { key })).status, path).toBe(401)
      }
    }
  })
})
