import { FileTrigger } from 'react-aria-components'
import { Act } from './act.tsx'

/** A button that asks the device for one file. The same file may be chosen again once it has been corrected. */
export function ChooseFile({
  kind = 'plain',
  accept,
  onFile,
  disabled = false,
  label,
  children,
}: {
  kind?: 'main' | 'plain'
  accept: readonly string[]
  onFile: (file: File) => void
  disabled?: boolean
  label?: string
  children: string
}) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.[0]
        if (file) onFile(file)
      }}
    >
      {/* The trigger around it answers the press. */}
      <Act kind={kind} onAct={() => {}} disabled={disabled} {...(label ? { label } : {})}>
        {children}
      </Act>
    </FileTrigger>
  )
}
