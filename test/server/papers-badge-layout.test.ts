import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../kit/seed.ts'
import { type Badge, badgeOf } from '../../server/papers/badge.ts'
import { badgeSize, layoutBadge } from '../../server/papers/badge-layout.ts'
import { badgePlace, badgeSheets } from '../../server/papers/badge-sheet.ts'
import { mm, paper } from '../../shared/papers/paper-page.ts'
import { expectApart, expectInside, expectScannable, longAddress, measure } from './papers-geometry.ts'
import { longest, readingOf, sampleConference, somebody, textsOf } from './papers-kit.ts'

const { hall } = await sampleConference()
const heading = hall.conference.definition?.heading ?? null

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')
const aBadge = (person: Partial<typeof somebody> = {}, publicUrl: string | null = null): Badge =>
  badgeOf(heading, { ...somebody, ...person }, publicUrl)
const withinBadge = { left: mm(4.5), top: mm(3), right: badgeSize.width - mm(4.5), bottom: badgeSize.height - mm(2) }

const words = ['Nguyễn', 'Thị', 'Ánh', 'Ằng', 'Quỳnh', 'Phòng', 'Hợp', 'tác', 'quốc', 'tế', 'Ủy', 'ban', '(2025-2030)']
const text = (most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((all) => all.join(' '))

describe('a badge', () => {
  it('holds all that is said of a person, whole and within its edges, however long that is', () => {
    const person = fc.record({ name: text(30), position: text(40), unit: text(40), category: text(30), seat: text(12) })
    fc.assert(
      fc.property(person, fc.constantFrom(null, longAddress), (said, publicUrl) => {
        const marks = layoutBadge(aBadge(said, publicUrl), measure)
        const written = withoutSpaces(readingOf([{ marks }]))
        for (const part of Object.values(said)) expect(written).toContain(withoutSpaces(part))
        expectInside(marks, withinBadge)
        expectApart(marks)
        expectScannable(marks)
      }),
      { numRuns: 60 },
    )
  })

  it('breaks the longest name in two lines of type still to be read across a table', () => {
    const marks = textsOf(layoutBadge(aBadge(longest), measure))
    const name = marks.filter(({ text: line }) => longest.name.includes(line) && line.includes(' '))
    expect(name.map(({ text: line }) => line).join(' ')).toBe(longest.name)
    expect(name.length).toBe(2)
    for (const { size } of name) expect(size).toBeGreaterThanOrEqual(10)
  })

  it('has every name of the sample in one line, large', () => {
    for (const { name } of hall.people.values()) {
      const line = textsOf(layoutBadge(aBadge({ name }), measure)).find(({ text: written }) => written === name)
      expect(line?.size, name).toBeGreaterThanOrEqual(16)
    }
  })

  it('breaks a word only where the word alone is wider than the badge', () => {
    const name = 'Ng'.repeat(120)
    const marks = layoutBadge(aBadge({ name }), measure)
    expect(withoutSpaces(readingOf([{ marks }]))).toContain(name)
    expectInside(marks, withinBadge)
  })

  it('has no heading while there is no agenda, and stands all the same', () => {
    const marks = layoutBadge(badgeOf(null, somebody, null), measure)
    expect(readingOf([{ marks }])).toContain(somebody.name)
    expect(marks.some(({ kind }) => kind === 'rule')).toBe(false)
  })
})

describe('a sheet of badges', () => {
  it('has eight, side by side on A4, and as many sheets as it takes', () => {
    for (const [count, sheets] of [
      [1, 1],
      [8, 1],
      [9, 2],
      [86, 11],
    ]) {
      const pages = [
        ...badgeSheets(
          Array.from({ length: count ?? 0 }, () => aBadge()),
          measure,
        ),
      ]
      expect(pages).toHaveLength(sheets ?? 0)
      const codes = pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'code'))
      expect(codes).toHaveLength(count ?? 0)
    }
    const last = badgePlace(7)
    expect(last.x + badgeSize.width).toBeLessThanOrEqual(paper.width - mm(10))
    expect(last.y + badgeSize.height).toBeLessThanOrEqual(paper.height - mm(10))
  })

  it('has cut marks for every edge, outside of the badges or where they meet', () => {
    const [page] = badgeSheets(
      Array.from({ length: 8 }, () => badgeOf(null, somebody, null)),
      measure,
    )
    const rules = (page?.marks ?? []).flatMap((mark) => (mark.kind === 'rule' ? [mark] : []))
    const vertical = new Set(rules.filter(({ x, toX }) => x === toX).map(({ x }) => Math.round(x)))
    const level = new Set(rules.filter(({ y, toY }) => y === toY).map(({ y }) => Math.round(y)))
    expect(vertical.size).toBe(3)
    expect(level.size).toBe(5)
    for (const mark of rules) {
      expect(Math.min(mark.x, mark.y)).toBeGreaterThanOrEqual(mm(5))
      expect(Math.max(mark.toX - paper.width, mark.toY - paper.height)).toBeLessThanOrEqual(-mm(5))
    }
  })
})
