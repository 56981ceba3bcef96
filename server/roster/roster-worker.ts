import { parentPort, workerData } from 'node:worker_threads'
import type { RosterMapping } from '../../shared/roster.ts'
import { readRoster } from './read-roster.ts'

/** What `readRosterInWorker` hands over. */
export type RosterWork = { bytes: Uint8Array; mapping: RosterMapping | null }

/** A thread for one spreadsheet: a file made to fill the memory takes this thread down and not the conference. */
const { bytes, mapping }: RosterWork = workerData
parentPort?.postMessage(await readRoster(bytes, mapping))
