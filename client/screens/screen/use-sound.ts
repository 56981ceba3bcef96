import { useCallback, useEffect, useState } from 'react'
import type { ScreenReport } from '../../../shared/stage-views.ts'

type Sound = ScreenReport['sound']

/**
 * Whether this screen can be heard. Browsers let nothing sound before somebody has touched the page: the console learns of
 * it before the first video, and any key, such as F for the full screen, is touch enough.
 */
export function useSound(wanted: boolean): { sound: Sound; onSound: (sound: 'on' | 'blocked') => void } {
  const [heard, setHeard] = useState<'on' | 'blocked'>('on')
  useEffect(() => {
    if (!wanted || !('AudioContext' in window)) return
    const audio = new AudioContext()
    const look = () => setHeard(audio.state === 'running' ? 'on' : 'blocked')
    const touched = () => {
      setHeard('on')
      void audio.resume()
    }
    look()
    audio.addEventListener('statechange', look)
    window.addEventListener('keydown', touched)
    window.addEventListener('pointerdown', touched)
    return () => {
      audio.removeEventListener('statechange', look)
      window.removeEventListener('keydown', touched)
      window.removeEventListener('pointerdown', touched)
      void audio.close()
    }
  }, [wanted])
  const onSound = useCallback((sound: 'on' | 'blocked') => setHeard(sound), [])
  return { sound: wanted ? heard : 'silent', onSound }
}
