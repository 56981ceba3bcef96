import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Calls from the bench to a process of its own, over the channel that Node keeps between the two. */

/** In the process: answers calls by name, and ends when the bench does, however that comes about. */
export function answerCalls(methods) {
  process.on('disconnect', () => process.exit())
  // Ctrl-C reaches the whole group; the bench lets its processes go itself.
  process.on('SIGINT', () => undefined)
  process.on('message', async ({ id, method, args }) => {
    try {
      process.send({ id, result: await methods[method](args) })
    } catch (error) {
      process.send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
}

/** In the bench: a process that answers calls. A call that takes longer than `longest` milliseconds fails. */
export function startCallable(file) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map()
  let called = 0
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject, timer } = waiting.get(id)
    waiting.delete(id)
    clearTimeout(timer)
    if (error === undefined) resolve(result)
    else reject(new Error(error))
  })
  child.on('exit', (status, signal) => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error(`${file} ended: ${signal ?? status}`))
    }
    waiting.clear()
  })
  const call = (method, args = {}, longest = 60_000) =>
    new Promise((resolve, reject) => {
      called += 1
      const id = called
      const timer = setTimeout(() => {
        waiting.delete(id)
        reject(new Error(`${file}: ${method} took longer than ${longest / 1_000} s`))
      }, longest)
      waiting.set(id, { resolve, reject, timer })
      child.send({ id, method, args })
    })
  return { child, call }
}
