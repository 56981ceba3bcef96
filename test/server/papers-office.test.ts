import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { readSheet } from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { createAccess } from '../../server/access/keys.ts'
import { type Hall, openHall } from '../../server/hall.ts'
import { attendeesOf } from '../../server/papers/choose-people.ts'
import { createPapers } from '../../server/papers/create-papers.ts'
import { readRoster } from '../../server/roster/read-roster.ts'
import type { InvitationPicture } from '../../shared/papers/wanted.ts'
import { emptyConference, readingOf, sampleConference } from './papers-kit.ts'

const { storage, id, hall } = await sampleConference()
const emptyId = 'empty'
await emptyConference(storage, emptyId)
const halls = new Map<string, Hall>([
  [id, hall],
  [emptyId, await openHall(emptyId, storage.conference(emptyId))],
])
const links = await storage.links()
const keyOf = (conferenceId: string, role: string) =>
  links.find((link) => link.conferenceId === conferenceId && link.role === role)?.key ?? ''

async function served(publicUrl: string | null) {
  const papers = createPapers({
    access: createAccess(links, halls),
    halls,
    publicUrl,
    base: () => publicUrl ?? 'http://192.168.1.5:3000',
    now: () => 0,
  })
  const server = createServer(express().use('/office/papers', papers))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const { port } = server.address() as AddressInfo
  return (path: string, key = keyOf(id, 'office')) =>
    fetch(`http://127.0.0.1:${port}/office/papers/${path}`, { headers: { authorization: `Bearer ${key}` } })
}
const ask = await served(null)
const [first] = attendeesOf(hall)
const unit = attendeesOf(hall).at(-1)?.unit ?? ''
const ofUnit = attendeesOf(hall).filter((one) => one.unit === unit)

const pageCount = async (response: Response): Promise<number> => {
  const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  return Number(/\/Type \/Pages\n\/Count (\d+)/.exec(pdf)?.[1])
}
const query = (values: Record<string, string>) => new URLSearchParams(values).toString()

describe('the office’s papers', () => {
  it.each(['invitations.pdf', 'badges.pdf', 'invitation.json', 'roster.xlsx'])(
    'are given to the office’s key alone: %s',
    async (path) => {
      for (const key of ['', 'wrong', keyOf(id, 'reception'), keyOf(id, 'mc'), keyOf(id, 'screen')]) {
        const response = await ask(path, key)
        expect(response.status).toBe(401)
        expect(await response.json()).toEqual({ refused: 'forbidden' })
      }
    },
  )

  it('are a page each for invitations, a sheet for eight badges, of everybody, a unit or one person', async () => {
    expect(await pageCount(await ask('invitations.pdf'))).toBe(86)
    expect(await pageCount(await ask('badges.pdf'))).toBe(11)
    expect(await pageCount(await ask(`invitations.pdf?${query({ unit })}`))).toBe(ofUnit.length)
    expect(await pageCount(await ask(`badges.pdf?${query({ unit: unit.toUpperCase() })}`))).toBe(
      Math.ceil(ofUnit.length / 8),
    )
    expect(await pageCount(await ask(`invitations.pdf?${query({ person: first?.id ?? '' })}`))).toBe(1)
  })

  it('are a PDF to be saved, kept by nobody on the way', async () => {
    const { headers } = await ask(`badges.pdf?${query({ person: first?.id ?? '' })}`)
    expect(headers.get('content-type')).toContain('application/pdf')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="?the-dai-bieu\.pdf"?$/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('are refused with a reason: no such unit, no such person, what makes no sense, no roster yet', async () => {
    const reasons: [string, number, string][] = [
      [`invitations.pdf?${query({ unit: 'Phòng Không Có' })}`, 404, 'unknownUnit'],
      [`badges.pdf?${query({ person: 'nobody' })}`, 404, 'unknownPerson'],
      [`invitations.pdf?${query({ date: '21/8/2025' })}`, 400, 'malformed'],
      ['invitations.pdf?unit=a&unit=b', 400, 'malformed'],
      ['invitation.json', 400, 'malformed'],
    ]
    for (const [path, status, refused] of reasons) {
      const response = await ask(path)
      expect([response.status, await response.json()], path).toEqual([status, { refused }])
    }
    for (const path of ['invitations.pdf', 'roster.xlsx']) {
      expect(await (await ask(path, keyOf(emptyId, 'office'))).json()).toEqual({ refused: 'rosterNeeded' })
    }
  })

  it('give one invitation as it is laid out, with what the office says of it, for the browser to draw', async () => {
    const said = { number: '61/GM-SNV', date: '2025-08-05', signerPosition: 'GIÁM ĐỐC', signerName: ' Lê Công Hải ' }
    const response = await ask(`invitation.json?${query({ person: first?.id ?? '', ...said })}`)
    const picture = (await response.json()) as InvitationPicture
    if ('refused' in picture) throw new Error(picture.refused)
    const written = readingOf(picture.pages)
    for (const part of [first?.name, 'Số: 61/GM-SNV', 'ngày 05 tháng 8 năm 2025', 'GIÁM ĐỐC Lê Công Hải']) {
      expect(written).toContain(part)
    }
    const codes = picture.pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'code' ? [mark.text] : [])),
    )
    expect(codes).toEqual([first?.badgeCode])
  })
})

describe('the fonts of the papers', () => {
  it('are given to a browser that draws an invitation, each under its name, and no other file', async () => {
    for (const font of ['serif', 'serifBold', 'serifItalic', 'serifBoldItalic']) {
      const response = await ask(`fonts/${font}`)
      expect(response.headers.get('content-type')).toBe('font/ttf')
      expect(Buffer.from(await response.arrayBuffer()).readUInt32BE()).toBe(0x00010000)
    }
    for (const other of ['comic', '__proto__', '..%2f..%2fpackage.json']) {
      expect((await ask(`fonts/${other}`)).status).toBe(404)
    }
  })
})

describe('the list for a mail merge', () => {
  it('has everybody with code and link as text, its titles in the first row', async () => {
    const response = await ask('roster.xlsx')
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
    expect(rows[0]).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Phòng, đơn vị',
      'Thành phần',
      'Quyền biểu quyết',
      'Mã thẻ',
      'Đường dẫn',
    ])
    expect(rows.slice(1)).toEqual(
      attendeesOf(hall).map(({ number, name, position, unit, category, official, badgeCode }) => [
        number,
        name,
        position || null,
        unit || null,
        category || null,
        official ? 'Có' : 'Không',
        badgeCode,
        `http://192.168.1.5:3000/#${badgeCode}`,
      ]),
    )
  })

  it('has the public address in its links where there is one', async () => {
    const askOnline = await served('https://hoinghi.example.vn')
    const rows = await readSheet(Buffer.from(await (await askOnline('roster.xlsx')).arrayBuffer()))
    expect(rows[1]?.[7]).toBe(`https://hoinghi.example.vn/#${first?.badgeCode}`)
  })

  it('can be imported again as the same roster', async () => {
    const reading = await readRoster(new Uint8Array(await (await ask('roster.xlsx')).arrayBuffer()), null)
    if ('refused' in reading) throw new Error(reading.refused)
    expect(reading.unread).toEqual([])
    expect(
      reading.people.map(({ name, position, unit, category, voting }) => [name, position, unit, category, voting]),
    ).toEqual(
      attendeesOf(hall).map(({ name, position, unit, category, official }) => [
        name,
        position,
        unit,
        category,
        official,
      ]),
    )
  })
})
