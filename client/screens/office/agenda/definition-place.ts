import type { DefinitionProblem } from '../../../../shared/drafts.ts'
import type { KeyOf, Translate } from '../../../i18n/texts.ts'
import type { placeTexts } from './place-texts.ts'

type Path = DefinitionProblem['path']

const lists = [
  ...(['items', 'speeches', 'introduces', 'rounds', 'honourees', 'motions', 'otherMotions'] as const),
  ...(['candidates', 'targets'] as const),
] as const
const parts = [
  ...lists,
  ...(['heading', 'authority', 'organiser', 'title', 'period', 'placeAndDate', 'place', 'startsAt'] as const),
  ...([
    'timeZone',
    'address',
    'quorum',
    'numerator',
    'denominator',
    'base',
    'ground',
    'kind',
    'plannedMinutes',
  ] as const),
  ...(['optional', 'speaker', 'award', 'decision', 'presenter', 'person', 'name', 'unit', 'position'] as const),
  ...(['number', 'representative', 'achievement', 'photograph', 'question', 'form', 'offRoster'] as const),
  ...(['birthYear', 'introduction', 'candidateOrder', 'seats', 'otherAnswer', 'ballot', 'changeable'] as const),
  ...(['majority', 'comparison', 'minutes', 'closesWhenAllVoted'] as const),
] as const

/** A place of the file as an office would say it: "Mục 6, số phút dự kiến". */
export function placeInWords(path: Path, t: Translate<KeyOf<typeof placeTexts>>): string {
  const words = path.flatMap((key, index) => {
    const next = path[index + 1]
    if (typeof key === 'number') return []
    const list = lists.find((one) => one === key)
    if (list && typeof next === 'number') return [t(`${list}One`, { number: next + 1 })]
    const part = parts.find((one) => one === key)
    return [part ? t(part) : t('other', { key })]
  })
  const text = words.join(', ') || t('wholeFile')
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** As it stands in the file, to be looked for there: `"plannedMinutes": 0`. */
export function asInFile({ path, found }: DefinitionProblem): string {
  const key = path[path.length - 1]
  return typeof key === 'string' ? [`"${key}":`, found].filter(Boolean).join(' ') : found
}
