import { defineTexts } from '../../../i18n/texts.ts'

export const absenceTexts = defineTexts('absence', {
  vi: {
    notEntered: 'Chưa báo vắng',
    excused: 'Vắng có lý do',
    unexcused: 'Vắng không lý do',
    withReason: '{{words}}: {{reason}}',
    enter: 'Ghi vắng',
    enterOf: 'Ghi vắng {{name}}',
    change: 'Sửa ghi vắng',
    changeOf: 'Sửa ghi vắng của {{name}}',
    title: 'Ghi vắng: {{name}}',
    kind: 'Vắng',
    reason: 'Lý do (chỉ văn phòng và bàn đón tiếp thấy)',
    save: 'Ghi',
    withdraw: 'Bỏ ghi vắng',
  },
  en: {
    notEntered: 'No absence entered',
    excused: 'Absent with a reason',
    unexcused: 'Absent without a reason',
    withReason: '{{words}}: {{reason}}',
    enter: 'Enter absence',
    enterOf: 'Enter the absence of {{name}}',
    change: 'Change the absence',
    changeOf: 'Change the absence of {{name}}',
    title: 'Absence: {{name}}',
    kind: 'Absent',
    reason: 'Reason (seen by the office and the reception desks only)',
    save: 'Enter',
    withdraw: 'Withdraw the absence',
  },
})
