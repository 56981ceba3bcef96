import { useRef, useState } from 'react'
import type { ItemId } from '../../../../shared/ids.ts'
import { newId } from '../../../device.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { uploadMedia } from '../../../uploads.ts'
import { bringIn, type Wrong } from './bring-in.ts'
import { openPdf } from './pdf-pages.ts'

/** A file on its way in. `part` is how much of it has gone out, from 0 to 1. */
export type Upload = { id: string; file: string } & (
  | { state: 'sending'; part: number }
  | { state: 'refused'; why: Wrong }
)

export type MediaUploads = {
  current: readonly Upload[]
  add: (file: File, itemId: ItemId | null) => void
  /** Breaks it off, or takes what was refused off the list. */
  drop: (id: string) => void
}

/** Files on their way in, one after the other: a hall's Wi-Fi is shared. They go on while another section is open. */
export function useMediaUploads(): MediaUploads {
  const send = officeHooks.useSend()
  const [current, setCurrent] = useState<readonly Upload[]>([])
  const before = useRef<Promise<void>>(Promise.resolve())
  const controls = useRef(new Map<string, AbortController>())

  const change = (id: string, to: (upload: Upload) => Upload | null) =>
    setCurrent((all) => all.flatMap((one) => (one.id === id ? (to(one) ?? []) : one)))

  const add = (file: File, itemId: ItemId | null) => {
    const id = newId()
    const control = new AbortController()
    controls.current.set(id, control)
    setCurrent((all) => [...all, { id, file: file.name, state: 'sending', part: 0 }])
    const onProgress = (part: number) => change(id, (one) => (one.state === 'sending' ? { ...one, part } : one))
    before.current = before.current.then(async () => {
      const wrong = await bringIn(file, itemId, {
        upload: uploadMedia,
        openPdf,
        send,
        onProgress,
        signal: control.signal,
      })
      controls.current.delete(id)
      change(id, ({ file: name }) =>
        wrong === null || wrong === 'cancelled' ? null : { id, file: name, state: 'refused', why: wrong },
      )
    })
  }
  return {
    current,
    add,
    drop: (id) => {
      controls.current.get(id)?.abort()
      change(id, () => null)
    },
  }
}
