import { describe, expect, it } from 'vitest'
import { recordRows } from '../../server/views/record.ts'
import type { Fact } from '../../shared/facts.ts'
import { motion } from '../kit/conference.ts'
import { hallWith, person } from '../kit/door-hall.ts'

/** The words of the record of these facts alone. */
async function wordsOf(facts: Fact[]) {
  const hall = await hallWith([person(1)], facts)
  return Object.values(recordRows(hall))
    .slice(-facts.length)
    .map(({ what, words }) => [what, words])
}

describe('the record names what is gone by the name it had', () => {
  it('of a motion the question as it was last', async () => {
    const put = { ...motion, id: 'm9', itemId: null, question: 'Thông qua quy chế?' }
    expect(
      await wordsOf([
        { type: 'motionSet', motion: put },
        { type: 'motionSet', motion: { ...put, question: 'Thông qua quy chế làm việc?' } },
        { type: 'motionRemoved', motionId: 'm9' },
      ]),
    ).toEqual([
      ['motionSet', 'Thông qua quy chế?'],
      ['motionSet', 'Thông qua quy chế làm việc?'],
      ['motionRemoved', 'Thông qua quy chế làm việc?'],
    ])
  })

  it('of a kiosk, a screen and what was shown, each its own', async () => {
    const screen = { id: 'a', name: 'Bên trái', layout: 'hall', language: 'vi', keyHash: 'k' } as const
    const media = { id: 'a', kind: 'picture', title: 'Phong trào', itemId: null, files: ['f'] } as const
    const words = await wordsOf([
      { type: 'kioskSet', kiosk: { id: 'a', name: 'Bàn 1', keyHash: 'k' } },
      { type: 'screenSet', screen },
      { type: 'mediaSet', media },
      { type: 'sourceTaken', source: { kind: 'media', mediaId: 'a', page: 1 } },
      { type: 'sourceCleared' },
      { type: 'kioskLetGo', kioskId: 'a' },
      { type: 'screenLetGo', screenId: 'a' },
      { type: 'mediaRemoved', mediaId: 'a' },
    ])
    expect(words.slice(3)).toEqual([
      ['sourceTaken', 'Phong trào'],
      ['sourceCleared', undefined],
      ['kioskLetGo', 'Bàn 1'],
      ['screenLetGo', 'Bên trái'],
      ['mediaRemoved', 'Phong trào'],
    ])
  })
})
