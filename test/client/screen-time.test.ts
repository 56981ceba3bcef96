import { describe, expect, it } from 'vitest'
import { markOf, shownSeconds, timeLeft } from '../../client/screens/screen/confidence/time-left.ts'
import { followPlayback, type Player, wasPlayedThrough } from '../../client/screens/screen/playback.ts'
import { minutes } from '../../shared/time.ts'

describe('a speaker’s time on his monitor', () => {
  it.each([
    [minutes(5) + 1, 'calm'],
    [minutes(5), 'five'],
    [minutes(2) + 1, 'five'],
    [minutes(2), 'two'],
    [1, 'two'],
    [0, 'over'],
    [-minutes(3), 'over'],
  ] as const)('with %i ms left is marked %s', (left, mark) => {
    expect(markOf(left, 10)).toBe(mark)
  })

  it('has no mark that is as long as all of his time', () => {
    const [begun, lastFour, lastTwo] = [minutes(5), minutes(4), minutes(2)]
    expect([begun, lastFour, lastTwo].map((left) => markOf(left, 5))).toEqual(['calm', 'calm', 'two'])
    expect([minutes(2), 1, 0].map((left) => markOf(left, 2))).toEqual(['calm', 'calm', 'over'])
    expect(markOf(minutes(5), 6)).toBe('five')
  })

  it('counts down in whole seconds to nothing, and up from nothing when it is over', () => {
    expect([1_001, 1_000, 1, 0, -999, -1_000, -61_000].map(shownSeconds)).toEqual([
      2_000, 1_000, 1_000, 0, 0, 1_000, 61_000,
    ])
  })

  it('stands still while the clock is paused', () => {
    const paused = { usedBefore: minutes(3), runningSince: null }
    expect(timeLeft(10, paused, 1_000)).toBe(minutes(7))
    expect(timeLeft(10, paused, 3_600_000)).toBe(minutes(7))
  })
})

/** A video of a minute, as much of it as is followed. */
const player = (state: Partial<Player> = {}) => {
  const video = {
    paused: true,
    duration: 60,
    readyState: 4,
    seeking: false,
    muted: false,
    currentTime: 0,
    play: async () => {
      video.paused = false
    },
    pause: () => {
      video.paused = true
    },
    ...state,
  }
  return video
}

describe('a video in step', () => {
  const since = 1_000_000
  const playing = { playing: true, position: 10_000, since }

  it('is sought when it is off by more than 0.3 s, and left alone when it is not', () => {
    const off = player({ paused: false, currentTime: 14 })
    followPlayback(off, playing, since + 5_000, null)
    expect(off.currentTime).toBe(15)
    const near = player({ paused: false, currentTime: 14.8 })
    followPlayback(near, playing, since + 5_000, null)
    expect(near.currentTime).toBe(14.8)
  })

  it('stands at the same frame everywhere when it is paused', () => {
    const video = player({ paused: false, currentTime: 10.2 })
    followPlayback(video, { ...playing, playing: false }, since + 9_000, null)
    expect([video.paused, video.currentTime]).toEqual([true, 10])
  })

  it('is not begun again once it has come to its end', () => {
    const ended = player({ currentTime: 60 })
    followPlayback(ended, playing, since + 90_000, null)
    expect([ended.paused, ended.currentTime]).toEqual([true, 60])
  })

  it('goes nowhere on a screen that has never heard the server’s clock', () => {
    const video = player()
    followPlayback(video, playing, null, null)
    expect([video.paused, video.currentTime]).toEqual([true, 0])
  })

  it('is played muted where the browser refuses sound, and that is said', async () => {
    const said: string[] = []
    const video = player()
    video.play = async () => {
      if (!video.muted) throw new DOMException('no', 'NotAllowedError')
      video.paused = false
    }
    followPlayback(video, playing, since, (sound) => said.push(sound))
    await new Promise((resolve) => setTimeout(resolve))
    expect([video.muted, video.paused, said]).toEqual([true, false, ['blocked']])
  })

  it('counts as played through only when all of it was played, and not its end alone', () => {
    const ranges = (...parts: [number, number][]) => ({
      duration: 60,
      played: {
        length: parts.length,
        start: (index: number) => parts[index]?.[0] ?? 0,
        end: (index: number) => parts[index]?.[1] ?? 0,
      },
    })
    expect(wasPlayedThrough(ranges([0, 20], [20.4, 60]))).toBe(true)
    expect(wasPlayedThrough(ranges([40, 60]))).toBe(false)
  })
})
