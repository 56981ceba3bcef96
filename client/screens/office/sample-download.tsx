import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { saveFile } from '../../ui/staff/save-file.ts'
import { downloadSample } from '../../uploads.ts'
import { uploadTexts } from './upload-texts.ts'

/** A file in the right form, for an office that has none of its own yet. */
export function SampleDownload({
  of,
  fileName,
  children,
}: {
  of: 'roster' | 'definition'
  fileName: string
  children: string
}) {
  const upload = useTexts(uploadTexts)
  const [wrong, setWrong] = useState<'offline' | 'forbidden' | null>(null)
  const save = async () => {
    const answer = await downloadSample(of)
    setWrong('refused' in answer ? answer.refused : null)
    if (answer instanceof Blob) saveFile(fileName, answer)
  }
  return (
    <>
      <Act onAct={() => void save()}>{children}</Act>
      {wrong && <p role="alert">{upload(wrong)}</p>}
    </>
  )
}
