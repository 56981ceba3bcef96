import { readRecountOrder, recountStored, recountUsage, recountWords } from './recount.ts'

/** `npm run recount`: the stored ballots of every vote counted again, beside a running server or without one. */
const order = readRecountOrder(process.argv.slice(2), process.env)
if ('wrong' in order) {
  console.error(`${order.wrong}\n\n${recountUsage}`)
  process.exit(2)
}
const outcome = await recountStored(order.data)
if ('wrong' in outcome) {
  console.error(outcome.wrong)
  process.exit(1)
}
for (const one of outcome.votes) console.log(order.json ? JSON.stringify(one) : recountWords(one))
if (outcome.votes.length === 0 && !order.json) console.log('Chưa có biểu quyết nào / No vote has been held')
// For a program: 0 where every count is the one on record.
if (outcome.votes.some(({ differences }) => differences.length > 0)) process.exit(3)
