type Tone = { hertz: number; from: number; seconds: number; shape: OscillatorType }

/** Told apart without looking: rising for in, one even note for in already, low and rough for refused, a tick for held. */
const tones = {
  in: [
    { hertz: 880, from: 0, seconds: 0.09, shape: 'sine' },
    { hertz: 1_320, from: 0.1, seconds: 0.16, shape: 'sine' },
  ],
  already: [{ hertz: 660, from: 0, seconds: 0.22, shape: 'triangle' }],
  refused: [
    { hertz: 196, from: 0, seconds: 0.18, shape: 'square' },
    { hertz: 196, from: 0.24, seconds: 0.26, shape: 'square' },
  ],
  held: [{ hertz: 440, from: 0, seconds: 0.05, shape: 'sine' }],
} as const satisfies Record<string, readonly Tone[]>

export type ToneName = keyof typeof tones

/** The same in the hand, in milliseconds on and off, where the device can. */
const shakes: Record<ToneName, number[]> = { in: [90], already: [60, 60, 60], refused: [250, 100, 250], held: [25] }

const volume = 0.15

/** Plays short tones and shakes the device; silent where the browser has no sound or nobody has touched the page yet. */
export function createTones(): (name: ToneName) => void {
  let context: AudioContext | null = null
  return (name) => {
    navigator.vibrate?.(shakes[name])
    if (typeof AudioContext === 'undefined') return
    context ??= wokenByTouch(new AudioContext())
    void sound(context, name)
  }
}

/** A sound that comes later than this would be taken for the next one's. */
const tooLate = 500

async function sound(context: AudioContext, name: ToneName): Promise<void> {
  const asked = performance.now()
  if (context.state !== 'running') await context.resume()
  if (performance.now() - asked > tooLate) return
  for (const tone of tones[name]) play(context, tone)
}

/** A context made before the first touch sleeps, and an iPad wakes it in a touch only: a scan by camera is none. */
function wokenByTouch(context: AudioContext): AudioContext {
  for (const touch of ['pointerup', 'keydown']) {
    window.addEventListener(touch, () => context.state !== 'running' && void context.resume(), { capture: true })
  }
  return context
}

function play(context: AudioContext, { hertz, from, seconds, shape }: Tone): void {
  const start = context.currentTime + from
  const oscillator = new OscillatorNode(context, { type: shape, frequency: hertz })
  const loudness = new GainNode(context, { gain: volume })
  // Without the slope the tone ends in a click.
  loudness.gain.setTargetAtTime(0, start + seconds * 0.7, seconds * 0.1)
  oscillator.connect(loudness).connect(context.destination)
  oscillator.start(start)
  oscillator.stop(start + seconds)
}
