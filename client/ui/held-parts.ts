/** Words that a number belongs to: "tầng 1", "Điều 54", "khoá XIV", "lần thứ II". */
const numbered = [
  'lần thứ',
  'thứ',
  'lần',
  'tầng',
  'phòng',
  'hội trường',
  'nhà',
  'khu',
  'cổng',
  'cửa',
  'bàn',
  'hàng',
  'dãy',
  'ghế',
  'số',
  'điều',
  'khoản',
  'điểm',
  'chương',
  'mục',
  'phần',
  'nội dung',
  'bài',
  'trang',
  'lượt',
  'đợt',
  'khoá',
  'khóa',
  'kỳ',
  'hạng',
  'quý',
  'quận',
  'phường',
  'ngày',
  'tháng',
  'năm',
]
const written = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]
const words = numbered.flatMap(written).join('|')
// Old phones know no lookbehind: a syllable that ends as one of these would be held as well, and loses nothing by it.
const held = new RegExp(`(\\S*\\d-\\d\\S*|(?:${words}) (?:[IVXLCDM]+(?!\\p{L})|\\d+(?:[.,]\\d+)*)|\\d+ \\p{Ll}+)`, 'u')

/** A text in parts; no line ends within the second, the fourth, and so on. */
export const heldParts = (text: string): string[] => text.split(held)

/** Whether a part ends in a Roman numeral. */
export const endsRoman = (part: string): boolean => / [IVXLCDM]+$/.test(part)
