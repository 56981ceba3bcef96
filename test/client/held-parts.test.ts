import { expect, it } from 'vitest'
import { heldParts } from '../../client/ui/held-parts.ts'

const held = (text: string) => heldParts(text).filter((_, index) => index % 2 === 1)

it.each([
  ['Mời đại biểu nghỉ giải lao tại sảnh tầng 1', ['tầng 1']],
  ['Theo Điều 54 Nghị định 98/2023/NĐ-CP', ['Điều 54']],
  ['Hội đồng nhân dân khoá XIV', ['khoá XIV']],
  ['Đại hội thi đua yêu nước lần thứ II', ['lần thứ II']],
  ['ĐẠI HỘI LẦN THỨ XI', ['LẦN THỨ XI']],
  ['Hải Phòng, ngày 21 tháng 8 năm 2025', ['ngày 21', 'tháng 8', 'năm 2025']],
  ['phong trào giai đoạn (2025-2030), sau 5 năm', ['(2025-2030),', '5 năm']],
])('no line ends within a number and its word: %s', (text, together) => {
  expect(held(text)).toEqual(together)
  expect(heldParts(text).join('')).toBe(text)
})

it('a word that begins with the letter of a Roman numeral is none', () => {
  expect(held('Phòng Văn hoá, phòng Xây dựng')).toEqual([])
})
