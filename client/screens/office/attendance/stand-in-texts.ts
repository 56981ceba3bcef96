import { defineTexts } from '../../../i18n/texts.ts'

/** Đi thay: whose place somebody takes. */
export const standInTexts = defineTexts('standIn', {
  vi: {
    record: 'Ghi đi thay',
    recordOf: 'Ghi {{name}} đi thay',
    change: 'Sửa đi thay',
    changeOf: 'Sửa ghi đi thay của {{name}}',
    title: 'Đi thay: {{name}}',
    about:
      'Chọn người vắng mà {{name}} đi thay. Khi người đi thay có mặt, người vắng được tính là vắng có lý do, trừ khi đã ghi khác; số đại biểu chính thức có mặt không tăng.',
    now: 'Đang ghi đi thay {{name}}',
    withdraw: 'Bỏ ghi đi thay',
    forWhom: 'Đi thay cho ai',
    hint: 'Tên, chữ cái đầu, đơn vị của người vắng',
    foundNobody: 'Không tìm thấy ai trong số những người chưa có mặt.',
  },
  en: {
    record: 'Stands in',
    recordOf: 'Record for whom {{name}} stands in',
    change: 'Change stand-in',
    changeOf: 'Change for whom {{name}} stands in',
    title: 'Stand-in: {{name}}',
    about:
      'Choose the absent person for whom {{name}} came. While the stand-in is present, that person counts as absent with a reason, unless something else was entered; no official delegate more is present.',
    now: 'Stands in for {{name}}',
    withdraw: 'Withdraw this',
    forWhom: 'For whom',
    hint: 'Name, initials or unit of the absent person',
    foundNobody: 'Nobody found among those who have not come.',
  },
})
