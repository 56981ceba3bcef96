import { parentPort, workerData } from 'node:worker_threads'
import { readRoster } from './read-roster.ts'

/** A thread for one spreadsheet: a file made to fill the memory takes this thread down and not the conference. */
if (workerData instanceof Uint8Array) parentPort?.postMessage(await readRoster(workerData))
