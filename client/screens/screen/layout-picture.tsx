import type { Layout } from '../../../shared/stage/screens.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { Confidence } from './confidence/confidence.tsx'
import { Lobby } from './lobby/lobby.tsx'
import { Side } from './side/side.tsx'
import { Stage } from './stage.tsx'

/** What a screen is there for. */
export function LayoutPicture({
  layout,
  view,
  onWaiting,
}: {
  layout: Layout
  view: ScreenView
  onWaiting: (waiting: boolean) => void
}) {
  switch (layout) {
    case 'hall':
      return <Stage view={view} onWaiting={onWaiting} />
    case 'lobby':
      return <Lobby view={view} />
    case 'confidence':
      return <Confidence view={view} />
    case 'side':
      return <Side view={view} />
    default:
      return layout satisfies never
  }
}
