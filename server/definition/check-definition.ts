import type { DefinitionFault, DefinitionProblem } from '../../shared/drafts.ts'
import { readPhotograph } from '../photographs.ts'
import type { Person } from '../storage/port.ts'
import { type definitionFile, numberLimits, person } from './definition-file.ts'
import { peopleNamed, referenceInWords } from './people-named.ts'

type Path = DefinitionProblem['path']

/** So many are told at once; more would not be read. */
const mostTold = 50

/** Everything wrong with a file, in the agenda's order: its form, names that are not on the roster, and pictures. */
export function problemsIn(file: unknown, parsed: Parsed, people: readonly Person[]): DefinitionProblem[] {
  const problems = [...formProblems(file, parsed), ...nameProblems(file, people), ...photographProblems(file)]
  const place = ({ path }: DefinitionProblem) => (path[0] === 'items' && typeof path[1] === 'number' ? path[1] : -1)
  return problems.sort((a, b) => place(a) - place(b)).slice(0, mostTold)
}

type Parsed = ReturnType<typeof definitionFile.safeParse>
type Issue = NonNullable<Parsed['error']>['issues'][number]

function formProblems(file: unknown, parsed: Parsed): DefinitionProblem[] {
  if (parsed.success) return []
  return parsed.error.issues.flatMap((issue): DefinitionProblem[] => {
    const path = issue.path.filter((key) => typeof key !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problem(file, [...path, key], { code: 'unknownKey' }))
    }
    return [problem(file, path, faultOf(issue, valueAt(file, path), path))]
  })
}

function faultOf(issue: Issue, value: unknown, path: Path): DefinitionFault {
  const key = path[path.length - 1]
  if (value === undefined) return { code: 'missing' }
  if (key === 'photograph') return { code: issue.code === 'too_big' ? 'photographTooLarge' : 'notAPhotograph' }
  if (key === 'kind') return { code: 'notOneOf', allowed: path.includes('honourees') ? honoureeKinds : itemKinds }
  if (typeof key === 'string' && key in numberLimits) {
    return { code: 'notANumber', ...numberLimits[key as keyof typeof numberLimits] }
  }
  switch (issue.code) {
    case 'invalid_type':
      return { code: kindWanted[issue.expected] ?? 'notAllowed' }
    case 'too_small':
      return { code: issue.origin === 'array' ? 'emptyList' : 'empty' }
    case 'too_big':
      return { code: issue.origin === 'array' ? 'tooMany' : 'tooLong', most: Number(issue.maximum) }
    case 'invalid_format':
      return { code: 'notATime' }
    case 'invalid_value':
      return { code: 'notOneOf', allowed: issue.values.map(String) }
    case 'invalid_union':
      return { code: 'notAPerson' }
    case 'custom':
      return { code: key === 'timeZone' ? 'notATimeZone' : 'aboveOne' }
    default:
      return { code: 'notAllowed' }
  }
}

const kindWanted: Record<string, 'notText' | 'notAList' | 'notAGroup' | 'notTrueOrFalse'> = {
  string: 'notText',
  array: 'notAList',
  object: 'notAGroup',
  boolean: 'notTrueOrFalse',
}
const itemKinds = ['opening', 'report', 'papers', 'awards', 'launch', 'response', 'vote', 'address', 'closing']
const honoureeKinds = ['individual', 'collective']

/** Names are held against the roster whatever else is wrong, so that all is mended at once. */
function nameProblems(file: unknown, people: readonly Person[]): DefinitionProblem[] {
  return referencesIn(file).flatMap(({ path, value }): DefinitionProblem[] => {
    const reference = person.safeParse(value)
    if (!reference.success) return []
    const count = peopleNamed(reference.data, people).length
    if (count === 1) return []
    const found = typeof value === 'string' ? shortened(value) : referenceInWords(reference.data)
    return [{ path, found, code: count === 0 ? 'unknownPerson' : 'severalPersons' }]
  })
}

function photographProblems(file: unknown): DefinitionProblem[] {
  return honoureesIn(file).flatMap(({ path, value }): DefinitionProblem[] => {
    const photograph = valueAt(value, ['photograph'])
    if (typeof photograph !== 'string' || photographIn(photograph, 'beginning')) return []
    return [{ path: [...path, 'photograph'], found: shortened(photograph), code: 'notAPhotograph' }]
  })
}

/** The picture in a data URL, or only whether it begins as one; null where it is none. */
export function photographIn(dataUrl: string, much: 'all' | 'beginning' = 'all') {
  const base64 = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)$/.exec(dataUrl)?.[1]
  if (base64 === undefined) return null
  return readPhotograph(Buffer.from(much === 'all' ? base64 : base64.slice(0, 64), 'base64'))
}

type Found = { path: Path; value: unknown }

function referencesIn(file: unknown): Found[] {
  const items = listAt(file, [], 'items')
  const under = (places: Found[], key: string): Found[] =>
    places.map(({ path, value }) => ({ path: [...path, key], value: valueAt(value, [key]) }))
  const lists = (places: Found[], key: string): Found[] => places.flatMap(({ path, value }) => listAt(value, path, key))
  const rounds = lists(items, 'rounds')
  const honourees = lists(rounds, 'honourees')
  const motions = [...lists(items, 'motions'), ...listAt(file, [], 'otherMotions')]
  const candidates = lists(motions, 'candidates')
  const referenceIn = (one: Found): Found[] => {
    if (valueAt(one.value, ['offRoster']) !== undefined) return []
    return valueAt(one.value, ['person']) === undefined ? [one] : under([one], 'person')
  }
  return [
    ...lists(items, 'introduces'),
    ...under(lists(items, 'speeches'), 'speaker'),
    ...under(rounds, 'presenter'),
    ...under(honourees, 'person'),
    ...under(honourees, 'representative'),
    ...candidates.flatMap(referenceIn),
  ]
}

const honoureesIn = (file: unknown): Found[] =>
  listAt(file, [], 'items')
    .flatMap(({ path, value }) => listAt(value, path, 'rounds'))
    .flatMap(({ path, value }) => listAt(value, path, 'honourees'))

function listAt(value: unknown, path: Path, key: string): Found[] {
  const list = valueAt(value, [key])
  return Array.isArray(list) ? list.map((one: unknown, index) => ({ path: [...path, key, index], value: one })) : []
}

/** What stands at a path; undefined where nothing does. */
function valueAt(file: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    file,
  )
}

const problem = (file: unknown, path: Path, fault: DefinitionFault): DefinitionProblem => {
  const value = valueAt(file, path)
  return { path, found: value === undefined || typeof value === 'object' ? '' : shortened(value), ...fault }
}

/** As it stands in the file: a text in its quotation marks. */
const shortened = (value: unknown): string => {
  const text = String(value)
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text
  return typeof value === 'string' ? `"${short}"` : short
}
