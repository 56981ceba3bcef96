import { useEffect, useRef } from 'react'
import type { ScreenView } from '../../../shared/views.ts'

/** Every photograph that may be called for is loaded as soon as it is known, and held as long as the page is open. */
export function usePhotographsReady(view: ScreenView | null): void {
  const held = useRef(new Map<string, HTMLImageElement>())
  const speeches = view?.speeches
  const honourees = view?.honourees
  useEffect(() => {
    const photographs = [
      ...Object.values(speeches ?? {}).map((speech) => speech.speaker.photograph),
      ...Object.values(honourees ?? {}).map((honouree) => honouree.photograph),
    ]
    for (const photograph of photographs) {
      if (photograph === null || held.current.has(photograph)) continue
      const image = new Image()
      image.src = `/photographs/${photograph}`
      held.current.set(photograph, image)
    }
  }, [speeches, honourees])
}

const weights = ['400', '500', '600', '700', '800', 'italic 500']

/** Every weight is loaded before its first picture, or that picture would be drawn twice before the hall's eyes. */
export function useFontsReady(): void {
  useEffect(() => {
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font').split(',')[0]
    for (const weight of weights) {
      // A font that does not come leaves the device's own in its place; the picture is fitted to either.
      document.fonts.load(`${weight} 1em ${family}`, 'Aễ').catch(() => undefined)
    }
  }, [])
}
