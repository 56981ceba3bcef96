import { defineTexts } from '../../../i18n/texts.ts'

export const confidenceTexts = defineTexts('confidence', {
  vi: {
    speaks: 'Đang phát biểu',
    next: 'Tiếp theo',
    calm: 'Thời gian còn lại',
    five: 'Còn không quá 5 phút',
    two: 'Còn không quá 2 phút',
    over: 'Đã hết thời gian',
    overBy: 'quá',
    paused: 'Đồng hồ đang tạm dừng',
    ofPlanned: 'trong {{count}} phút dành cho phát biểu',
    presenter: 'Trao thưởng: {{name}}',
    notInHall: 'vắng mặt trong hội trường',
  },
  en: {
    speaks: 'Speaking now',
    next: 'Next',
    calm: 'Time left',
    five: 'No more than 5 minutes left',
    two: 'No more than 2 minutes left',
    over: 'Time is up',
    overBy: 'over',
    paused: 'The clock is paused',
    ofPlanned: 'of {{count}} minutes for this speech',
    ofPlanned_one: 'of {{count}} minute for this speech',
    presenter: 'Presented by {{name}}',
    notInHall: 'not in the hall',
  },
})
