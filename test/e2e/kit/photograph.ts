import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** What the QR codes say on a photograph of the screen, taken in a hurry: a little askew, and no better than phones send on. */
export async function readOnPhotograph(page: Page): Promise<string[]> {
  const wasm = new URL('../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url)
  const wasmBinary = readFileSync(wasm).buffer as ArrayBuffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  const hold = (how: string) =>
    page.evaluate((transform) => {
      document.body.style.transform = transform
    }, how)
  await hold('perspective(1600px) rotateX(10deg) rotateY(-8deg) rotateZ(4deg) scale(0.8)')
  const photograph = await page.screenshot({ type: 'jpeg', quality: 40 })
  await hold('')
  const found = await readBarcodes(photograph, { formats: ['QRCode'] })
  return found.map(({ text }) => text)
}
