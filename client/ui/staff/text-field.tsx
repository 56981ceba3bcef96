import { TextField as Field, Input, Label, TextArea } from 'react-aria-components'
import styles from './text-field.module.css'

/** A line or several to be written in. */
export function TextField({
  label,
  value,
  onType,
  longest,
  lines = 1,
  digits = false,
}: {
  label: string
  value: string
  onType: (text: string) => void
  longest: number
  lines?: number
  /** A tablet shows its digits to type. */
  digits?: boolean
}) {
  return (
    <Field className={styles.field ?? ''} value={value} onChange={onType} maxLength={longest}>
      <Label>{label}</Label>
      {lines > 1 ? <TextArea rows={lines} /> : <Input autoComplete="off" inputMode={digits ? 'numeric' : 'text'} />}
    </Field>
  )
}
