import type { BarcodeDetector } from 'barcode-detector/ponyfill'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { oneCode } from './one-code.ts'

type Detector = typeof BarcodeDetector
/** What a camera's picture with more than one code is read as; no code says that, for it begins with a control character. */
export const severalCodes = '\u0000 several codes'

type WithDetector = { BarcodeDetector?: Detector }

let prepared: Promise<Detector | null> | null = null

/**
 * A reader of QR codes: the browser's own where it knows them, else ZXing in WebAssembly, which comes from this server
 * like everything else. Null where neither works.
 */
export function qrReader(): Promise<Detector | null> {
  prepared ??= prepare().catch((error: unknown) => {
    console.log('no modern reader of QR codes', error)
    prepared = null // it may have been the line
    return null
  })
  return prepared
}

async function prepare(): Promise<Detector> {
  const own = (window as WithDetector).BarcodeDetector
  // Some browsers have the class without the format.
  if (own && (await own.getSupportedFormats()).includes('qr_code')) return own
  const { BarcodeDetector: ours, prepareZXingModule } = await import('barcode-detector/ponyfill')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return ours
}

/** html5-qrcode takes the class it finds on the window. False where it has to do with its own decoder. */
export async function lendReader(): Promise<boolean> {
  const reader = await qrReader()
  if (!reader) return false
  ;(window as WithDetector).BarcodeDetector = oneByOne(reader)
  return true
}

/** A badge is held there for longer than this; meanwhile the verdict has the thread to itself. */
const afterReading = 300

/** html5-qrcode takes the largest of several codes, whosever that is: here they are one thing, which nobody comes in by. */
function oneByOne(reader: Detector): Detector {
  return class extends reader {
    restsUntil = 0
    override async detect(...[image]: Parameters<BarcodeDetector['detect']>) {
      if (performance.now() < this.restsUntil) return []
      const all = await super.detect(image)
      const found = oneCode(all.map(({ rawValue }) => rawValue))
      if (!found) return []
      this.restsUntil = performance.now() + afterReading
      if ('fault' in found) return all.slice(0, 1).map((one) => ({ ...one, rawValue: severalCodes }))
      return all.filter(({ rawValue }) => rawValue === found.text)
    }
  }
}
