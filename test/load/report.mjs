import { availableParallelism, loadavg } from 'node:os'
import { median, percentile, warmUps } from './measures.mjs'

/** What each figure is, and what it is held against. */
const meanings = [
  ['advance', "MC's command to the last phone", 'one ready-made frame to bare ws sockets'],
  [
    'ballots',
    'ballot to durable acknowledgement, all within a second; mc: the slowest command of the MC meanwhile',
    '--durability off',
  ],
  ['return', 'after a restart until each has its picture', 'bare ws, a frame of the same size'],
]

function figures({ name, pairs }) {
  const ratios = pairs.map(({ value, yardstick }) => value / yardstick)
  return {
    name,
    value: median(pairs.map((pair) => pair.value)),
    yardstick: median(pairs.map((pair) => pair.yardstick)),
    // Of the pairs, and so not quite the ratio of the two medians.
    ratio: median(ratios),
    quartiles: [percentile(ratios, 0.25), percentile(ratios, 0.75)],
  }
}

const rounded = (number, digits) => Number(number.toFixed(digits))

export function jsonLine(row) {
  const { name, value, yardstick, ratio } = figures(row)
  return JSON.stringify({
    name,
    value: rounded(value, 2),
    unit: 'ms',
    yardstick: rounded(yardstick, 2),
    ratio: rounded(ratio, 3),
  })
}

const columns = (name, value, yardstick, ratio, quartiles, pairs) =>
  [
    name.padEnd(18),
    value.padStart(10),
    yardstick.padStart(12),
    ratio.padStart(7),
    quartiles.padStart(13),
    pairs.padStart(6),
  ].join(' ')

export function heading() {
  const load = loadavg()[0].toFixed(2)
  return [
    `${availableParallelism()} cores, Node ${process.versions.node}, load ${load} at the start; times in ms.`,
    'Medians over interleaved pairs, and the median of the ratios with its quartiles; no pair is left out.',
    `Before them ${warmUps} pairs of advances and one of votes to warm up; a return is always to a cold server.`,
    ...meanings.map(([name, what, yardstick]) => `  ${name.padEnd(8)} ${what}; yardstick: ${yardstick}`),
    '',
    columns('', 'measured', 'yardstick', 'ratio', 'quartiles', 'pairs'),
  ].join('\n')
}

export function tableRow(row) {
  const { name, value, yardstick, ratio, quartiles } = figures(row)
  return columns(
    name,
    value.toFixed(2),
    yardstick.toFixed(2),
    ratio.toFixed(2),
    quartiles.map((quartile) => quartile.toFixed(2)).join('–'),
    String(row.pairs.length),
  )
}
