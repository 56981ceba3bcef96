import { useEffect, useRef, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { fieldsOf, scriptFields } from '../../../../shared/stage/script.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import fieldStyles from '../../../ui/staff/text-field.module.css'
import { useAct } from '../../../ui/staff/use-act.ts'
import { FieldWarning } from './field-warning.tsx'
import { insertField } from './insert-field.ts'
import styles from './script-editor.module.css'
import { ScriptLines, ScriptPreview } from './script-preview.tsx'
import { scriptTexts } from './texts.ts'
import { usePrepared } from './use-prepared.ts'
import { putRight, wrongFields } from './wrong-fields.ts'

/** What the server takes. */
const longest = 10_000

/** The office's own words for a step, with what is filled from the data; empty gives the step back to the prepared ones. */
export function ScriptEditor({
  step,
  own,
  text,
  onType: setText,
  onDone,
}: {
  step: StepKey
  own: string
  text: string
  onType: (text: string) => void
  onDone: () => void
}) {
  const t = useTexts(scriptTexts)
  const send = officeHooks.useSend()
  const { lines: prepared, template } = usePrepared(step)
  const area = useRef<HTMLTextAreaElement>(null)
  const { busy, refusal, run } = useAct()
  const wrong = wrongFields(text, step)
  // Asked about once, of these words: whoever types on is asked again.
  const [askedOf, setAskedOf] = useState<string | null>(null)
  const isAsked = wrong.length > 0 && askedOf === text
  const acts = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What is said stands above the button and would push it out of sight.
    if (isAsked) acts.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])

  const insert = (field: string) => {
    const here = area.current
    const put = insertField(text, [here?.selectionStart ?? text.length, here?.selectionEnd ?? text.length], field)
    setText(put.text)
    // Once it has been drawn with the new text.
    requestAnimationFrame(() => {
      here?.focus()
      here?.setSelectionRange(put.cursor, put.cursor)
    })
  }
  const save = (words: string) =>
    words === own ? onDone() : run(() => send({ type: 'setScript', step, text: words }), onDone)
  return (
    <div className={styles.editor}>
      <TextField className={fieldStyles.field ?? ''} value={text} onChange={setText} maxLength={longest}>
        <Label>{t('words')}</Label>
        <TextArea ref={area} rows={6} lang="vi" />
      </TextField>
      {wrong.length > 0 && (
        <FieldWarning wrong={wrong} onPutRight={(typed, field) => setText(putRight(text, typed, field))} />
      )}
      <div>
        <h3 className={styles.heading}>{t('fields')}</h3>
        <div className={styles.fields}>
          {fieldsOf(step).map((field) => (
            <Act
              key={field}
              label={t('insert', { field: scriptFields[field] })}
              onAct={() => insert(scriptFields[field])}
            >
              «{scriptFields[field]}»
            </Act>
          ))}
        </div>
      </div>
      <div>
        <h3 className={styles.heading}>{t('preview')}</h3>
        {text.trim() === '' ? <ScriptLines lines={prepared} /> : <ScriptPreview step={step} text={text} />}
      </div>
      {text.trim() !== '' && (
        <div>
          <h3 className={styles.heading}>{t('preparedIs')}</h3>
          <ScriptLines lines={prepared} />
        </div>
      )}
      {isAsked && (
        <Notice kind="care" live="alert">
          {t('notSaved', { typed: wrong.map(({ typed }) => typed).join(', ') })}
        </Notice>
      )}
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      <div className={styles.acts} ref={acts}>
        <Act kind="main" disabled={busy} onAct={() => (wrong.length > 0 ? setAskedOf(text) : save(text.trim()))}>
          {t('save')}
        </Act>
        {/* Beside it, for a second press of the same button may only be an impatient one. */}
        {isAsked && (
          <Act disabled={busy} onAct={() => save(text.trim())}>
            {t('saveAnyway')}
          </Act>
        )}
        {template !== null && text.trim() === '' && <Act onAct={() => setText(template)}>{t('startFrom')}</Act>}
        {text !== own && <Act onAct={() => setText(own)}>{t('discard')}</Act>}
        {own !== '' && (
          <Act disabled={busy} onAct={() => save('')}>
            {t('reset')}
          </Act>
        )}
      </div>
    </div>
  )
}
