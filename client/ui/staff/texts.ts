import { defineTexts } from '../../i18n/texts.ts'

/** Words on the staff's shared pieces. */
export const staffTexts = defineTexts('staff', {
  vi: {
    close: 'Đóng',
    clear: 'Xóa',
    copy: 'Chép đường dẫn',
    copied: 'Đã chép',
    copyByHand: 'Đã chọn sẵn, bấm Ctrl+C',
  },
  en: {
    close: 'Close',
    clear: 'Clear',
    copy: 'Copy the link',
    copied: 'Copied',
    copyByHand: 'Selected, press Ctrl+C',
  },
})
