import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { recall, remember } from '../../../device.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { Issued } from './fetch-papers.ts'
import styles from './papers-section.module.css'
import { paperTexts } from './texts.ts'

const fields = ['number', 'date', 'signerPosition', 'signerName'] as const
const longest = 300
const remembered = (field: keyof Issued) => `papers:${field}`

/** What stands on every invitation of this office; kept on this device between visits. */
export function useIssued() {
  const [issued, setIssued] = useState<Issued>(() => ({
    number: recall(remembered('number')) ?? '',
    date: recall(remembered('date')) ?? '',
    signerPosition: recall(remembered('signerPosition')) ?? '',
    signerName: recall(remembered('signerName')) ?? '',
  }))
  const write = (field: keyof Issued, text: string) => {
    remember(remembered(field), text)
    setIssued((before) => ({ ...before, [field]: text }))
  }
  return { issued, write }
}

/** Number, date and signature of the invitations; each may stay empty and be filled in by hand. */
export function IssuedFields({
  issued,
  onWrite,
}: {
  issued: Issued
  onWrite: (field: keyof Issued, text: string) => void
}) {
  const t = useTexts(paperTexts)
  return (
    <fieldset className={styles.issued}>
      <legend>{t('issued')}</legend>
      {fields.map((field) => (
        <TextField
          key={field}
          className={styles.field ?? ''}
          value={issued[field]}
          onChange={(text) => onWrite(field, text)}
          maxLength={longest}
          type={field === 'date' ? 'date' : 'text'}
        >
          <Label>{t(field)}</Label>
          <Input
            className={styles.input ?? ''}
            autoComplete="off"
            {...(field === 'number' ? { placeholder: '61/GM-SNV' } : {})}
          />
        </TextField>
      ))}
    </fieldset>
  )
}
