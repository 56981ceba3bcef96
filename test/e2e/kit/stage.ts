import { type Browser, expect, type Page } from '@playwright/test'
import type { Command } from '../../../shared/commands.ts'
import type { Media, Source } from '../../../shared/stage/program.ts'
import type { Layout, ScreenLanguage } from '../../../shared/stage/screens.ts'
import type { OfficeView } from '../../../shared/views.ts'
import { connectDevice, type RunningServer } from './server.ts'

/** The office without a page: what it puts on the screens, and which screens there are. */
export async function openStage(server: RunningServer) {
  const link = server.link('office')
  const office = await connectDevice<OfficeView>(link)
  const look = async () => {
    const device = await connectDevice<OfficeView>(link)
    device.close()
    return device.view
  }
  const must = async (command: Command) => {
    const said = await office.send(command)
    if (!('done' in said)) throw new Error(`${command.type} was refused: ${JSON.stringify(said)}`)
  }
  const upload = async (bytes: Buffer): Promise<string> => {
    const { origin, hash } = new URL(link)
    const response = await fetch(`${origin}/office/media-files`, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { authorization: `Bearer ${hash.slice(1)}`, 'content-type': 'application/octet-stream' },
    })
    const said = (await response.json()) as { fileId?: string }
    if (!said.fileId) throw new Error(`the file was refused: ${JSON.stringify(said)}`)
    return said.fileId
  }
  return {
    look,
    must,
    /** Brings files in and gives them a place; tells the new one's id. */
    addMedia: async (kind: Media['kind'], title: string, files: readonly Buffer[]) => {
      const ids: string[] = []
      for (const bytes of files) ids.push(await upload(bytes))
      await must({ type: 'addMedia', kind, title, itemId: null, files: ids })
      const find = async () => Object.values((await look()).media).find((one) => one.title === title)
      // What was just added is published a moment later.
      await expect.poll(async () => (await find()) !== undefined, { message: title }).toBe(true)
      const added = await find()
      if (!added) throw new Error(`${title} is not there`)
      return added.id
    },
    take: async (source: Source | null) => {
      const from = (await look()).program.main?.taken ?? null
      await must({ type: 'takeSource', from, source })
    },
    /** The only screen that has this name, or has none. */
    setScreen: async (known: string, setting: { name: string; layout: Layout; language: ScreenLanguage }) => {
      const row = Object.values((await look()).screens).find((one) => one.name === known)
      if (!row) throw new Error(`there is no screen called ${known}`)
      await must({ type: 'setScreen', screenId: row.id, ...setting })
    },
    screen: async (name: string) => Object.values((await look()).screens).find((one) => one.name === name),
    close: office.close,
  }
}

/** A picture of one colour, of this size. */
export async function colouredPicture(browser: Browser, colour: string, width: number, height: number) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<body style="margin:0;background:${colour}">`)
  const png = await page.screenshot()
  await page.close()
  return png
}

/** Films of this run by their seconds, each of which takes as long to record. */
const films = new Map<number, Promise<Buffer>>()

/** Some seconds of video in which a bar grows, as a browser records it. */
export function recordedVideo(browser: Browser, seconds: number): Promise<Buffer> {
  const film = films.get(seconds) ?? record(browser, seconds)
  films.set(seconds, film)
  return film
}

async function record(browser: Browser, seconds: number): Promise<Buffer> {
  const page = await browser.newPage()
  const bytes = await page.evaluate(async (length) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 320, height: 180 })
    const pen = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve
    })
    recorder.start()
    const begun = performance.now()
    await new Promise<void>((resolve) => {
      const draw = () => {
        const share = (performance.now() - begun) / (1_000 * length)
        if (pen) pen.fillStyle = '#114488'
        pen?.fillRect(0, 0, 320, 180)
        if (pen) pen.fillStyle = '#ffcc00'
        pen?.fillRect(0, 60, 320 * share, 60)
        if (share < 1) requestAnimationFrame(draw)
        else resolve()
      }
      draw()
    })
    recorder.stop()
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  }, seconds)
  await page.close()
  return Buffer.from(bytes)
}

/** What the hall is looking at on this screen, once no fade is under way. */
export const shownOnWall = (screen: Page) => screen.locator('[data-shows]').last()
