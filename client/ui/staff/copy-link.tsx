import { useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from './act.tsx'
import styles from './copy-link.module.css'
import { staffTexts } from './texts.ts'

/** A link, or other text for another place, that can be copied; where the clipboard is missing, as on plain HTTP, it is selected for Ctrl+C. */
export function CopyLink({
  label,
  url,
  copy: copyWords,
}: {
  label: string
  url: string
  /** On the button, where it is no link. */
  copy?: string
}) {
  const t = useTexts(staffTexts)
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'byHand'>('no')

  const copy = async () => {
    field.current?.select()
    setCopied((await writeClipboard(url)) ? 'yes' : 'byHand')
  }

  return (
    <div className={styles.link}>
      <input
        ref={field}
        className={styles.field}
        readOnly
        value={url}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setCopied('no')}
      />
      <Act onAct={() => void copy()}>{copyWords ?? t('copy')}</Act>
      <span className={styles.outcome} role="status">
        {copied === 'yes' && t('copied')}
        {copied === 'byHand' && t('copyByHand')}
      </span>
    </div>
  )
}

async function writeClipboard(text: string): Promise<boolean> {
  // On plain HTTP there is no navigator.clipboard, whatever the types say; the old command still copies a selection.
  if (!window.isSecureContext) return document.execCommand('copy')
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // the browser does not allow it: the link is selected, and the hand copies it
  }
}
