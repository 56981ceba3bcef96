import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { cameraTexts } from './camera-texts.ts'
import { readPhotograph } from './read-photograph.ts'

/** Takes one picture with the device's own camera program: the way where the page may not use the camera itself. */
export function PhotographButton({ onCode }: { onCode: (text: string, readAt: number) => void }) {
  const t = useTexts(cameraTexts)
  const [state, setState] = useState<'ready' | 'reading' | 'nothing'>('ready')
  const read = async (file: File) => {
    setState('reading')
    const text = await readPhotograph(file)
    setState(text === null ? 'nothing' : 'ready')
    if (text !== null) onCode(text, performance.now())
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
        <Act kind="main" onAct={() => {}} disabled={state === 'reading'}>
          {t('photograph')}
        </Act>
      </FileTrigger>
      <p role="status">{state !== 'ready' && t(state === 'reading' ? 'photographReading' : 'photographNothing')}</p>
    </div>
  )
}
