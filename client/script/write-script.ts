import { type StepKey, stepKind, stepSubject } from '../../shared/agenda/steps.ts'
import { honoureesOf, roundsOf, voteOn } from '../../shared/stage/picture.ts'
import { fillScript, type ScriptPart, type ScriptValues, scriptValues } from '../../shared/stage/script.ts'
import type { Table } from '../../shared/tables.ts'
import type { HonoureeRow, ItemRow, McView, PresenceRow } from '../../shared/views.ts'
import type { VoteRow } from '../../shared/vote-views.ts'
import { type ResultWords, writeResult } from './result-words.ts'

/** As the office's, and what warns the MC: somebody named here is not in the hall. */
export type SaidPart = ScriptPart | { text: string; is: 'care' }
export type SaidLine = readonly SaidPart[]
export type ScriptView = Pick<
  McView,
  'conference' | 'items' | 'stage' | 'speeches' | 'rounds' | 'honourees' | 'votes' | 'introductions' | 'totals'
> & { presence: Table<Pick<PresenceRow, 'present'>> }

export type ScriptWords = ResultWords & {
  /** The attendance as it is read out. */
  attendance: string
}

/** What is read at a step, line by line, made from the data alone. */
export function writeScript(view: ScriptView, step: StepKey, words: ScriptWords): SaidLine[] {
  const { t, address } = words
  const subject = stepSubject(step)
  const kind = stepKind(step)
  const values = scriptValues(view, step, address)
  const say = (text: string, filled: ScriptValues = values) => capital(fillScript(text, filled))
  switch (kind) {
    case 'title': {
      const item = view.items[subject]
      if (!item) return []
      if (item.kind === 'opening') return opening(view, words)
      return [...say(t('item')), ...(item.kind === 'awards' ? decisions(view, item, words) : [])]
    }
    case 'speech': {
      const item = view.items[view.speeches[subject]?.itemId ?? '']
      const title = values.title ?? ''
      const key = title !== '' ? 'paper' : item?.kind === 'report' ? 'report' : 'speech'
      const absent = view.presence[subject]?.present ? [] : [care(t('notHere'))]
      const [first = [], ...more] = say(t(key))
      return [[...first, ...absent], ...more, ...say(t('thanks'))]
    }
    case 'round': {
      const names = honoureesOf(view, subject).map((honouree) => nameLine(view, honouree, words))
      const present = values.presenter === '' ? [] : say(t('presenter'))
      return [...say(t('round')), ...names, ...present]
    }
    case 'honouree': {
      const honouree = view.honourees[subject]
      if (!honouree) return []
      return [nameLine(view, honouree, words), ...(honouree.achievement ? say(t('achievement')) : [])]
    }
    case 'targets':
      return say(t('targets'))
    case 'vote': {
      const vote = voteOn(view, subject)
      return vote ? writeVote(vote, values, words) : []
    }
    case 'totals': {
      const { main: totals } = view.totals
      if (!totals) return say(t('close'))
      const { present, summoned, papersGiven: papers, individuals, collectives } = totals
      return [...say(t('totals', { present, summoned, papers, individuals, collectives })), ...say(t('close'))]
    }
    default:
      return kind satisfies never
  }
}

const care = (text: string): SaidPart => ({ text: ` (${text})`, is: 'care' })
const plain = (text: string): SaidLine => [{ text, is: 'plain' }]

/** A line may begin with a form of address, which is written small. */
const capital = (lines: readonly SaidLine[]): SaidLine[] =>
  lines.map(([first, ...rest]) =>
    first ? [{ ...first, text: first.text.charAt(0).toLocaleUpperCase('vi') + first.text.slice(1) }, ...rest] : [],
  )

/** The reason from the conference's heading, the delegates by order of protocol, and the attendance. */
function opening(view: ScriptView, { t, address, attendance }: ScriptWords): SaidLine[] {
  const { main: conference } = view.conference
  if (!conference) return []
  const { organiser, title, period } = conference.heading
  const delegates = Object.values(view.introductions)
    .sort((a, b) => a.number - b.number)
    .map(({ present, ...person }): SaidLine => {
      const [line = []] = capital(fillScript(t('person'), { address, ...person }))
      return present ? line : [...line, care(t('notHere'))]
    })
  return [
    plain(t(conference.address === 'comrade' ? 'welcomeComrade' : 'welcomeNeutral')),
    plain(t('reason', { organiser, title, period })),
    ...(delegates.length > 0 ? [plain(t('introduce')), ...delegates] : []),
    ...(attendance === '' ? [] : [plain(attendance)]),
  ]
}

function decisions(view: ScriptView, { id }: ItemRow, { t }: ScriptWords): SaidLine[] {
  const rounds = roundsOf(view, id)
  if (rounds.length === 0) return []
  const whom = (roundId: string) => {
    const kinds = honoureesOf(view, roundId).map(({ kind }) => kind)
    const individuals = kinds.filter((kind) => kind === 'individual').length
    const collectives = kinds.length - individuals
    return [
      individuals > 0 ? t('individuals', { count: individuals }) : '',
      collectives > 0 ? t('collectives', { count: collectives }) : '',
    ]
      .filter(Boolean)
      .join(', ')
  }
  return [
    plain(t('decisions')),
    ...rounds.flatMap(({ id: roundId, decision, award }) =>
      fillScript(t('decision', { whom: whom(roundId) }), { decision, award }),
    ),
  ]
}

function nameLine(view: ScriptView, honouree: HonoureeRow, { t, address }: ScriptWords): SaidLine {
  const { name, position, unit, kind, receivedBy: receiver } = honouree
  const [line = []] = capital(
    fillScript(t(kind === 'individual' ? 'person' : 'collective'), { address, name, position, unit }),
  )
  const [behalf = []] = receiver ? fillScript(t('onBehalf'), { receiver }) : []
  return [
    ...line,
    ...(behalf.length > 0 ? [{ text: ', ', is: 'plain' as const }, ...behalf] : []),
    ...(view.presence[honouree.id]?.present ? [] : [care(t('notHere'))]),
  ]
}

/** A motion and whom it is about; while it is open what the delegates are asked to do; and its result. */
function writeVote(vote: VoteRow, values: ScriptValues, words: ScriptWords): SaidLine[] {
  const { t } = words
  const say = (text: string) => capital(fillScript(text, values))
  switch (vote.state) {
    case 'closed':
      return writeResult(vote, words)
    case 'counting':
      return say(t('counting'))
    case 'planned':
    case 'open':
    case 'cancelled':
      return [
        ...say(t('question')),
        // The names have been read when it opens.
        ...(values.list === '' || vote.state === 'open' ? [] : say(t('candidates'))),
        ...(vote.form === 'candidates' && vote.seats !== null ? say(t('atMost', { count: vote.seats })) : []),
        ...(vote.state === 'open' ? say(t(vote.ballot === 'secret' ? 'votingSecret' : 'votingOpen')) : []),
      ]
    default:
      return vote satisfies never
  }
}
