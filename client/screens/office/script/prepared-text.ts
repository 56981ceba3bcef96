import { type StepKey, stepKind, stepSubject } from '../../../../shared/agenda/steps.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import type { KeyOf, Translate } from '../../../i18n/texts.ts'
import type { scriptTexts } from '../../../script/texts.ts'
import { type SaidLine, type ScriptView, type ScriptWords, writeScript } from '../../../script/write-script.ts'

const here = { present: true } as const

/**
 * What the MC reads where the office has written nothing, as it is when everybody is in the hall: who is missing is for the
 * day to show.
 */
export function preparedLines(view: Omit<ScriptView, 'presence'>, step: StepKey, words: ScriptWords): SaidLine[] {
  const subjects = [...Object.keys(view.speeches), ...Object.keys(view.honourees)]
  const presence = Object.fromEntries(subjects.map((subject) => [subject, here]))
  const introductions = Object.fromEntries(
    Object.entries(view.introductions).map(([id, row]) => [id, { ...row, ...here }]),
  )
  return writeScript({ ...view, introductions, presence }, step, words)
}

/**
 * The same as the office begins to write from, with its «…»; null where it is made of more than words and what fills them:
 * the introductions, the decisions, a result.
 */
export function templateOf(
  view: Pick<OfficeView, 'items' | 'speeches' | 'rounds' | 'votes' | 'honourees'>,
  step: StepKey,
  t: Translate<KeyOf<typeof scriptTexts>>,
): string | null {
  const kind = stepKind(step)
  const subject = stepSubject(step)
  switch (kind) {
    case 'title': {
      const of = view.items[subject]?.kind
      return of === 'opening' || of === 'awards' ? null : t('item')
    }
    case 'speech': {
      const speech = view.speeches[subject]
      const isReport = view.items[speech?.itemId ?? '']?.kind === 'report'
      return `${t(speech?.title ? 'paper' : isReport ? 'report' : 'speech')}\n${t('thanks')}`
    }
    case 'round':
      return [t('round'), '«danh sách»', ...(view.rounds[subject]?.presenter ? [t('presenter')] : [])].join('\n')
    case 'honouree':
      return t(view.honourees[subject]?.kind === 'collective' ? 'collective' : 'person')
    case 'targets':
      return t('targets')
    case 'vote':
      return t('question')
    case 'totals':
      return t('close')
    default:
      return kind satisfies never
  }
}
