import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, diff, type Row, type Tables } from '../../shared/patch.ts'
import '../kit/seed.ts'

const row = fc.jsonValue({ maxDepth: 2 }).map((value): Row => ({ value: JSON.parse(JSON.stringify(value)) }))
/** Ids as they come from people who name things, those of JavaScript's own objects among them. */
const id = fc.oneof(
  fc.constantFrom('main', 'a', 'b', '1', '2'),
  fc.constantFrom('constructor', 'toString', 'hasOwnProperty', 'valueOf'),
)
const table = fc.dictionary(id, row, { noNullPrototype: true })
/** A role's view always has the same tables. */
const view: fc.Arbitrary<Tables> = fc.record({ items: table, people: table, votes: table }, { noNullPrototype: true })

describe('a patch', () => {
  it('brings what was before to what is after', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        const patch = diff(before, after)
        expect(patch === null ? before : applyPatch(before, patch)).toEqual(after)
      }),
    )
  })

  it('is none where nothing changed, though all rows are new objects', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(diff(one, JSON.parse(JSON.stringify(one)))).toBeNull()
      }),
    )
  })

  it('survives the wire', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        const patch = JSON.parse(JSON.stringify(diff(before, after)))
        expect(patch === null ? before : applyPatch(before, patch)).toEqual(after)
      }),
    )
  })

  it('names only the rows that changed', () => {
    const before = { items: { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } }, votes: { v: { n: 1 } } }
    const after = { items: { a: { n: 1 }, b: { n: 5 }, d: { n: 4 } }, votes: { v: { n: 1 } } }
    expect(diff(before, after)).toEqual({ items: { b: { n: 5 }, d: { n: 4 }, c: null } })
  })

  it('empties a table that is no more', () => {
    const before = { items: { a: {} }, votes: { v: {} } }
    expect(diff(before, { items: { a: {} } })).toEqual({ votes: { v: null } })
  })

  it('leaves the view that it is put on as it was, and keeps what did not change', () => {
    const before = { items: { a: { n: 1 }, b: { n: 2 } }, votes: { v: { n: 1 } } }
    const frozen = structuredClone(before)
    const after = applyPatch(before, { items: { b: null } })
    expect(before).toEqual(frozen)
    expect(after.votes).toBe(before.votes)
    expect(after.items?.a).toBe(before.items.a)
  })
})
