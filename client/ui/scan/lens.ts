/** What a camera's lens can do beside giving a picture; null is hidden, as on iPhones. */
export type Lens = {
  light: ((on: boolean) => Promise<void>) | null
  zoom: { min: number; max: number; step: number; now: number; set: (zoom: number) => Promise<void> } | null
}

/** The standard's names, which the compiler's list of a track's abilities lacks. */
type Abilities = { torch?: boolean; zoom?: { min: number; max: number; step?: number } }

export function lensOf(track: MediaStreamTrack): Lens {
  // Firefox has no list of abilities.
  const { torch, zoom } = (track.getCapabilities?.() ?? {}) as Abilities
  const { zoom: now } = track.getSettings() as { zoom?: number }
  const apply = async (setting: { torch: boolean } | { zoom: number }) => {
    try {
      await track.applyConstraints({ advanced: [setting as MediaTrackConstraintSet] })
    } catch (error) {
      // The picture goes on without.
      console.log('the lens', error)
    }
  }
  return {
    light: torch ? (on) => apply({ torch: on }) : null,
    zoom:
      zoom && zoom.max > zoom.min
        ? {
            min: zoom.min,
            max: zoom.max,
            step: zoom.step || (zoom.max - zoom.min) / 20,
            now: now ?? zoom.min,
            set: (value) => apply({ zoom: value }),
          }
        : null,
  }
}
