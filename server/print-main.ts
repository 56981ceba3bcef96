import { print } from './papers/print.ts'
import { readPrintOrder, usage } from './papers/print-args.ts'

/** `npm run print`: invitations and badges as a PDF, beside a running server or without one. */
const order = readPrintOrder(process.argv.slice(2), process.env)
if ('wrong' in order) {
  console.error(`${order.wrong}\n\n${usage}`)
  process.exit(2)
}
const outcome = await print(order, () => Date.now())
if ('wrong' in outcome) {
  console.error(outcome.wrong)
  process.exit(1)
}
console.log(outcome.done)
