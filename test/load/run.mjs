import { constants } from 'node:os'
import { parseArgs } from 'node:util'
import { prepareHall } from './hall.mjs'
import { measureAdvance, measureBallots, measureReturn } from './measures.mjs'
import { heading, jsonLine, tableRow } from './report.mjs'
import { createGround } from './servers.mjs'

const usage = `npm run bench -- [--json] [--pairs N] [--only NAME]

  --json        one JSON object a line
  --pairs N     pairs of each measure, from 1 to 38
  --only NAME   advance, advance-500, advance-2000, ballots or return`

const only = { advance: [500, 2_000], 'advance-500': [500], 'advance-2000': [2_000], ballots: [], return: [] }
const phones = 2_000
/** Never longer than this, whatever hangs. */
const longest = 20 * 60_000

function readOptions() {
  try {
    const options = { json: { type: 'boolean' }, pairs: { type: 'string' }, only: { type: 'string' } }
    const { values } = parseArgs({ options })
    const pairs = values.pairs === undefined ? null : Number(values.pairs)
    if (pairs !== null && !(Number.isInteger(pairs) && pairs >= 1 && pairs <= 38))
      throw new Error(`--pairs ${values.pairs}`)
    if (values.only !== undefined && !Object.hasOwn(only, values.only)) throw new Error(`--only ${values.only}`)
    return { json: values.json ?? false, pairs, only: values.only ?? null }
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    return process.exit(2)
  }
}

/** Measures what was asked for and prints each row as soon as it is there. */
export async function run() {
  const options = readOptions()
  const ground = await createGround()
  let ending = false
  const end = async (status) => {
    if (ending) return
    ending = true
    await ground.clear()
    process.exit(status)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void end(128 + constants.signals[signal]))
  const timer = setTimeout(() => {
    console.error(`The bench took longer than ${longest / 60_000} minutes and was stopped.`)
    void end(1)
  }, longest)

  const say = (rows) => {
    for (const row of rows) console.log(options.json ? jsonLine(row) : tableRow(row))
  }
  const asked = (name) => options.only === null || options.only.startsWith(name)
  try {
    if (!options.json) console.log(heading())
    const hall = await prepareHall(ground, phones)
    if (asked('advance')) {
      const counts = only[options.only ?? 'advance']
      say(await measureAdvance({ ground, hall, counts, pairs: options.pairs ?? 30 }))
      await ground.endAll()
    }
    if (asked('ballots')) {
      say(await measureBallots({ ground, hall, phones, pairs: options.pairs ?? 10 }))
      await ground.endAll()
    }
    if (asked('return')) say(await measureReturn({ ground, hall, phones, pairs: options.pairs ?? 10 }))
    clearTimeout(timer)
    await end(0)
  } catch (error) {
    // What falls over because the bench is ending already is no news.
    if (!ending) console.error(error)
    await end(1)
  }
}
