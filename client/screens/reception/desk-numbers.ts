/** The numbers that desks of this conference have in their names, in whatever language or words: "Bàn 2", "Desk 2", "Cổng A 2". */
export const numbersIn = (names: Iterable<string>): ReadonlySet<number> =>
  new Set([...names].flatMap((name) => /(\d+)\D*$/.exec(name)?.slice(1).map(Number) ?? []))

/** The first number, from `from` on, that no desk has. */
export function freeNumber(taken: ReadonlySet<number>, from: number): number {
  let number = from
  while (taken.has(number)) number += 1
  return number
}
