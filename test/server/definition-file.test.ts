import { describe, expect, it } from 'vitest'
import { faultyLine } from '../../server/definition/json-fault.ts'
import { least, problemsOf } from '../kit/definition-file.ts'

describe('a file that is no definition', () => {
  const withHeading = (heading: unknown) => ({ ...least(), heading })

  it.each([
    ['nothing at all', null, [{ path: [], code: 'notAGroup' }]],
    ['a number', 5, [{ path: [], code: 'notAGroup', found: '5' }]],
    ['a list', [], [{ path: [], code: 'notAGroup' }]],
    [
      'an empty object',
      {},
      ['heading', 'startsAt', 'timeZone', 'items'].map((path) => ({ path: [path], code: 'missing', found: '' })),
    ],
    ['a heading of another kind', withHeading('C'), [{ path: ['heading'], code: 'notAGroup', found: '"C"' }]],
    [
      'a line of the heading missing',
      withHeading({ authority: 'A', organiser: 'B', title: 'C' }),
      [{ path: ['heading', 'placeAndDate'], code: 'missing' }],
    ],
    [
      'a title of spaces only',
      withHeading({ ...least().heading, title: ' \u00a0 ' }),
      [{ path: ['heading', 'title'], code: 'empty' }],
    ],
    [
      'a title too long',
      withHeading({ ...least().heading, title: 'x'.repeat(301) }),
      [{ path: ['heading', 'title'], code: 'tooLong', most: 300, found: `"${'x'.repeat(59)}…"` }],
    ],
    ['a title that is no text', withHeading({ ...least().heading, title: 7 }), [{ code: 'notText', found: '7' }]],
    ['no item', { ...least(), items: [] }, [{ path: ['items'], code: 'emptyList' }]],
    ['items that are no list', { ...least(), items: {} }, [{ path: ['items'], code: 'notAList' }]],
    [
      'a time without its offset',
      { ...least(), startsAt: '2025-08-21T14:30:00' },
      [{ path: ['startsAt'], code: 'notATime', found: '"2025-08-21T14:30:00"' }],
    ],
    [
      'a time zone that is not',
      { ...least(), timeZone: 'Asia/Ha_Noi_Pho' },
      [{ path: ['timeZone'], code: 'notATimeZone', found: '"Asia/Ha_Noi_Pho"' }],
    ],
    [
      'a form of address that is not',
      { ...least(), address: 'sir' },
      [{ path: ['address'], code: 'notOneOf', allowed: ['comrade', 'neutral'], found: '"sir"' }],
    ],
    [
      'keys of ours misspelt',
      { ...least(), plase: 'X', b: 1 },
      [{ path: ['plase'], code: 'unknownKey', found: '"X"' }, {}],
    ],
    [
      'an item of no kind that is known, and one of none',
      least([
        { kind: 'lunch', title: 'Ăn trưa', plannedMinutes: 60 },
        { title: 'Ăn tối', plannedMinutes: 60 },
      ]),
      [
        { path: ['items', 0, 'kind'], code: 'notOneOf', allowed: expect.arrayContaining(['report']), found: '"lunch"' },
        { path: ['items', 1, 'kind'], code: 'missing' },
      ],
    ],
    [
      'an item without its length, and some of no length that can be',
      least([
        { kind: 'report', title: 'A' },
        ...[0, 601, 2.5, '10'].map((plannedMinutes) => ({ kind: 'report', title: 'B', plannedMinutes })),
      ]),
      [
        { path: ['items', 0, 'plannedMinutes'], code: 'missing' },
        ...[0, 601, 2.5, '10'].map((found, index) => ({
          path: ['items', index + 1, 'plannedMinutes'],
          code: 'notANumber',
          least: 1,
          most: 600,
          found: JSON.stringify(found),
        })),
      ],
    ],
    [
      'an item that may be left out or not',
      least([{ kind: 'report', title: 'A', plannedMinutes: 5, optional: 'có' }]),
      [{ path: ['items', 0, 'optional'], code: 'notTrueOrFalse', found: '"có"' }],
    ],
    [
      'a round without honourees',
      least([{ kind: 'awards', title: 'Khen', plannedMinutes: 5, rounds: [{ award: 'Giấy khen', honourees: [] }] }]),
      [{ path: ['items', 0, 'rounds', 0, 'honourees'], code: 'emptyList' }],
    ],
    [
      'too many targets',
      least([{ kind: 'launch', title: 'P', plannedMinutes: 5, targets: Array(13).fill('x') }]),
      [{ path: ['items', 0, 'targets'], code: 'tooMany', most: 12 }],
    ],
    [
      'a person who is no name',
      least([{ kind: 'report', title: 'P', plannedMinutes: 5, speeches: [{ speaker: ['Lê Công Hải'] }] }]),
      [{ path: ['items', 0, 'speeches', 0, 'speaker'], code: 'notAPerson' }],
    ],
    [
      'a photograph far too large',
      least([
        {
          kind: 'awards',
          title: 'Khen',
          plannedMinutes: 5,
          rounds: [
            {
              award: 'Giấy khen',
              honourees: [
                {
                  kind: 'collective',
                  name: 'A',
                  photograph: `data:image/jpeg;base64,/9j/${'A'.repeat(12_000_000)}`,
                },
              ],
            },
          ],
        },
      ]),
      [{ path: ['items', 0, 'rounds', 0, 'honourees', 0, 'photograph'], code: 'photographTooLarge' }],
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
      [{ path: ['items', 0, 'motions', 0, 'majority'], code: 'aboveOne' }],
    ],
    [
      'a quorum of nothing',
      { ...least(), quorum: { numerator: 0, denominator: 3, ground: '' } },
      [{ path: ['quorum', 'numerator'], code: 'notANumber', least: 1, most: 1000, found: '0' }],
    ],
  ])('is refused with every place, what is wanted and what was found: %s', (_, file, problems) => {
    expect(problemsOf(file)).toMatchObject(problems)
    expect(problemsOf(file)).toHaveLength(problems.length)
  })

  it('has its wrong names told in the same pass as its other faults, in the order of the agenda', () => {
    const file = least([
      { kind: 'opening', title: 'Khai mạc', plannedMinutes: 10, introduces: ['Ai Đó'] },
      { kind: 'report', title: '', plannedMinutes: 10 },
      {
        kind: 'awards',
        title: 'Khen',
        plannedMinutes: 0,
        rounds: [
          { award: 'G', presenter: 'Người Lạ', honourees: [{ kind: 'individual', person: 'X', photograph: 'y' }] },
        ],
      },
    ])
    expect(problemsOf({ ...file, timeZone: 5 }).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'timeZone notText',
      'items.0.introduces.0 unknownPerson',
      'items.1.title empty',
      'items.2.plannedMinutes notANumber',
      'items.2.rounds.0.presenter unknownPerson',
      'items.2.rounds.0.honourees.0.person unknownPerson',
      'items.2.rounds.0.honourees.0.photograph notAPhotograph',
    ])
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

describe('a text that is no JSON', () => {
  it.each([
    ['a comma missing', '{\n "a": 1\n "b": 2\n}', 3],
    ['a comma too many', '{\n "a": [1,\n 2,\n]\n}', 4],
    ['a comma at the end of a group', '{\n "a": 1,\n}', 3],
    ['a mark of quotation missing', '{\n "a": "x,\n "b": 2\n}', 2],
    ['quotation marks of a word processor', '{\n “a”: 1\n}', 2],
    ['a colon missing', '{"a"\n1}', 2],
    ['a word without marks', '{"a": yes}', 1],
    ['a number that is none', '{"a":\n\n01}', 3],
    ['an escape that is none', '{"a": "\\x"}', 1],
    ['a bracket of another kind', '{"a": [1}', 1],
    ['an end too early', '{"a":\n{"b": "c"', 2],
    ['something after the end', '{}\n}', 2],
  ])('names the line of %s', (_, text, line) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(faultyLine(text)).toBe(line)
  })

  it('has no fault before its end where there is none', () => {
    const text = '{\n"a": ["\\u00e0\\"", -1.5e3, true, null, {}, []]\n}\n'
    JSON.parse(text)
    expect(faultyLine(text)).toBe(text.split('\n').length)
  })
})
