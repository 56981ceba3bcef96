import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RosterChanges } from '../../shared/drafts.ts'
import type { Answer } from '../../shared/protocol.ts'
import { person } from '../kit/conference.ts'
import { least } from '../kit/definition-file.ts'
import type { Device } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne, keysOfTwo } from '../kit/hall-on-a-port.ts'

const sample = (file: string) => readFile(new URL(`../../server/sample/${file}`, import.meta.url))
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

let at: HallOnAPort
afterEach(() => at.close())
const post = async (path: string, body: Uint8Array<ArrayBuffer> | string, key?: string | null) => {
  const response = await at.office(path, { method: 'POST', body, ...(key === undefined ? {} : { key }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const draftOf = async (path: string, file: Uint8Array<ArrayBuffer> | string): Promise<string> => {
  const { body } = await post(path, file)
  if (typeof body.draftId !== 'string') throw new Error(`no draft: ${JSON.stringify(body)}`)
  return body.draftId
}

describe('the office’s files', () => {
  beforeEach(async () => {
    at = await hallOnAPort()
  })
  const doors: [string, string, RequestInit][] = [
    ['POST', 'roster', { method: 'POST', body: 'x' }],
    ['POST', 'definition', { method: 'POST', body: '{}' }],
    ['POST', `photographs/${person(1).id}`, { method: 'POST', body: png }],
    ['DELETE', `photographs/${person(1).id}`, { method: 'DELETE' }],
    ['GET', 'definition', {}],
    ['GET', 'record', {}],
    ['GET', 'installation', {}],
    ['GET', 'sample/definition', {}],
    ['GET', 'sample/roster', {}],
  ]

  it.each(doors)('%s %s is 401 without the key, with another role’s, and with a badge', async (_, path, init) => {
    const wrong = [null, '', 'guess', keysOfOne.mc, keysOfOne.reception, keysOfOne.screen, person(1).badgeCode]
    for (const key of wrong) {
      const response = await at.office(path, { ...init, key })
      expect(response.status, String(key)).toBe(401)
      expect(await response.json()).toEqual({ refused: 'forbidden' })
    }
    expect((await at.office(path, init)).status).toBe(200)
    expect((await at.office(path, { ...init, key: keysOfTwo.office })).status).toBeLessThan(500)
  })

  it('are refused before they have been read where the key is wrong', async () => {
    const { hostname, port } = new URL(at.url)
    for (const path of ['roster', 'definition', `photographs/${person(1).id}`]) {
      const status = await new Promise((resolve, reject) => {
        const headers = { authorization: 'Bearer guess', 'content-length': 5_000_000 }
        const sending = request({ hostname, port, path: `/office/${path}`, method: 'POST', headers })
        sending.on('response', (response) => {
          resolve(response.statusCode)
          sending.destroy()
        })
        sending.on('error', reject)
        // The first byte of five million; the rest never comes.
        sending.write('x')
      })
      expect(status).toBe(401)
    }
  })

  it('of another conference are that conference’s', async () => {
    const response = await at.office('definition', { key: keysOfTwo.office })
    expect(response.status).toBe(404)
    expect(await (await at.office('record', { key: keysOfTwo.office })).json()).toMatchObject({ conference: null })
  })

  it('tell the office where its data is, and how to start on it again', async () => {
    const shown = await (await at.office('installation')).json()
    expect(shown).toEqual({ data: 'the data folder', startAgain: 'npm start -- --data the-data-folder' })
  })

  it('to begin from are a definition that can be read and a list with the columns of the plan’s and nobody in it', async () => {
    const roster = Buffer.from(await (await at.office('sample/roster')).arrayBuffer())
    expect(await post('roster', roster)).toMatchObject({ status: 200, body: { refused: 'noPeople' } })
    const [, , , heading = []] = await readSheet(roster)
    expect(heading).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Phòng, đơn vị',
      'Thành phần',
      'Quyền biểu quyết',
      'Khu',
      'Hàng',
      'Ghế',
      'Ghi chú',
    ])
    const definition = await (await at.office('sample/definition')).text()
    expect(JSON.parse(definition)).toEqual(JSON.parse(String(await sample('hoi-nghi.json'))))
  })

  it('that are too large are refused', async () => {
    expect(await post('roster', new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({
      status: 413,
      body: { refused: 'tooLarge' },
    })
  })
})

describe('a roster', () => {
  let office: Device<'office'>
  beforeEach(async () => {
    at = await hallOnAPort()
    office = await at.join('office')
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a picture', png],
    ['a zip that is no spreadsheet', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['the first half of a spreadsheet', 'half'],
  ] as const)('that is %s is refused', async (_, bytes) => {
    const whole = await sample('danh-sach-dai-bieu.xlsx')
    const body = bytes === 'half' ? whole.subarray(0, whole.length / 2) : bytes
    expect(await post('roster', body)).toEqual({ status: 200, body: { refused: 'notASpreadsheet', columns: [] } })
  })

  it('is shown first, and nothing is taken over until the office takes it', async () => {
    const { body } = await post('roster', await sample('danh-sach-dai-bieu.xlsx'))
    expect(body).toMatchObject({ reading: { headingRow: 5 } })
    const { kept, added, changed, gone } = body.changes as RosterChanges
    expect([kept + changed.length + added.length, kept + changed.length + gone.length]).toEqual([86, 12])
    expect(Object.keys(office.view().people)).toHaveLength(12)
    expect(await office.send('takeRoster', { draftId: body.draftId })).toEqual({ done: true })
    await office.until((view) => Object.keys(view.people).length === 86)
    expect(office.view().attendance.main?.summoned).toBe(82)
    const counts = { added: added.length, changed: changed.length, gone: gone.length }
    expect(at.hall.recorded.at(-1)?.fact).toMatchObject({ type: 'rosterTaken', changes: counts })
    expect(Object.values(office.view().record).at(-1)).toMatchObject({
      what: 'rosterTaken',
      count: 86,
      changes: counts,
    })
  })

  it('is read by the office’s own word for its columns', async () => {
    const list = Buffer.from('Quý danh;Nơi cử đi;SĐT\nLê An;Sở Ngoại vụ;912345678\n')
    expect((await post('roster', list)).body).toMatchObject({ refused: 'noHeadingRow', columns: { length: 3 } })
    const columns = encodeURIComponent(JSON.stringify({ name: 0, unit: 1, telephone: 2, note: null }))
    const { body } = await post(`roster?columns=${columns}`, list)
    expect(body).toMatchObject({
      reading: { people: [{ name: 'Lê An', unit: 'Sở Ngoại vụ', telephone: '0912345678' }] },
    })
    expect(await office.send('takeRoster', { draftId: body.draftId })).toEqual({ done: true })
    await office.until((view) => Object.values(view.people).some(({ name }) => name === 'Lê An'))
    expect(JSON.stringify(office.view())).not.toContain('0912345678')
  })

  it.each(['', '{', '[]', '{"name":-1}', '{"name":"A"}', '{"nickname":1}', '{"name":1e9}'])(
    'is not read by the word %j, which says no columns',
    async (columns) => {
      const list = Buffer.from('Họ tên\nLê An\n')
      const { body } = await post(`roster?columns=${encodeURIComponent(columns)}`, list)
      expect(body).toEqual({ refused: 'malformed' })
    },
  )

  it('names who would be new, changed and gone against the roster there is', async () => {
    const { name, position, unit } = at.hall.people.get(person(1).id) ?? person(1)
    const list = Buffer.from(`Họ tên;Chức vụ;Đơn vị\n${name};Chức vụ mới;${unit}\nNgười Mới;;\n`)
    const { body } = await post('roster', list)
    expect(body).toMatchObject({
      changes: {
        kept: 0,
        added: [{ row: 3, name: 'Người Mới' }],
        changed: [
          { row: 2, name, changes: expect.arrayContaining([{ field: 'position', from: position, to: 'Chức vụ mới' }]) },
        ],
        gone: { length: 11 },
      },
    })
  })

  it('that is not there, or that is a definition, is gone', async () => {
    const definition = await draftOf('definition', JSON.stringify(await (await at.office('definition')).json()))
    const gone: Answer = { refused: 'draftGone' }
    expect(await office.send('takeRoster', { draftId: 'none' })).toEqual(gone)
    expect(await office.send('takeRoster', { draftId: definition })).toEqual(gone)
    expect(await office.send('takeDefinition', { draftId: 'none' })).toEqual(gone)
  })

  it('cannot be taken while a vote is open, whose roll it would change', async () => {
    const draftId = await draftOf('roster', await sample('danh-sach-dai-bieu.xlsx'))
    const [mc, desk] = [await at.join('mc'), await at.join('reception')]
    await desk.send('checkIn', {
      badge: { personId: person(1).id },
      desk: '1',
      means: 'name',
      scannedAt: null,
      verdictAfter: null,
    })
    await mc.send('startItem', { from: null, to: 'vote' })
    expect(await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })).toEqual({ done: true })
    expect(await office.send('takeRoster', { draftId })).toEqual({ refused: 'voteIsOpen' })
    const voteId = at.hall.conference.votes[0]?.id
    expect(await mc.send('closeVote', { voteId })).toEqual({ done: true })
    expect(await office.send('takeRoster', { draftId })).toEqual({ done: true })
  })
})

describe('a definition', () => {
  it('needs a roster first', async () => {
    at = await hallOnAPort({ facts: [] })
    expect(await post('definition', await sample('hoi-nghi.json'))).toMatchObject({ body: { refused: 'rosterNeeded' } })
  })

  it.each([
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is read as Notepad saves it: %s', async (_, encoded) => {
    at = await hallOnAPort()
    expect(await post('definition', encoded('{"heading":\n'))).toMatchObject({
      body: { refused: 'brokenDefinition', line: 2 },
    })
    expect(await post('definition', encoded('{}'))).toMatchObject({ body: { refused: 'problems' } })
  })

  it('that is not JSON, or not ours, is refused with what is wrong', async () => {
    at = await hallOnAPort()
    expect(await post('definition', 'PK\u0003')).toMatchObject({ body: { refused: 'notADefinition' } })
    expect(await post('definition', '{"heading":\n')).toMatchObject({ body: { refused: 'brokenDefinition', line: 2 } })
    expect(await post('definition', '{}')).toMatchObject({
      body: {
        refused: 'problems',
        problems: expect.arrayContaining([{ path: ['items'], code: 'missing', found: '' }]),
      },
    })
    expect(await post('definition', await sample('hoi-nghi.json'))).toMatchObject({ body: { refused: 'problems' } })
  })

  it('that was written out can be taken in again, with a byte order mark too', async () => {
    at = await hallOnAPort()
    const [office, mc] = [await at.join('office'), await at.join('mc')]
    const written = await (await at.office('definition')).text()
    const draftId = await draftOf('definition', `\uFEFF${written}`)
    expect(await office.send('takeDefinition', { draftId })).toEqual({ done: true })
    await mc.until((view) => !('opening' in view.items))
    expect(Object.values(mc.view().items).map((item) => item.title)).toContain('Báo cáo tổng kết')
    expect(JSON.parse(await (await at.office('definition')).text())).toEqual(JSON.parse(written))
  })

  it('of more than half an hour ago is gone: its preview is none of today any more', async () => {
    at = await hallOnAPort()
    const office = await at.join('office')
    const draftId = await draftOf('definition', await (await at.office('definition')).text())
    at.clock.pass(30 * 60_000 + 1)
    expect(await office.send('takeDefinition', { draftId })).toEqual({ refused: 'draftGone' })
  })

  it('with as many large photographs as a conference can have is exported and imported again', async () => {
    at = await hallOnAPort()
    const office = await at.join('office')
    const photograph = (size: number) => Buffer.concat([png, Buffer.alloc(size - png.length)]).toString('base64')
    const mega = 1024 * 1024
    const withPhotographs = (sizes: number[]) =>
      JSON.stringify(
        least([
          {
            kind: 'awards',
            title: 'Khen',
            plannedMinutes: 10,
            rounds: [
              {
                award: 'Giấy khen',
                honourees: sizes.map((size, index) => ({
                  kind: 'collective',
                  name: `Tập thể ${index}`,
                  photograph: `data:image/png;base64,${photograph(size)}`,
                })),
              },
            ],
          },
        ]),
      )
    const most = Array(48).fill(2 * mega)
    const draftId = await draftOf('definition', withPhotographs(most))
    expect(await office.send('takeDefinition', { draftId })).toEqual({ done: true })
    expect(await post(`photographs/${person(3).id}`, png)).toMatchObject({ body: { refused: 'tooManyPhotographs' } })
    const written = await (await at.office('definition')).text()
    expect(await post('definition', written)).toMatchObject({ status: 200, body: { photographs: 48 } })
  }, 90_000)

  it('takes the photographs of the collectives before it away, and leaves those of people', async () => {
    at = await hallOnAPort()
    const office = await at.join('office')
    const written = await (await at.office('definition')).text()
    await post('photographs/honouree-3', png)
    await post(`photographs/${person(3).id}`, png)
    const draftId = await draftOf('definition', written)
    expect(await office.send('takeDefinition', { draftId })).toEqual({ done: true })
    expect([...at.hall.photographs.keys()]).toEqual([person(3).id])
    const kept = await at.storage.conference('one').people.photographs()
    expect(kept.map(({ subject }) => subject)).toEqual([person(3).id])
  })

  it('cannot be taken once the conference has begun', async () => {
    at = await hallOnAPort()
    const [office, mc] = [await at.join('office'), await at.join('mc')]
    const draftId = await draftOf('definition', await (await at.office('definition')).text())
    await mc.send('startItem', { from: null, to: 'opening' })
    expect(await office.send('takeDefinition', { draftId })).toEqual({ refused: 'conferenceStarted' })
  })
})

describe('a photograph', () => {
  beforeEach(async () => {
    at = await hallOnAPort()
  })
  const put = (subject: string, bytes: Uint8Array<ArrayBuffer> | string) => post(`photographs/${subject}`, bytes)

  it('of a person is seen by office and screens under a new address each time, and the old is gone', async () => {
    const [office, screen] = [await at.join('office'), await at.join('screen')]
    const { body } = await put(person(3).id, png)
    const first = String(body.photographId)
    await screen.until((view) => view.speeches['paper-1']?.speaker.photograph === first)
    const response = await fetch(`${at.url}/photographs/${first}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    const second = String((await put(person(3).id, png)).body.photographId)
    await office.until((view) => view.people[person(3).id]?.photograph === second)
    expect((await fetch(`${at.url}/photographs/${first}`)).status).toBe(404)
  })

  it('of a collective of the agenda is taken too', async () => {
    expect((await put('honouree-3', png)).body).toEqual({ photographId: expect.any(String) })
  })

  it('is removed by the office: everywhere, and not twice', async () => {
    const office = await at.join('office')
    const id = String((await put(person(3).id, png)).body.photographId)
    await put(person(4).id, png)
    await office.until((view) => typeof view.people[person(4).id]?.photograph === 'string')
    const remove = async (subject: string) => (await at.office(`photographs/${subject}`, { method: 'DELETE' })).json()
    expect(await remove(person(3).id)).toEqual({ done: true })
    await office.until((view) => view.people[person(3).id]?.photograph === null)
    expect((await fetch(`${at.url}/photographs/${id}`)).status).toBe(404)
    expect(await remove(person(3).id)).toEqual({ done: true })
    expect(await remove('person-99')).toEqual({ refused: 'unknownPerson' })
    expect(at.hall.photographs.size).toBe(1)
  })

  it('that is none is refused, whatever it is called', async () => {
    for (const bytes of ['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', '\u0089PNG']) {
      expect((await put(person(3).id, bytes)).body).toEqual({ refused: 'notAPhotograph' })
    }
    expect(at.hall.photographs.size).toBe(0)
  })

  it('of nobody is refused', async () => {
    for (const subject of ['person-99', 'honouree-1', 'constructor', '..%2f..%2fetc', 'stranger-01']) {
      expect((await put(subject, png)).body, subject).toEqual({ refused: 'unknownPerson' })
    }
  })

  it('under an address that was not given is not there', async () => {
    for (const id of ['x', '..%2fhoi-truong.sqlite', '%00', "'%20OR%201=1", '__proto__']) {
      expect((await fetch(`${at.url}/photographs/${id}`)).status, id).toBe(404)
    }
  })
})
