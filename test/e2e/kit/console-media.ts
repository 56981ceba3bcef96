import type { CommandOf } from '../../../shared/commands.ts'
import type { OfficeView } from '../../../shared/views.ts'
import { connectDevice, type RunningServer } from './server.ts'

type Wish = Pick<Extract<CommandOf<'office'>, { type: 'addMedia' }>, 'kind' | 'title' | 'itemId'>

/** Puts a picture, a video or a document into the house, as the office does: its files first, then what they are. */
export async function addMedia(server: RunningServer, wish: Wish, files: readonly Uint8Array[]): Promise<void> {
  const link = server.link('office')
  const { origin, hash } = new URL(link)
  const ids: string[] = []
  for (const file of files) {
    const response = await fetch(`${origin}/office/media-files`, {
      method: 'POST',
      body: Buffer.from(file),
      headers: { authorization: `Bearer ${hash.slice(1)}`, 'content-type': 'application/octet-stream' },
    })
    const { fileId } = (await response.json()) as { fileId: string }
    ids.push(fileId)
  }
  const office = await connectDevice<OfficeView>(link)
  const answer = await office.send({ type: 'addMedia', ...wish, files: ids })
  office.close()
  if (!('done' in answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
}
