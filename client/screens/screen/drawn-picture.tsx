import { memo } from 'react'
import type { Picture } from '../../../shared/stage/picture.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { AnyVotePicture } from './any-vote-picture.tsx'
import { HeadingPicture } from './heading-picture.tsx'
import { HonoureePicture } from './honouree-picture.tsx'
import { RoundPicture } from './round-picture.tsx'
import { SpeechPicture } from './speech-picture.tsx'
import { TargetsPicture } from './targets-picture.tsx'
import { TitlePicture } from './title-picture.tsx'
import { TotalsPicture } from './totals-picture.tsx'

/** One idea a screen. A picture that fades away is not drawn anew with the one above it. */
export const DrawnPicture = memo(function DrawnPicture({ picture, view }: { picture: Picture; view: ScreenView }) {
  switch (picture.show) {
    case 'heading':
      return <HeadingPicture view={view} />
    case 'title':
      return <TitlePicture view={view} item={picture.item} decisions={picture.decisions} />
    case 'speech':
      return <SpeechPicture view={view} item={picture.item} speech={picture.speech} of={picture.of} />
    case 'round':
      return (
        <RoundPicture
          view={view}
          round={picture.round}
          of={picture.of}
          honourees={picture.honourees}
          following={picture.following}
        />
      )
    case 'honouree':
      return <HonoureePicture view={view} round={picture.round} of={picture.of} honouree={picture.honouree} />
    case 'targets':
      return <TargetsPicture view={view} item={picture.item} />
    case 'vote':
      return <AnyVotePicture view={view} vote={picture.vote} />
    case 'totals':
      return <TotalsPicture view={view} />
    default:
      return picture satisfies never
  }
})
