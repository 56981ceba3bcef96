import { type StepKey, type StepKind, stepKind, stepSubject } from '../agenda/steps.ts'
import type { HallView } from '../views.ts'
import { honoureesOf, voteOn } from './picture.ts'

/**
 * What stands in «…» in words to read out, and is filled from the data: the office's own words hold these, and so do the
 * program's. Written as the office types them; upper and lower case, spaces and the way accents are stored do not matter.
 */
export const scriptFields = {
  /** đồng chí, or ông/bà, by the form of address. */
  address: 'xưng hô',
  name: 'họ tên',
  position: 'chức vụ',
  unit: 'đơn vị',
  title: 'bài',
  item: 'nội dung',
  award: 'hình thức khen thưởng',
  decision: 'quyết định',
  presenter: 'người trao',
  list: 'danh sách',
  achievement: 'thành tích',
  receiver: 'người nhận thay',
  question: 'câu hỏi biểu quyết',
} as const
export type ScriptField = keyof typeof scriptFields
export type ScriptValues = Partial<Record<ScriptField, string>>

/** A piece of what is read: plain words; what stands out because it must be said right; or a «…» that nothing fills. */
export type ScriptPart = { text: string; is: 'plain' | 'out' | 'unfilled' }
export type ScriptLine = readonly ScriptPart[]

const ofPerson = ['address', 'name', 'position', 'unit'] as const
const fieldsByStep: Record<StepKind, readonly ScriptField[]> = {
  title: ['address', 'item'],
  speech: [...ofPerson, 'title', 'item'],
  round: ['address', 'item', 'award', 'decision', 'presenter', 'list'],
  honouree: [...ofPerson, 'item', 'award', 'decision', 'achievement', 'receiver'],
  targets: ['address', 'item', 'list'],
  vote: ['address', 'item', 'question', 'list'],
  totals: ['address', 'item'],
}

/** What may stand in «…» at a step, for the office to choose from. */
export const fieldsOf = (step: StepKey): readonly ScriptField[] => fieldsByStep[stepKind(step)]

const sameWriting = (written: string): string => written.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
const fieldWritten = (written: string): ScriptField | null =>
  (Object.keys(scriptFields) as ScriptField[]).find((field) => scriptFields[field] === sameWriting(written)) ?? null

/** What is written in «…» and is nothing that this step has, as it was typed. */
export function unknownFields(text: string, step: StepKey): string[] {
  const known = fieldsOf(step)
  return [...text.matchAll(/«([^«»]*)»/g)]
    .map(([, written = '']) => written)
    .filter((written) => {
      const field = fieldWritten(written)
      return field === null || !known.includes(field)
    })
}

/**
 * Fills the words to read out, line by line. A field that is there and empty, as a unit may be, goes with the comma before
 * it; one that is not there stays in its «…», so that nobody reads over a gap.
 */
export function fillScript(text: string, values: ScriptValues): ScriptLine[] {
  const parts: ScriptPart[] = []
  const add = (words: string, is: ScriptPart['is']) => words !== '' && parts.push({ text: words, is })
  for (const [index, piece] of text.split(/«([^«»]*)»/).entries()) {
    if (index % 2 === 0) {
      add(piece, 'plain')
      continue
    }
    const field = fieldWritten(piece)
    const value = field === null ? undefined : values[field]
    if (value === undefined) add(`«${piece}»`, 'unfilled')
    else if (value !== '') add(value, field === 'address' ? 'plain' : 'out')
    else {
      const before = parts.pop()
      if (before) add(before.is === 'plain' ? before.text.replace(/,?\s*$/, '') : before.text, before.is)
    }
  }
  return linesOf(parts)
}

function linesOf(parts: readonly ScriptPart[]): ScriptLine[] {
  const lines: ScriptPart[][] = [[]]
  for (const { text, is } of parts) {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (words !== '') lines[lines.length - 1]?.push({ text: words, is })
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}

type Tables = Pick<HallView, 'items' | 'speeches' | 'rounds' | 'honourees' | 'votes'>
type Shown = { name: string; position: string; unit: string }

/** A name with what goes with it, as it is read: what is empty is left out. */
export const withOffice = ({ name, position, unit }: Shown): string => [name, position, unit].filter(Boolean).join(', ')
const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n')

/** What fills the «…» of a step. `address` is the form of address in words; the tables are the hall's, as office and MC see them. */
export function scriptValues(view: Tables, step: StepKey, address: string): ScriptValues {
  const kind = stepKind(step)
  const subject = stepSubject(step)
  const itemTitle = (itemId: string | undefined) => view.items[itemId ?? '']?.title ?? ''
  switch (kind) {
    case 'speech': {
      const speech = view.speeches[subject]
      if (!speech) return { address }
      const { name, position, unit } = speech.speaker
      return { address, name, position, unit, title: speech.title, item: itemTitle(speech.itemId) }
    }
    case 'round': {
      const round = view.rounds[subject]
      if (!round) return { address }
      const list = numbered(honoureesOf(view, round.id).map(withOffice))
      const presenter = round.presenter ? withOffice(round.presenter) : ''
      const { award, decision } = round
      return { address, item: itemTitle(round.itemId), award, decision, presenter, list }
    }
    case 'honouree': {
      const honouree = view.honourees[subject]
      const round = view.rounds[honouree?.roundId ?? '']
      if (!honouree || !round) return { address }
      const { name, position, unit, achievement, receivedBy: receiver } = honouree
      const { award, decision } = round
      return { address, name, position, unit, achievement, receiver, award, decision, item: itemTitle(round.itemId) }
    }
    case 'targets':
      return { address, item: itemTitle(subject), list: numbered(view.items[subject]?.targets ?? []) }
    case 'vote': {
      const vote = voteOn(view, subject)
      const list = numbered((vote?.candidates ?? []).map(withOffice))
      return { address, item: itemTitle(vote?.itemId ?? undefined), question: vote?.question ?? '', list }
    }
    case 'title':
    case 'totals':
      return { address, item: itemTitle(subject) }
    default:
      return kind satisfies never
  }
}
