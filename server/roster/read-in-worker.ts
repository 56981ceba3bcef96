import { Worker } from 'node:worker_threads'
import type { RosterFileRefusal, RosterReading } from '../../shared/roster.ts'
import type { ReadRoster } from './read-roster.ts'
import type { RosterWork } from './roster-worker.ts'

const longest = 30_000
const unreadable: RosterFileRefusal = { refused: 'notASpreadsheet', columns: [] }

/** `readRoster` in a thread with a memory and a time of its own; a file that exceeds them is no spreadsheet we can read. */
export const readRosterInWorker =
  (script: URL): ReadRoster =>
  (bytes, mapping = null) =>
    new Promise((resolve) => {
      const worker = new Worker(script, {
        workerData: { bytes: new Uint8Array(bytes), mapping } satisfies RosterWork,
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      })
      const finish = (result: RosterReading | RosterFileRefusal) => {
        clearTimeout(timer)
        resolve(result)
        void worker.terminate()
      }
      const timer = setTimeout(() => finish(unreadable), longest)
      worker.once('message', finish)
      worker.once('error', () => finish(unreadable))
      worker.once('exit', () => finish(unreadable))
    })
