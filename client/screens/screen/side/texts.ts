import { defineTexts } from '../../../i18n/texts.ts'

export const sideTexts = defineTexts('side', {
  vi: {
    live: 'Đang diễn ra',
    interrupted: 'Sẽ tiếp tục',
    done: 'Đã xong',
    leftOut: 'Không tiến hành',
  },
  en: {
    live: 'Now',
    interrupted: 'To be continued',
    done: 'Done',
    leftOut: 'Left out',
  },
})
