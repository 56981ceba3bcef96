import { defineTexts } from '../../i18n/texts.ts'

export const shownSoFarTexts = defineTexts('shownSoFar', {
  vi: { showMore: 'Hiện thêm (còn {{count, number}} người)' },
  en: { showMore: 'Show more ({{count, number}} left)' },
})
