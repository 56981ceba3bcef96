import { useId } from 'react'
import styles from './field.module.css'

/** A line to fill in; `suggestions` are offered while typing, and something else may be typed. */
export function Field({
  label,
  value,
  onType,
  longest,
  suggestions = [],
  required = false,
}: {
  label: string
  value: string
  onType: (text: string) => void
  longest: number
  suggestions?: readonly string[]
  required?: boolean
}) {
  const list = useId()
  return (
    <label className={styles.field}>
      {label}
      <input
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        maxLength={longest}
        required={required}
        autoComplete="off"
        {...(suggestions.length > 0 ? { list } : {})}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </label>
  )
}
