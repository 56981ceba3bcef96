import { useLayoutEffect, useState } from 'react'
import { type Shown, shownOn } from '../../../shared/stage/picture.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { DrawnShown } from './drawn-shown.tsx'
import { groundOf, hasToLoad, nameOf } from './shown.ts'
import styles from './stage.module.css'

/**
 * A picture on the wall. While the next one fades in above it, it stays as it was. One that is not `ready` waits unseen
 * above the last one until it has been loaded.
 */
type Layer = { id: number; name: string; shown: Shown; view: ScreenView; ready: boolean }

/** Lays each new picture over the last and takes the last away only when it is covered: nothing flashes between. */
export function Stage({ view, onWaiting }: { view: ScreenView; onWaiting: (waiting: boolean) => void }) {
  const [layers, setLayers] = useState(() => withView([], view))
  if (layers[layers.length - 1]?.view !== view) setLayers(withView(layers, view))
  const waiting = layers.some((layer) => !layer.ready)
  // Before the browser paints: what waits has not been painted.
  useLayoutEffect(() => onWaiting(waiting), [waiting, onWaiting])
  const seen = layers.filter((layer) => layer.ready).length
  return layers.map((layer, index) => (
    <div
      key={layer.id}
      className={styles.layer}
      data-ground={groundOf(layer.shown)}
      data-ready={layer.ready}
      // For tests and for whoever looks into a screen: what the hall is looking at.
      data-shows={index === seen - 1 ? layer.name : undefined}
      aria-hidden={index !== seen - 1}
      onAnimationEnd={(event) => {
        if (event.target === event.currentTarget) setLayers((all) => all.filter((other) => other.id >= layer.id))
      }}
    >
      <DrawnShown
        shown={layer.shown}
        view={layer.view}
        onReady={() =>
          setLayers((all) => all.map((other) => (other.id === layer.id ? { ...other, ready: true } : other)))
        }
      />
    </div>
  ))
}

function withView(layers: readonly Layer[], view: ScreenView): Layer[] {
  const shown = shownOn(view)
  const name = nameOf(shown)
  const top = layers[layers.length - 1]
  if (top?.name === name) return [...layers.slice(0, -1), { ...top, shown, view }]
  // What still waited is not wanted any more.
  const painted = layers.filter((layer) => layer.ready)
  const last = painted[painted.length - 1]
  if (last?.name === name) return [...painted.slice(0, -1), { ...last, shown, view }]
  const next = { id: (top?.id ?? 0) + 1, name, shown, view, ready: !hasToLoad(shown) }
  // A screen that has only now been opened has no last picture; a dead one would stay empty.
  const heading = { id: 0, name: 'heading', shown: { show: 'heading' } as const, view, ready: true }
  return next.ready || last ? [...painted, next] : [heading, next]
}
