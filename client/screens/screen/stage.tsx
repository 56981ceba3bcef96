import { useState } from 'react'
import { type Picture, pictureOf } from '../../../shared/stage/picture.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { DrawnPicture } from './drawn-picture.tsx'
import styles from './stage.module.css'

/** A picture on the wall. While the next one fades in above it, it stays as it was. */
type Layer = { id: number; name: string; picture: Picture; view: ScreenView }

/** Lays each new picture over the last and takes the last away only when it is covered: nothing flashes between. */
export function Stage({ view }: { view: ScreenView }) {
  const [layers, setLayers] = useState(() => withView([], view))
  if (layers[layers.length - 1]?.view !== view) setLayers(withView(layers, view))
  return layers.map((layer, index) => (
    <div
      key={layer.id}
      className={styles.layer}
      data-ground={onPaper(layer.picture) ? 'paper' : 'red'}
      aria-hidden={index < layers.length - 1}
      onAnimationEnd={(event) => {
        if (event.target === event.currentTarget) setLayers((all) => all.filter((other) => other.id >= layer.id))
      }}
    >
      <DrawnPicture picture={layer.picture} view={layer.view} />
    </div>
  ))
}

function withView(layers: readonly Layer[], view: ScreenView): Layer[] {
  const picture = pictureOf(view)
  const name = nameOf(picture)
  const top = layers[layers.length - 1]
  if (top?.name === name) return [...layers.slice(0, -1), { ...top, picture, view }]
  return [...layers, { id: (top?.id ?? 0) + 1, name, picture, view }]
}

/** Pictures of one name are one picture whose figures change; between two names there is a fade. */
function nameOf(picture: Picture): string {
  switch (picture.show) {
    case 'heading':
      return 'heading'
    case 'title':
    case 'targets':
    case 'totals':
      return `${picture.show}:${picture.item.id}`
    case 'speech':
      return `speech:${picture.speech.id}`
    case 'round':
      return `round:${picture.round.id}`
    case 'honouree':
      return `honouree:${picture.honouree.id}`
    case 'vote':
      return `vote:${picture.vote.id}:${picture.vote.state}`
    default:
      return picture satisfies never
  }
}

/** Results and totals are read, not admired. */
const onPaper = (picture: Picture): boolean =>
  picture.show === 'totals' || (picture.show === 'vote' && picture.vote.state === 'closed')
