import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { readBadgeCode } from '../../shared/attendance/badge-code.ts'
import { defineTexts, useTexts } from '../i18n/texts.ts'
import styles from './badge-code-form.module.css'
import buttons from './plain-buttons.module.css'

const badgeCodeTexts = defineTexts('badgeCode', {
  vi: {
    badgeHint: 'Mười sáu chữ số in trên thẻ, chia bốn nhóm.',
    badgeTooShort: 'Mã thẻ có 16 chữ số, mới nhập {{count}}. Hãy nhập đủ.',
    badgeWrongDigit: 'Có chữ số chưa đúng. Hãy đối chiếu lại từng nhóm với thẻ.',
  },
  en: {
    badgeHint: 'The sixteen digits printed on your badge, in four groups.',
    badgeTooShort: 'The code has 16 digits, and {{count}} are typed. Type them all.',
    badgeTooShort_one: 'The code has 16 digits, and {{count}} is typed. Type them all.',
    badgeWrongDigit: 'A digit is wrong. Compare each group with your badge.',
  },
})

const codeLength = 16

/** Typed by hand from the badge, or pasted as the badge's link; checked here before anything is sent. */
export function BadgeCodeForm({ enter, onBadge }: { enter: string; onBadge: (badge: string) => void }) {
  const t = useTexts(badgeCodeTexts)
  const input = useRef<HTMLInputElement>(null)
  const [digits, setDigits] = useState('')
  const [fault, setFault] = useState<'badgeTooShort' | 'badgeWrongDigit' | null>(null)
  const caret = useRef<number | null>(null)

  // Grouping moves the caret to the end: put it back behind the digit it stood at.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const take = (field: HTMLInputElement) => {
    const typed = readBadgeCode(field.value) ?? onlyDigits(field.value).slice(0, codeLength)
    const before = onlyDigits(field.value.slice(0, field.selectionStart ?? field.value.length))
    caret.current = grouped(before.slice(0, codeLength)).length
    setDigits(typed)
    setFault(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = readBadgeCode(digits)
    if (code) return onBadge(code)
    setFault(digits.length < codeLength ? 'badgeTooShort' : 'badgeWrongDigit')
    input.current?.focus()
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor="badge-code">{t('badgeHint')}</label>
      <input
        ref={input}
        id="badge-code"
        className={styles.code}
        value={grouped(digits)}
        onChange={(event) => take(event.currentTarget)}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="go"
        aria-invalid={fault !== null}
        aria-describedby="badge-fault"
      />
      <p id="badge-fault" className={styles.fault} role="alert">
        {fault && t(fault, { count: digits.length })}
      </p>
      <button type="submit" className={buttons.main}>
        {enter}
      </button>
    </form>
  )
}

const onlyDigits = (text: string): string => text.replace(/\D/g, '')

/** In four groups, as it stands on the badge; also while there are fewer digits. */
const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')
