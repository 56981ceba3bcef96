import type {
  DefinitionUpload,
  MediaUpload,
  PhotographRemoval,
  PhotographUpload,
  RosterUpload,
} from '../shared/drafts.ts'
import type { VoteId } from '../shared/ids.ts'
import type { InstallationShown } from '../shared/installation.ts'
import type { RosterMapping } from '../shared/roster.ts'
import type { OpenBallots } from '../shared/vote/open-ballots.ts'
import { recall } from './device.ts'

/** What the office's files say back when the server does not answer or does not know the key. */
type Failed = { refused: 'offline' | 'forbidden' }

async function asked<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T | Failed> {
  try {
    const response = await fetch(path, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${recall('secret:office') ?? ''}` },
    })
    if (response.status === 401) return { refused: 'forbidden' }
    return await read(response)
  } catch {
    return { refused: 'offline' } // the line is down, or what answered is not our server
  }
}

const office = <T extends object>(path: string, init: RequestInit): Promise<T | Failed> =>
  asked(path, init, async (response) => (await response.json()) as T)

const bytes = { 'content-type': 'application/octet-stream' }

/**
 * Reads a spreadsheet on the server, by the office's own word for its columns where there is one; nothing is taken
 * over until `takeRoster`.
 */
export const uploadRoster = (file: Blob, mapping: RosterMapping | null = null) =>
  office<RosterUpload>(
    mapping ? `/office/roster?columns=${encodeURIComponent(JSON.stringify(mapping))}` : '/office/roster',
    { method: 'POST', body: file, headers: bytes },
  )

/** Reads a conference definition file on the server; nothing is taken over until `takeDefinition`. */
export const uploadDefinition = (file: Blob) =>
  office<DefinitionUpload>('/office/definition', { method: 'POST', body: file, headers: bytes })

/** Puts a photograph on a person or a collective; `subject` is the person's or the honouree's id. */
export const uploadPhotograph = (subject: string, file: Blob) =>
  office<PhotographUpload>(`/office/photographs/${encodeURIComponent(subject)}`, {
    method: 'POST',
    body: file,
    headers: bytes,
  })

/** Takes the photograph of a person or a collective away for good. */
export const removePhotograph = (subject: string) =>
  office<PhotographRemoval>(`/office/photographs/${encodeURIComponent(subject)}`, { method: 'DELETE' })

/** The conference definition as a file's text, to be kept or edited. */
export const downloadDefinition = () => office<object>('/office/definition', { method: 'GET' })

/** The record of the day as the journal has it. */
export const downloadRecord = () => office<object>('/office/record', { method: 'GET' })

/** Where the server keeps everything, and how it is started on it again. */
export const fetchInstallation = () => office<InstallationShown>('/office/installation', { method: 'GET' })

/** Who voted what in one open vote that is closed. */
export const fetchOpenBallots = (voteId: VoteId) =>
  office<OpenBallots>(`/office/open-ballots/${encodeURIComponent(voteId)}`, { method: 'GET' })

/** A file of the right form to begin from. */
export const downloadSample = (of: 'roster' | 'definition') =>
  asked(`/office/sample/${of}`, { method: 'GET' }, (response) =>
    response.ok ? response.blob() : Promise.reject(new Error(String(response.status))),
  )

/**
 * Brings a picture or a video in; `addMedia` gives it its place. `onProgress` is told which part of it has gone out, from 0
 * to 1. By the older way of asking, since the newer one does not tell of progress.
 */
export const uploadMedia = (
  file: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<MediaUpload | Failed | { refused: 'unavailable' | 'cancelled' }> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve({ refused: 'cancelled' })
    const request = new XMLHttpRequest()
    request.open('POST', '/office/media-files')
    request.setRequestHeader('authorization', `Bearer ${recall('secret:office') ?? ''}`)
    request.setRequestHeader('content-type', bytes['content-type'])
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      if (request.status === 401) return resolve({ refused: 'forbidden' })
      resolve((request.response as MediaUpload | null) ?? { refused: 'offline' })
    }
    request.onerror = () => resolve({ refused: 'offline' })
    request.onabort = () => resolve({ refused: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
