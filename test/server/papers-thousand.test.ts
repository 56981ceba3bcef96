import { describe, expect, it } from 'vitest'
import { badgeOf } from '../../server/papers/badge.ts'
import { badgeSheets } from '../../server/papers/badge-sheet.ts'
import { createMeasure, pdfOf } from '../../server/papers/pdf.ts'
import { seededDice } from '../kit/dice.ts'
import { sampleConference, somebody } from './papers-kit.ts'

const { hall } = await sampleConference()
const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

describe('a thousand badges', () => {
  it('come a sheet at a time, in memory that does not grow with them, and leave the hall its turns', async () => {
    const dice = seededDice('a thousand')
    const heading = hall.conference.definition?.heading ?? null
    const names = [...hall.people.values()].map(({ name }) => name)
    const badges = Array.from({ length: 1_000 }, (_, index) =>
      badgeOf(heading, { ...somebody, name: names[index % names.length] ?? '', badgeCode: dice.newBadgeCode() }, null),
    )
    const used = () => {
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    }
    const before = used()
    let [most, written, pieces, turns] = [0, 0, 0, 0]
    const counting = setInterval(() => {
      turns += 1
    }, 0)
    for await (const piece of pdfOf(badgeSheets(badges, createMeasure()), { title: 'Thẻ', at: 0 })) {
      pieces += 1
      written += piece.length
      most = Math.max(most, used() - before)
    }
    clearInterval(counting)
    expect(pieces).toBeGreaterThanOrEqual(125)
    expect(turns).toBeGreaterThan(60)
    expect(written).toBeLessThan(5_000_000)
    expect(mebibytes(most)).toBeLessThan(150)
  })
})
