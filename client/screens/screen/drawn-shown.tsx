import type { Shown } from '../../../shared/stage/picture.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { AnyVotePicture } from './any-vote-picture.tsx'
import { DrawnPicture } from './drawn-picture.tsx'
import { HeadingPicture } from './heading-picture.tsx'
import { MessagePicture } from './message-picture.tsx'
import { ReceiptsPicture } from './receipts-picture.tsx'
import { StillPicture } from './still-picture.tsx'
import { VideoPicture } from './video-picture.tsx'

/** The agenda, or what was put in its place. `onReady` is called once what has to be loaded can be seen whole. */
export function DrawnShown({ shown, view, onReady }: { shown: Shown; view: ScreenView; onReady: () => void }) {
  switch (shown.show) {
    case 'agenda':
      return <DrawnPicture picture={shown.picture} view={view} />
    case 'heading':
      return <HeadingPicture view={view} />
    case 'blackout':
      return null
    case 'message':
      return <MessagePicture text={shown.text} />
    case 'vote':
      return <AnyVotePicture view={view} vote={shown.vote} />
    case 'receipts':
      return <ReceiptsPicture vote={shown.vote} onReady={onReady} />
    case 'media': {
      const { media, page, playback } = shown
      const file = media.files[page - 1]
      if (file === undefined) return null
      return media.kind === 'video' ? (
        <VideoPicture media={media} file={file} playback={playback} onReady={onReady} />
      ) : (
        <StillPicture file={file} title={media.title} onReady={onReady} />
      )
    }
    default:
      return shown satisfies never
  }
}
