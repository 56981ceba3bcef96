import { describe, expect, it } from 'vitest'
import { least, problemsOf } from '../kit/definition-file.ts'

describe('a file that is no definition', () => {
  const withHeading = (heading: unknown) => ({ ...least(), heading })

  it.each([
    ['nothing at all', null, [{ path: '', code: 'notAllowed' }]],
    ['a number', 5, [{ path: '', code: 'notAllowed' }]],
    ['a list', [], [{ path: '', code: 'notAllowed' }]],
    ['an empty object', {}, ['heading', 'startsAt', 'timeZone', 'items'].map((path) => ({ path, code: 'missing' }))],
    ['a heading of another kind', withHeading('C'), [{ path: 'heading', code: 'notAllowed' }]],
    [
      'a line of the heading missing',
      withHeading({ authority: 'A', organiser: 'B', title: 'C' }),
      [{ path: 'heading.placeAndDate', code: 'missing' }],
    ],
    [
      'a title of spaces only',
      withHeading({ ...least().heading, title: ' \u00a0 ' }),
      [{ path: 'heading.title', code: 'notAllowed' }],
    ],
    ['no item', { ...least(), items: [] }, [{ path: 'items', code: 'notAllowed' }]],
    ['a time without its offset', { ...least(), startsAt: '2025-08-21T14:30:00' }, [{ path: 'startsAt' }]],
    [
      'a time zone that is not',
      { ...least(), timeZone: 'Asia/Ha_Noi_Pho' },
      [{ path: 'timeZone', code: 'notAllowed' }],
    ],
    ['a key of ours misspelt', { ...least(), plase: 'X' }, [{ path: '', code: 'notAllowed', text: 'plase' }]],
    [
      'an item of no kind that is known',
      least([{ kind: 'lunch', title: 'Ăn trưa', plannedMinutes: 60 }]),
      [{ path: 'items[0].kind', code: 'notAllowed' }],
    ],
    [
      'an item without its length, and one of no length',
      least([
        { kind: 'report', title: 'A' },
        { kind: 'report', title: 'B', plannedMinutes: 0 },
      ]),
      [
        { path: 'items[0].plannedMinutes', code: 'missing' },
        { path: 'items[1].plannedMinutes', code: 'notAllowed' },
      ],
    ],
    [
      'a round without honourees',
      least([{ kind: 'awards', title: 'Khen', plannedMinutes: 5, rounds: [{ award: 'Giấy khen', honourees: [] }] }]),
      [{ path: 'items[0].rounds[0].honourees', code: 'notAllowed' }],
    ],
    [
      'a majority of more than all',
      least([
        {
          kind: 'vote',
          title: 'V',
          plannedMinutes: 5,
          motion: { question: '?', majority: { comparison: 'atLeast', numerator: 3, denominator: 2 } },
        },
      ]),
      [{ path: 'items[0].motion.majority', code: 'notAllowed' }],
    ],
    [
      'a quorum of nothing',
      { ...least(), quorum: { numerator: 0, denominator: 3, ground: '' } },
      [{ path: 'quorum.numerator', code: 'notAllowed' }],
    ],
  ])('is refused with every place: %s', (_, file, problems) => {
    expect(problemsOf(file)).toMatchObject(problems)
    expect(problemsOf(file)).toHaveLength(problems.length)
  })

  it('has at most fifty problems named', () => {
    expect(problemsOf(least(Array.from({ length: 40 }, () => ({ kind: 'report', no: 1 }))))).toHaveLength(50)
  })

  it('cannot reach the objects of JavaScript itself', () => {
    const file: unknown = JSON.parse(`{"__proto__": {"polluted": 1}, ${JSON.stringify(least()).slice(1)}`)
    problemsOf(file)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
