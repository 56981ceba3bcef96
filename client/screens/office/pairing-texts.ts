import { defineTexts } from '../../i18n/texts.ts'

export const pairingTexts = defineTexts('officePairing', {
  vi: { sixDigits: 'Mã có đúng sáu chữ số.' },
  en: { sixDigits: 'The code has exactly six digits.' },
})
