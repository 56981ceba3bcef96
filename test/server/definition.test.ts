import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadDefinition, readDefinition } from '../../server/definition/read-definition.ts'
import { writeDefinition } from '../../server/definition/write-definition.ts'
import { planRosterImport } from '../../server/roster/plan-import.ts'
import { readRoster } from '../../server/roster/read-roster.ts'
import type { Person } from '../../server/storage/port.ts'
import { allSteps } from '../../shared/agenda/steps.ts'
import { motionsIn } from '../../shared/model.ts'
import { defaultRules } from '../../shared/vote/motion.ts'
import { people as littlePeople, person } from '../kit/conference.ts'
import { least, problemsOf } from '../kit/definition-file.ts'
import { seededDice } from '../kit/dice.ts'

const sample = (file: string) => readFile(new URL(`../../server/sample/${file}`, import.meta.url))

function understood(read: ReturnType<typeof readDefinition>): ReadDefinition {
  if ('problems' in read) throw new Error(`problems: ${JSON.stringify(read.problems)}`)
  return read
}
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const pngUrl = `data:image/png;base64,${png.toString('base64')}`

const awards = (...honourees: unknown[]) => [
  { kind: 'awards', title: 'Khen', plannedMinutes: 10, rounds: [{ award: 'Giấy khen', honourees }] },
]

describe('the sample', () => {
  let people: Person[]
  let file: unknown
  let read: ReadDefinition
  beforeAll(async () => {
    const roster = await readRoster(await sample('danh-sach-dai-bieu.xlsx'))
    if ('refused' in roster) throw new Error(roster.refused)
    people = planRosterImport([], roster.people, seededDice('roster')).people
    file = JSON.parse(await readFile(new URL('../../server/sample/hoi-nghi.json', import.meta.url), 'utf8'))
    read = understood(readDefinition(file, people, seededDice('sample')))
  })

  it('is the plan’s agenda: nine items, the seventh optional and a vote, 135 minutes', () => {
    const { items } = read.definition
    expect(items.map((item) => item.kind)).toEqual([
      'opening',
      'report',
      'papers',
      'awards',
      'launch',
      'response',
      'vote',
      'address',
      'closing',
    ])
    expect(items.map((item) => item.optional)).toEqual(items.map((_, index) => index === 6))
    expect(items.reduce((sum, item) => sum + item.plannedMinutes, 0)).toBe(135)
    expect(read.definition.startsAt).toBe(Date.parse('2025-08-21T07:30:00Z'))
  })

  it('names people of the roster only', () => {
    const ids = new Set(people.map((one) => one.id))
    const speakers = read.definition.items.flatMap((item) => item.speeches.map((speech) => speech.speakerId))
    expect(speakers.length).toBeGreaterThan(5)
    expect(speakers.every((id) => ids.has(id))).toBe(true)
  })

  it('gives every part an id of its own', () => {
    const steps = read.definition.items.flatMap(allSteps)
    expect(new Set(steps).size).toBe(steps.length)
  })

  it('comes back the same after being written to a file and read', () => {
    const byId = new Map(people.map((one) => [one.id, one]))
    const written: unknown = JSON.parse(JSON.stringify(writeDefinition(read.definition, byId, new Map())))
    expect(understood(readDefinition(written, people, seededDice('sample'))).definition).toEqual(read.definition)
  })
})

