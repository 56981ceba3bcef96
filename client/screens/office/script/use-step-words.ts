import { type StepKey, stepKind, stepSubject } from '../../../../shared/agenda/steps.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { scriptTexts } from './texts.ts'

/** A step in a few words: who is called, or what it is about. */
export function useStepWords(): (step: StepKey) => string {
  const t = useTexts(scriptTexts)
  const { speeches, rounds, honourees } = officeHooks.useView((view) => ({
    speeches: view.speeches,
    rounds: view.rounds,
    honourees: view.honourees,
  }))
  return (step) => {
    const kind = stepKind(step)
    const subject = stepSubject(step)
    switch (kind) {
      case 'title':
        return t('stepTitle')
      case 'speech':
        return t('stepSpeech', { name: speeches[subject]?.speaker.name ?? '' })
      case 'round':
        return t('stepRound', { number: rounds[subject]?.number ?? 0, award: rounds[subject]?.award ?? '' })
      case 'honouree':
        return t('stepHonouree', { name: honourees[subject]?.name ?? '' })
      case 'targets':
        return t('stepTargets')
      case 'vote':
        return t('stepVote')
      case 'totals':
        return t('stepTotals')
      default:
        return kind satisfies never
    }
  }
}
