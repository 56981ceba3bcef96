import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PairingToClient, pairingNamespace } from '../../shared/protocol.ts'
import { minutes } from '../../shared/time.ts'
import { openDevice } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne, keysOfTwo } from '../kit/hall-on-a-port.ts'
import { found } from '../kit/secrets.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

let at: HallOnAPort
let folder: string
let remove: () => void
const waiting: Socket[] = []
beforeEach(async () => {
  ;({ folder, remove } = temporaryFolder())
  at = await hallOnAPort({ folder })
})
afterEach(async () => {
  for (const socket of waiting.splice(0)) socket.close()
  await at.close()
  remove()
})

/** A screen that belongs to nobody yet: the code it shows, and the key it is told. */
async function showCode(): Promise<{ code: string; key: Promise<string>; keys: string[]; leave: () => Promise<void> }> {
  const socket: Socket<PairingToClient> = io(`${at.url}${pairingNamespace}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  waiting.push(socket)
  const keys: string[] = []
  const key = new Promise<string>((resolve) => {
    socket.on('paired', (told) => {
      keys.push(told.key)
      resolve(told.key)
    })
  })
  const code = await new Promise<string>((resolve) => socket.on('code', (told) => resolve(told.code)))
  return { code, key, keys, leave: async () => void socket.close() }
}
const setting = (code: string, name = 'Màn hình bên trái') => ({ code, name, layout: 'side', language: 'en' })
const screen = (key: string) => openDevice<'screen'>(at.url, 'screen', { key })

describe('a screen that belongs to nobody yet', () => {
  it('shows six digits, other than those of every other screen', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, async () => (await showCode()).code))
    for (const code of codes) expect(code).toMatch(/^\d{6}$/)
    expect(new Set(codes).size).toBe(10)
  })

  it('gets in by a key of its own once the office has typed its code, with name, layout and language', async () => {
    const office = await at.join('office')
    const { code, key } = await showCode()
    expect(await office.send('pairScreen', setting(code))).toEqual({ done: true })
    const paired = await screen(await key)
    const [row] = Object.values(paired.view().screens)
    expect(row).toMatchObject({ name: 'Màn hình bên trái', layout: 'side', language: 'en' })
    await office.until((view) => Object.values(view.screens).some((one) => one.state === 'up' && !one.byLink))
    paired.close()
  })

  it('gets in by its key after the server was started again', async () => {
    const office = await at.join('office')
    const { code, key } = await showCode()
    await office.send('pairScreen', setting(code))
    await key
    await at.close()
    at = await hallOnAPort({ folder })
    const paired = await screen(await key)
    expect(Object.values(paired.view().screens)[0]?.name).toBe('Màn hình bên trái')
    paired.close()
  })

  it('is paired once: the same code typed again belongs to no screen any more', async () => {
    const office = await at.join('office')
    const { code, key, keys } = await showCode()
    const both = await Promise.all([
      office.send('pairScreen', setting(code)),
      office.send('pairScreen', setting(code, 'Cùng một mã')),
    ])
    expect(both).toEqual([{ done: true }, { refused: 'unknownPairingCode' }])
    await key
    expect(keys).toHaveLength(1)
    await office.until((view) => Object.keys(view.screens).length === 1)
  })

  it('that has gone takes its code with it', async () => {
    const office = await at.join('office')
    const { code, leave } = await showCode()
    await leave()
    // Its leaving is heard before what is asked after another has come.
    await showCode()
    expect(await office.send('pairScreen', setting(code))).toEqual({ refused: 'unknownPairingCode' })
  })

  it('does not open another role, nor does another role’s key open a screen’s', async () => {
    const office = await at.join('office')
    const { code, key } = await showCode()
    await office.send('pairScreen', setting(code))
    for (const role of ['office', 'mc', 'reception'] as const) {
      await expect(openDevice(at.url, role, { key: await key })).rejects.toThrow('unknownLink')
    }
    await expect(screen(keysOfOne.mc)).rejects.toThrow('unknownLink')
  })

  it('belongs to the conference whose office typed its code', async () => {
    const other = await openDevice<'office'>(at.url, 'office', { key: keysOfTwo.office })
    const office = await at.join('office')
    const { code, key } = await showCode()
    await other.send('pairScreen', setting(code))
    await key
    await other.until((view) => Object.keys(view.screens).length === 1)
    expect(office.view().screens).toEqual({})
    other.close()
  })
})

describe('a wrong code', () => {
  it('is refused, and after twenty in a minute every code is, the right one too, until the minute is over', async () => {
    const office = await at.join('office')
    const { code, key } = await showCode()
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tried = 0; tried < 20; tried += 1) {
      expect(await office.send('pairScreen', setting(wrong))).toEqual({ refused: 'unknownPairingCode' })
    }
    expect(await office.send('pairScreen', setting(wrong))).toEqual({ refused: 'tooOften' })
    expect(await office.send('pairScreen', setting(code))).toEqual({ refused: 'tooOften' })
    at.clock.pass(minutes(1))
    expect(await office.send('pairScreen', setting(code))).toEqual({ done: true })
    await key
  })

  it.each(['', '12345', '1234567', '12345a', '12 345', '１２３４５６'])('“%s” is none at all', async (code) => {
    const office = await at.join('office')
    expect(await office.send('pairScreen', setting(code))).toEqual({ refused: 'malformed' })
  })

  it('is the office’s to type, and nobody else’s', async () => {
    const { code } = await showCode()
    for (const role of ['mc', 'reception', 'screen'] as const) {
      const device = await at.join(role)
      expect(await device.send('pairScreen', setting(code))).toEqual({ refused: 'forbidden' })
    }
  })
})

describe('a screen that is let go', () => {
  it('loses its line at once, is told why when it comes again, and shows a new code', async () => {
    const office = await at.join('office')
    const { code, key } = await showCode()
    await office.send('pairScreen', setting(code))
    const paired = await screen(await key)
    const screenId = Object.keys(paired.view().screens)[0]
    expect(await office.send('letScreenGo', { screenId })).toEqual({ done: true })
    await paired.gone
    await expect(screen(await key)).rejects.toThrow('screenLetGo')
    await office.until((view) => Object.keys(view.screens).length === 0)

    const again = await showCode()
    expect(await office.send('pairScreen', setting(again.code))).toEqual({ done: true })
    const back = await screen(await again.key)
    await office.until((view) => Object.keys(view.screens).length === 1)
    back.close()
  })

  it('is told why after the server was started again', async () => {
    const office = await at.join('office')
    const { code, key } = await showCode()
    await office.send('pairScreen', setting(code))
    await office.until((view) => Object.keys(view.screens).length === 1)
    await office.send('letScreenGo', { screenId: Object.keys(office.view().screens)[0] })
    await at.close()
    at = await hallOnAPort({ folder })
    await expect(screen(await key)).rejects.toThrow('screenLetGo')
  })

  it('and came by the screens’ link is refused by what it calls itself, others are not', async () => {
    const office = await at.join('office')
    const credential = { key: keysOfOne.screen, device: 'screen-in-the-hall' }
    const byLink = await openDevice<'screen'>(at.url, 'screen', credential)
    await office.until((view) => 'screen-in-the-hall' in view.screens)
    await office.send('letScreenGo', { screenId: 'screen-in-the-hall' })
    await byLink.gone
    await expect(openDevice(at.url, 'screen', credential)).rejects.toThrow('screenLetGo')
    const other = await openDevice<'screen'>(at.url, 'screen', { key: keysOfOne.screen, device: 'another-screen' })
    await other.until((view) => Object.keys(view.screens).join() === 'another-screen')
    other.close()
  })
})

describe('a screen’s own key', () => {
  it('stands in no view, no log and no record, and its code in no log', async () => {
    const devices = await Promise.all((['office', 'mc', 'reception', 'screen'] as const).map((role) => at.join(role)))
    const office = devices[0] as Awaited<ReturnType<typeof at.join<'office'>>>
    const phone = await at.phone(1)
    const { code, key } = await showCode()
    await office.send('pairScreen', setting(code))
    const paired = await screen(await key)
    await office.until((view) => Object.values(view.screens).some((one) => one.state === 'up' && !one.byLink))
    const heard = [...devices, phone, paired].flatMap((device) => [...device.heard])
    const record = await (await at.office('record')).text()
    expect(found([...heard, ...at.log, record], [await key])).toEqual([])
    expect(found([...at.log, record], [code])).toEqual([])
    expect(found(heard, ['keyHash'])).toEqual([])
    paired.close()
  })
})