describe('people in a definition', () => {
  const speech = (speaker: unknown) =>
    least([{ kind: 'address', title: 'Phát biểu', plannedMinutes: 10, speeches: [{ speaker }] }])

  it('are found by name, whatever the capitals, spaces and Unicode form', () => {
    const { definition } = understood(
      readDefinition(speech('  PHAN thị  Hồng Ngọc '.normalize('NFD')), littlePeople, seededDice(1)),
    )
    expect(definition.items[0]?.speeches[0]?.speakerId).toBe(person(2).id)
  })

  it('are not taken for others whose names differ by a mark', () => {
    expect(problemsOf(speech('Phan Thi Hong Ngoc'))).toMatchObject([{ code: 'unknownPerson' }])
  })

  it('who are unknown are each named with their place', () => {
    const file = least([
      { kind: 'opening', title: 'Khai mạc', plannedMinutes: 10, introduces: ['Lê Công Hải', 'Ai Đó'] },
      ...awards({ kind: 'individual', person: { name: 'Lê Công Hải', unit: 'Nơi khác' } }),
      {
        kind: 'vote',
        title: 'Biểu quyết',
        plannedMinutes: 10,
        motion: { question: '?', candidates: ['Người Lạ'] },
      },
    ])
    expect(problemsOf(file)).toEqual([
      { path: ['items', 0, 'introduces', 1], code: 'unknownPerson', found: '"Ai Đó"' },
      {
        path: ['items', 1, 'rounds', 0, 'honourees', 0, 'person'],
        code: 'unknownPerson',
        found: 'Lê Công Hải, Nơi khác',
      },
      { path: ['items', 2, 'motions', 0, 'candidates', 0], code: 'unknownPerson', found: '"Người Lạ"' },
    ])
  })

  it('two of one name are told apart by their units, and must be', () => {
    const two = [person(1), { ...person(2), name: person(1).name }]
    expect(problemsOf(speech('Lê Công Hải'), two)).toEqual([
      { path: ['items', 0, 'speeches', 0, 'speaker'], code: 'severalPersons', found: '"Lê Công Hải"' },
    ])
    const told = understood(readDefinition(speech({ name: 'Lê Công Hải', unit: 'Đơn vị 2' }), two, seededDice(1)))
    expect(told.definition.items[0]?.speeches[0]?.speakerId).toBe(person(2).id)
    const written = writeDefinition(told.definition, new Map(two.map((one) => [one.id, one])), new Map())
    expect(understood(readDefinition(written, two, seededDice(1))).definition).toEqual(told.definition)
  })

  it.each([
    ['position', { position: 'Phó Trưởng phòng' }, { name: 'Lê Công Hải', unit: '', position: 'Phó Trưởng phòng' }],
    ['number on the roster', {}, { name: 'Lê Công Hải', unit: '', position: '', number: 2 }],
  ])('two of one name and unit are told apart by their %s, and come back the same', (_, more, reference) => {
    const alike = { name: 'Lê Công Hải', unit: '', position: '' }
    const two = [
      { ...person(1), ...alike },
      { ...person(2), ...alike, ...more },
    ]
    expect(problemsOf(speech({ name: 'Lê Công Hải', unit: '' }), two)).toMatchObject([{ code: 'severalPersons' }])
    const told = understood(readDefinition(speech(reference), two, seededDice(1)))
    expect(told.definition.items[0]?.speeches[0]?.speakerId).toBe(person(2).id)
    const written = writeDefinition(told.definition, new Map(two.map((one) => [one.id, one])), new Map())
    expect(written.items[0]?.speeches[0]?.speaker).toEqual(reference)
    expect(understood(readDefinition(written, two, seededDice(1))).definition).toEqual(told.definition)
  })
})

describe('photographs in a definition', () => {
  it('are taken for people and collectives, and written back', () => {
    const file = least(
      awards(
        { kind: 'individual', person: 'Trịnh Hữu Quân', photograph: pngUrl },
        { kind: 'collective', name: 'Văn phòng', photograph: pngUrl },
      ),
    )
    const { definition, photographs } = understood(readDefinition(file, littlePeople, seededDice(1)))
    const [item] = definition.items
    const collective = item?.kind === 'awards' ? item.rounds[0]?.honourees[1]?.id : undefined
    expect(photographs).toEqual([
      { subject: person(3).id, photograph: { mime: 'image/png', bytes: png } },
      { subject: collective, photograph: { mime: 'image/png', bytes: png } },
    ])
    const kept = new Map(photographs.map(({ subject, photograph }) => [subject, photograph]))
    const written = writeDefinition(definition, new Map(littlePeople.map((one) => [one.id, one])), kept)
    expect(understood(readDefinition(written, littlePeople, seededDice(1))).photographs).toEqual(photographs)
  })

  it.each([
    ['a page', `data:text/html;base64,${Buffer.from('<b>').toString('base64')}`],
    ['a page that says it is a picture', `data:image/png;base64,${Buffer.from('<b>').toString('base64')}`],
    ['an address', 'http://example.com/a.png'],
    ['nothing', ''],
  ])('that are %s are refused with their place', (_, photograph) => {
    expect(problemsOf(least(awards({ kind: 'individual', person: 'Trịnh Hữu Quân', photograph })))).toEqual([
      {
        path: ['items', 0, 'rounds', 0, 'honourees', 0, 'photograph'],
        code: 'notAPhotograph',
        found: `"${photograph.length > 60 ? `${photograph.slice(0, 59)}…` : photograph}"`,
      },
    ])
  })
})

describe('the start in a definition', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2025-08-21T07:30:00Z', '2025-08-21T14:30:00+07:00'],
    ['Asia/Ho_Chi_Minh', '2025-08-21T17:30:00Z', '2025-08-22T00:30:00+07:00'],
    ['America/St_Johns', '2025-12-31T12:00:00Z', '2025-12-31T08:30:00-03:30'],
    ['UTC', '2025-08-21T07:30:00Z', '2025-08-21T07:30:00+00:00'],
    ['Asia/Ho_Chi_Minh', '2025-08-21T07:30:00.250Z', '2025-08-21T07:30:00.250Z'],
  ])('is written as the clock of %s shows it', (timeZone, at, written) => {
    const { definition } = understood(readDefinition({ ...least(), timeZone, startsAt: at }, [], seededDice(1)))
    const file = writeDefinition(definition, new Map(), new Map())
    expect(file.startsAt).toBe(written)
    expect(understood(readDefinition(file, [], seededDice(1))).definition.startsAt).toBe(Date.parse(at))
  })
})

