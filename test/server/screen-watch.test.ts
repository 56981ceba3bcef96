import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import type { ScreenReport } from '../../shared/stage-views.ts'
import { minutes } from '../../shared/time.ts'
import { type Device, openDevice } from '../kit/device.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'

let at: HallOnAPort
let mc: Device<'mc'>
beforeEach(async () => {
  at = await hallOnAPort()
  mc = await at.join('mc')
})
afterEach(() => at.close())

const id = 'screen-in-the-hall'
/** A screen by the link, whose revision is followed as a page does it. */
async function openScreen() {
  let revision = 0
  const device = await openDevice<'screen'>(at.url, 'screen', { key: keysOfOne.screen, device: id })
  // The first picture came with the opening; what it was numbered is told by what follows.
  device.socket.on('patch', (patch) => {
    revision = patch.revision
  })
  const paint = (report: Partial<ScreenReport> = {}) =>
    device.socket.emit('painted', {
      revision,
      pictures: { loaded: 0, wanted: 0 },
      sound: 'silent',
      playedThrough: [],
      ...report,
    })
  await device.until((view) => id in view.screens)
  return { device, paint, revision: () => revision }
}
const state = (device: Device<'mc'> | Device<'office'> = mc) => device.view().screens[id]?.state
const untilState = (wanted: string) => mc.until((view) => view.screens[id]?.state === wanted)
/** Something that every screen has to paint. */
const change = async (device: Device<'screen'>, theme: 'red' | 'blue') => {
  const office = await at.join('office')
  expect(await office.send('setTheme', { theme })).toEqual({ done: true })
  await device.until((view) => view.program.main?.theme === theme)
  office.close()
}

describe('a screen on the line', () => {
  it('is up from when it comes, and what it has painted and loaded is told', async () => {
    const { device, paint } = await openScreen()
    await untilState('up')
    await change(device, 'blue')
    paint({
      pictures: { loaded: 3, wanted: 5 },
      missing: ['page-1', 'page-2'],
      sound: 'blocked',
      playedThrough: ['film-1'],
    })
    await mc.until((view) => view.screens[id]?.report?.pictures.loaded === 3)
    expect(mc.view().screens[id]).toMatchObject({
      state: 'up',
      byLink: true,
      report: {
        pictures: { loaded: 3, wanted: 5 },
        missing: ['page-1', 'page-2'],
        sound: 'blocked',
        playedThrough: ['film-1'],
      },
    })
    device.close()
  })

  it('is behind when it does not paint what was published, and up again when it has', async () => {
    const { device, paint } = await openScreen()
    await change(device, 'blue')
    paint()
    await mc.until((view) => view.screens[id]?.report !== null)
    at.clock.pass(minutes(1))
    await change(device, 'red')
    await untilState('behind')
    const since = mc.view().screens[id]?.since
    expect(since).toBe(at.clock.now())
    paint()
    await untilState('up')
    device.close()
  })

  it('that never says what it has painted is behind', async () => {
    const { device } = await openScreen()
    await untilState('up')
    await untilState('behind')
    expect(mc.view().screens[id]?.report).toBeNull()
    device.close()
  })

  it('is not believed to have painted what was not published yet', async () => {
    const { device, paint, revision } = await openScreen()
    await change(device, 'blue')
    // As a page would that has the number of another start of the server in its head.
    paint({ revision: revision() + 1_000 })
    await untilState('behind')
    paint()
    await untilState('up')
    device.close()
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'painted'],
    ['less than a number', { revision: -1 }],
    ['a picture by what is no name', { missing: ['<b>'] }],
    ['more pictures than there can be', { pictures: { loaded: 1e9, wanted: 1e9 } }],
    ['a video of no such name', { playedThrough: ['<b>'] }],
    ['something more', { secret: 1 }],
  ])('that says %s changes nothing, and keeps its line', async (_, wrong) => {
    const { device, paint } = await openScreen()
    if (typeof wrong === 'object') paint(wrong as Partial<ScreenReport>)
    else device.socket.emit('painted', wrong as never)
    paint({ pictures: { loaded: 1, wanted: 2 } })
    await mc.until((view) => view.screens[id]?.report?.pictures.wanted === 2)
    expect(device.socket.connected).toBe(true)
    device.close()
  })
})

describe('a screen that is no longer on the line', () => {
  it('is gone at once where it was closed, with its last report, and up when it is back', async () => {
    const { device, paint } = await openScreen()
    paint({ pictures: { loaded: 5, wanted: 5 } })
    await mc.until((view) => view.screens[id]?.report?.pictures.loaded === 5)
    device.close()
    await untilState('gone')
    expect(mc.view().screens[id]?.report?.pictures.loaded).toBe(5)
    const back = await openScreen()
    await untilState('up')
    back.device.close()
  })

  it('is gone within ten seconds where the line was cut without a word', async () => {
    const { device } = await openScreen()
    await untilState('up')
    const { ws } = device.socket.io.engine.transport as unknown as { ws: WebSocket }
    ws.pause()
    await untilState('gone')
    ws.terminate()
  })

  it('is up as long as one of its lines is: a page loaded anew comes before the old one has gone', async () => {
    const first = await openScreen()
    const second = await openScreen()
    first.device.close()
    await change(second.device, 'blue')
    second.paint()
    await mc.until((view) => view.screens[id]?.report !== null)
    expect(state()).toBe('up')
    second.device.close()
    await untilState('gone')
  })

  it('stays on the list as gone after it was named and the server was started again, and goes when it is let go', async () => {
    const { device } = await openScreen()
    const office = await at.join('office')
    const named = { screenId: id, name: 'Hội trường lớn', layout: 'hall', language: 'vi' }
    expect(await office.send('setScreen', named)).toEqual({ done: true })
    device.close()
    await office.until((view) => view.screens[id]?.state === 'gone' && view.screens[id]?.name === 'Hội trường lớn')
    expect(await office.send('letScreenGo', { screenId: id })).toEqual({ done: true })
    await office.until((view) => !(id in view.screens))
    await mc.until((view) => !(id in view.screens))
  })
})

describe('what a screen is told once', () => {
  it('is its name, shown for some seconds, and to load itself anew; for a screen that there is', async () => {
    const { device } = await openScreen()
    const office = await at.join('office')
    expect(await office.send('identifyScreen', { screenId: id })).toEqual({ done: true })
    await device.until((view) => view.screens[id]?.identifyUntil === (at.clock.now() as number) + 10_000)
    expect(await office.send('reloadScreen', { screenId: id })).toEqual({ done: true })
    await device.until((view) => view.screens[id]?.reloads === 1)
    for (const type of ['identifyScreen', 'reloadScreen', 'letScreenGo'] as const) {
      expect(await office.send(type, { screenId: 'no-screen' }), type).toEqual({ refused: 'unknownScreen' })
    }
    device.close()
  })
})
