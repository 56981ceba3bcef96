import { defineTexts } from '../../i18n/texts.ts'

/** Words on the staff's shared pieces. */
export const staffTexts = defineTexts('staff', {
  vi: {
    close: 'Đóng',
    backToPage: 'Trở lại trang',
    clear: 'Xóa',
    copy: 'Chép đường dẫn',
    copied: 'Đã chép',
    copyByHand: 'Đã chọn sẵn, bấm Ctrl+C',
  },
  en: {
    close: 'Close',
    backToPage: 'Back to the page',
    clear: 'Clear',
    copy: 'Copy the link',
    copied: 'Copied',
    copyByHand: 'Selected, press Ctrl+C',
  },
})
