import { runRecount } from './recount.ts'

/** `npm run recount`: the stored ballots of every vote counted again, beside a running server or without one. */
const outcome = await runRecount(process.argv.slice(2), process.env)
if ('prints' in outcome) console.log(outcome.prints)
else console.error(outcome.complains)
process.exitCode = outcome.code
