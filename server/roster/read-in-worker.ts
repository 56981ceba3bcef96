import { Worker } from 'node:worker_threads'
import type { RosterFileFault, RosterReading } from '../../shared/roster.ts'
import type { ReadRoster } from './read-roster.ts'

const longest = 30_000

/** `readRoster` in a thread with a memory and a time of its own; a file that exceeds them is no spreadsheet we can read. */
export const readRosterInWorker =
  (script: URL): ReadRoster =>
  (bytes) =>
    new Promise((resolve) => {
      const worker = new Worker(script, {
        workerData: new Uint8Array(bytes),
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      })
      const finish = (result: RosterReading | { refused: RosterFileFault }) => {
        clearTimeout(timer)
        resolve(result)
        void worker.terminate()
      }
      const timer = setTimeout(() => finish({ refused: 'notASpreadsheet' }), longest)
      worker.once('message', finish)
      worker.once('error', () => finish({ refused: 'notASpreadsheet' }))
      worker.once('exit', () => finish({ refused: 'notASpreadsheet' }))
    })
