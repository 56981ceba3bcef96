import { useEffect, useState } from 'react'
import type { InstallationShown } from '../../../shared/installation.ts'
import { useLine } from '../../hall.tsx'
import { fetchInstallation } from '../../uploads.ts'

/** Where the server keeps everything, asked anew each time the line comes back: it may be another start. */
export function useInstallation(): InstallationShown | null {
  const up = useLine().state === 'up'
  const [installation, setInstallation] = useState<InstallationShown | null>(null)
  useEffect(() => {
    if (!up) return
    let gone = false
    void fetchInstallation().then((answer) => {
      if (!gone && !('refused' in answer)) setInstallation(answer)
    })
    return () => {
      gone = true
    }
  }, [up])
  return installation
}
