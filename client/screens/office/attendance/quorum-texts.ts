import { defineTexts } from '../../../i18n/texts.ts'

export const quorumTexts = defineTexts('quorum', {
  vi: {
    change: 'Đổi quy tắc',
    title: 'Điều kiện tiến hành hội nghị',
    how: 'Mặc định là hai phần ba số đại biểu triệu tập. Nếu quy chế của cơ quan quy định khác thì đặt ở đây và ghi căn cứ.',
    numerator: 'Có mặt ít nhất',
    denominator: 'trên',
    base: 'của',
    official: 'số đại biểu triệu tập',
    everybody: 'số người trong danh sách, cả người không biểu quyết',
    ground: 'Căn cứ (văn bản, điều khoản)',
    groundGone: 'Quy tắc đã đổi nên căn cứ cũ không còn đúng: hãy ghi căn cứ của quy tắc mới.',
    noFraction: 'Tỷ lệ phải là hai số nguyên từ 1 đến 1000, số thứ nhất không lớn hơn số thứ hai, ví dụ 2 và 3.',
    save: 'Đặt quy tắc này',
  },
  en: {
    change: 'Change the rule',
    title: 'The quorum',
    how: 'Two thirds of the delegates summoned, unless the regulations of your office say otherwise; set it here and name its ground.',
    numerator: 'Present at least',
    denominator: 'out of',
    base: 'of',
    official: 'the delegates summoned',
    everybody: 'everybody on the roster, those without a vote too',
    ground: 'Ground (document, article)',
    groundGone: 'The rule has changed, and the old ground does not stand for it: write that of the new rule.',
    noFraction: 'The share is two whole numbers from 1 to 1000, the first not above the second, such as 2 and 3.',
    save: 'Set this rule',
  },
})
