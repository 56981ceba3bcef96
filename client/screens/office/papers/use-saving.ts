import { useState } from 'react'
import { saveFile } from '../../../ui/staff/save-file.ts'
import type { PaperFault } from './fetch-papers.ts'

type Fault = PaperFault | 'noPicture'

/** One file at a time is made and saved; what was wrong stands until the next. */
export function useSaving() {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Fault | null>(null)
  const save = async (fileName: string, make: () => Promise<Blob | { refused: Fault }>) => {
    setBusy(true)
    setWrong(null)
    try {
      const made = await make()
      if (made instanceof Blob) saveFile(fileName, made)
      else setWrong(made.refused)
    } catch {
      setWrong('noPicture') // the fonts did not arrive, or the browser gives no picture
    }
    setBusy(false)
  }
  return { busy, wrong, save }
}