describe('what a definition leaves out', () => {
  it('is filled in by custom', () => {
    const { definition } = understood(
      readDefinition(
        least([{ kind: 'vote', title: 'V', plannedMinutes: 5, motion: { question: '?' } }]),
        littlePeople,
        seededDice(1),
      ),
    )
    expect(definition).toMatchObject({
      address: 'comrade',
      place: '',
      quorum: { numerator: 2, denominator: 3, ground: '' },
      items: [
        {
          optional: false,
          motions: [
            { ...defaultRules, form: 'question', candidates: [], ballot: 'open', changeable: true, ground: '' },
          ],
        },
      ],
      otherMotions: [],
    })
  })

  it('of the lengths of speeches is an equal part of the item’s', () => {
    const speeches = [
      { speaker: 'Vũ Thị Giang' },
      { speaker: 'Lê Công Hải' },
      { speaker: 'Bùi Công Hiếu', plannedMinutes: 2 },
    ]
    const file = least([{ kind: 'papers', title: 'P', plannedMinutes: 20, speeches }])
    const { definition } = understood(readDefinition(file, littlePeople, seededDice(1)))
    expect(definition.items[0]?.speeches.map((speech) => speech.plannedMinutes)).toEqual([6, 6, 2])
  })
})

describe('a motion in a definition', () => {
  const withMotions = (...motions: object[]) => ({
    ...least([{ kind: 'vote', title: 'V', plannedMinutes: 5, motions }]),
    otherMotions: [{ question: 'Đồng ý kéo dài hội nghị?' }],
  })
  const full = {
    question: 'Bầu đại biểu',
    form: 'candidates',
    candidates: [
      'Lê Công Hải',
      { person: 'Vũ Thị Giang', birthYear: 1980, introduction: 'Trưởng phòng từ năm 2020.' },
      { offRoster: { name: 'Trần Văn Ngoài', unit: 'Sở Nội vụ' }, birthYear: 1975 },
    ],
    candidateOrder: 'givenName',
    seats: 2,
    otherAnswer: null,
    quorum: { numerator: 1, denominator: 2, base: 'summoned' },
    majority: { comparison: 'atLeast', numerator: 2, denominator: 3 },
    base: 'valid',
    minutes: 5,
    closesWhenAllVoted: true,
    ground: 'Điều lệ',
  }

  it('has its candidates on the roster and off it, and what is said of them goes with the people', () => {
    const read = understood(readDefinition(withMotions(full), littlePeople, seededDice(1)))
    const [motion] = motionsIn(read.definition)
    const [hai, giang, outsider] = motion?.candidates.map(({ personId }) => personId) ?? []
    expect([hai, giang]).toEqual([person(1).id, person(4).id])
    expect(read.people).toMatchObject([
      { id: giang, name: 'Vũ Thị Giang', birthYear: 1980, introduction: 'Trưởng phòng từ năm 2020.' },
      { id: outsider, name: 'Trần Văn Ngoài', unit: 'Sở Nội vụ', position: '', number: 0, birthYear: 1975 },
    ])
    expect(motion).toMatchObject({ ballot: 'secret', changeable: false, seats: 2, base: 'valid' })
    expect(motionsIn(read.definition)[1]).toMatchObject({ itemId: null, form: 'question', ballot: 'open' })
  })

  it.each([
    ['with the same candidate twice', { candidates: ['Lê Công Hải', { person: 'Lê Công Hải', introduction: '' }] }],
    ['with more seats than candidates', { seats: 4 }],
    ['secret and changeable', { changeable: true }],
    ['by ticks without candidates', { candidates: [], seats: null }],
    ['of a question with candidates', { form: 'question', seats: null }],
  ])('is not taken where it contradicts itself: %s', (_what, more) => {
    const file = withMotions({ ...full, question: 'Câu đầu' }, { ...full, ...more })
    expect(readDefinition(file, littlePeople, seededDice(1))).toEqual({
      problems: [{ path: ['items', 0, 'motions', 1], found: '', code: 'unsoundMotion' }],
    })
  })

  it('is written as it is read, again and again', () => {
    const read = understood(readDefinition(withMotions(full), littlePeople, seededDice(1)))
    const known = new Map([...littlePeople, ...read.people].map((one) => [one.id, one]))
    const written = writeDefinition(read.definition, known, new Map())
    const again = understood(readDefinition(JSON.parse(JSON.stringify(written)), littlePeople, seededDice(1)))
    expect(again.definition).toEqual(read.definition)
    expect(again.people).toEqual(read.people)
  })

  it('of a file of the first version is the item’s one motion', () => {
    const motion = { question: '?', candidates: ['Lê Công Hải'] }
    const file = least([{ kind: 'vote', title: 'V', plannedMinutes: 5, motion }])
    expect(motionsIn(understood(readDefinition(file, littlePeople, seededDice(1))).definition)).toMatchObject([
      { question: '?', form: 'list' },
    ])
  })
})
