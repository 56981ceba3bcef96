import type { Ref } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import styles from './search-box.module.css'
import { staffTexts } from './texts.ts'

/** A field to search in, with a cross that empties it; Escape empties it too. */
export function SearchBox({
  label,
  hint,
  value,
  onType,
  onEnter,
  large = false,
  field,
}: {
  label: string
  /** An example in the empty field. */
  hint?: string
  value: string
  onType: (text: string) => void
  onEnter?: (text: string) => void
  large?: boolean
  field?: Ref<HTMLInputElement>
}) {
  const t = useTexts(staffTexts)
  return (
    <SearchField
      className={styles.search ?? ''}
      data-large={large}
      value={value}
      onChange={onType}
      {...(onEnter ? { onSubmit: onEnter } : {})}
    >
      <Label>{label}</Label>
      <div className={styles.box}>
        <Input
          className={styles.field ?? ''}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          {...(hint ? { placeholder: hint } : {})}
          {...(field ? { ref: field } : {})}
        />
        {value !== '' && (
          <Button className={styles.clear ?? ''} aria-label={t('clear')}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3 13 13 M13 3 3 13" />
            </svg>
          </Button>
        )}
      </div>
    </SearchField>
  )
}
