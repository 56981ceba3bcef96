import { useEffect, useReducer, useRef } from 'react'
import { mostMissingNamed } from '../../../shared/stage/missing-pictures.ts'
import type { ScreenReport } from '../../../shared/stage-views.ts'
import type { ScreenView } from '../../../shared/views.ts'

/** How long before a picture that did not come is asked for again. */
const again = 5_000

type Wanted = Pick<ScreenView, 'speeches' | 'honourees' | 'votes' | 'media'>
type Held = { element: HTMLImageElement | HTMLVideoElement; loaded: boolean }

const none: ReadonlyMap<string, 'image' | 'video'> = new Map()

/** Every photograph, picture, page and video that may be called for, by its address. */
function wantedBy({ speeches, honourees, votes, media }: Wanted): Map<string, 'image' | 'video'> {
  const photographs = [
    ...Object.values(speeches).map((speech) => speech.speaker.photograph),
    ...Object.values(honourees).map((honouree) => honouree.photograph),
    ...Object.values(votes).flatMap(({ candidates }) => candidates.map(({ photograph }) => photograph)),
  ]
  const files = Object.values(media).flatMap(({ kind, files: of }) =>
    of.map((file) => [`/media/${file}`, kind === 'video' ? 'video' : 'image'] as const),
  )
  return new Map([
    ...photographs.flatMap((one) => (one === null ? [] : [[`/photographs/${one}`, 'image'] as const])),
    ...files,
  ])
}

function load(
  url: string,
  kind: 'image' | 'video',
  { onLoaded, isWanted }: { onLoaded: () => void; isWanted: () => boolean },
): Held['element'] {
  const element = kind === 'image' ? new Image() : document.createElement('video')
  const isLoaded = kind === 'image' ? 'load' : 'loadedmetadata'
  element.addEventListener(isLoaded, onLoaded)
  const askAgain = () => {
    if (isWanted()) element.src = url
  }
  element.addEventListener('error', () => setTimeout(askAgain, again))
  // Of a video its beginning alone: the rest comes in ranges, and a report of half an hour would fill the memory.
  if (element instanceof HTMLVideoElement) Object.assign(element, { preload: 'metadata', muted: true })
  element.src = url
  return element
}

/**
 * Loads all of it as soon as it is known, and holds it as long as the page is open. Null for a screen that shows none of
 * it. Says how much of what may be called for is here, and which files are not.
 */
export function usePicturesReady(view: ScreenView | null): Pick<ScreenReport, 'pictures' | 'missing'> {
  const held = useRef(new Map<string, Held>())
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const { speeches, honourees, votes, media } = view ?? {}
  useEffect(() => {
    const wanted = speeches && honourees && votes && media ? wantedBy({ speeches, honourees, votes, media }) : none
    for (const url of held.current.keys()) if (!wanted.has(url)) held.current.delete(url)
    for (const [url, kind] of wanted) {
      if (held.current.has(url)) continue
      const onLoaded = () => {
        const known = held.current.get(url)
        if (known) known.loaded = true
        drawAgain()
      }
      const element = load(url, kind, { onLoaded, isWanted: () => held.current.has(url) })
      held.current.set(url, { element, loaded: false })
    }
    drawAgain()
  }, [speeches, honourees, votes, media])
  const wanted = held.current.size
  const missing = [...held.current].flatMap(([url, { loaded }]) => (loaded ? [] : [fileOf(url)]))
  return { pictures: { loaded: wanted - missing.length, wanted }, missing: missing.slice(0, mostMissingNamed) }
}

/** What stands last in its address. */
const fileOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

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
