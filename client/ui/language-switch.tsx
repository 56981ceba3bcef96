import { commonTexts } from '../i18n/common.ts'
import { chooseLanguage, useLanguage } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import styles from './language-switch.module.css'

/** Names the language it switches to, in that language. */
export function LanguageSwitch() {
  const t = useTexts(commonTexts)
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" className={styles.switch} lang={other} onClick={() => chooseLanguage(other)}>
      {t('otherLanguage')}
    </button>
  )
}
