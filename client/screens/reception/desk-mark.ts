/** None that is taken for another one, read or called across a lobby, and no vowels, so that they form no word. */
const letters = 'BCDGHKLMNPRSTVX'
const digits = '23456789'

/** "K47", for a desk that has no line to find out which numbers are taken; `dice` gives a number from 0 to below 1. */
export const deskMark = (dice: () => number): string =>
  [letters, digits, digits].map((signs) => signs.charAt(Math.floor(dice() * signs.length))).join('')
