import { create } from 'qrcode'

/** Modules of light around a code, without which cameras do not find it. */
export const quietModules = 4

/** Dark modules of one row that stand side by side, in modules from the code's corner. */
export type CodeRun = { x: number; y: number; length: number }

/** A QR code of level M as runs of dark modules, and how many modules a side has without its quiet zone. */
export function codeRuns(text: string): { size: number; runs: CodeRun[] } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const runs: CodeRun[] = []
  let run: CodeRun | null = null
  modules.data.forEach((dark, index) => {
    const x = index % size
    if (x === 0) run = null
    if (!dark) {
      run = null
      return
    }
    if (run) run.length += 1
    else {
      run = { x, y: Math.floor(index / size), length: 1 }
      runs.push(run)
    }
  })
  return { size, runs }
}
