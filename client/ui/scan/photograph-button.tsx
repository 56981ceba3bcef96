import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../staff/act.tsx'
import { cameraTexts } from './camera-texts.ts'
import type { ReadingFault } from './one-code.ts'
import { readPhotograph } from './read-photograph.ts'

/** Takes one picture with the device's own camera program: the way where the page may not use the camera itself. */
export function PhotographButton({
  onCode,
  onFault,
}: {
  onCode: (text: string, readAt: number) => void
  /** The verdict says it: that of the one before must not stand beside a picture that was in vain. */
  onFault: (fault: ReadingFault) => void
}) {
  const t = useTexts(cameraTexts)
  const [reading, setReading] = useState(false)
  const read = async (file: File) => {
    setReading(true)
    const result = await readPhotograph(file).catch((error: unknown) => {
      console.error('the photograph', error)
      return { fault: 'noCode' } as const
    })
    setReading(false)
    if ('text' in result) onCode(result.text, performance.now())
    else onFault(result.fault)
  }
  return (
    <div>
      <FileTrigger
        acceptedFileTypes={['image/*']}
        defaultCamera="environment"
        onSelect={(files) => {
          const file = files?.[0]
          if (file) void read(file)
        }}
      >
        <Act kind="main" onAct={() => {}} disabled={reading}>
          {t('photograph')}
        </Act>
      </FileTrigger>
      <p role="status">{reading && t('photographReading')}</p>
    </div>
  )
}
