import { fold } from '../fold.ts'

/**
 * The order of awards, the highest first: Nghị định 98/2023/NĐ-CP, Điều 54 (Chiến sĩ thi đua of the whole country, of
 * ministry or province, of the unit; Lao động tiên tiến; Tập thể lao động xuất sắc; Tập thể lao động tiên tiến), and after
 * them by custom Bằng khen and Giấy khen.
 */
const ranks: readonly RegExp[] = [
  /^(danh hieu )?chien si thi dua toan (quoc|quan)/,
  /^(danh hieu )?chien si thi dua (cap )?(bo|nganh|tinh|thanh pho)/,
  /^(danh hieu )?chien si thi dua (cap )?co so/,
  /^(danh hieu )?(ca nhan )?lao dong tien tien/,
  /^(danh hieu )?tap the lao dong xuat sac/,
  /^(danh hieu )?tap the lao dong tien tien/,
  /^bang khen/,
  /^giay khen/,
]

/** From 0, the highest; null for an award that the order does not know, such as an office's own. */
export function awardRank(award: string): number | null {
  const folded = fold(award).replace(/[“”"'«»]/g, '')
  const rank = ranks.findIndex((known) => known.test(folded))
  return rank < 0 ? null : rank
}

/** The same rounds with those of a known rank in its order; the others keep their places. */
export function inOrderOfRank<R extends { award: string }>(rounds: readonly R[]): R[] {
  const ranked = rounds.filter((round) => awardRank(round.award) !== null)
  // Sorting keeps rounds of one rank as they were.
  const ordered = [...ranked].sort((a, b) => (awardRank(a.award) ?? 0) - (awardRank(b.award) ?? 0))
  return rounds.map((round) => (awardRank(round.award) === null ? round : (ordered.shift() ?? round)))
}
