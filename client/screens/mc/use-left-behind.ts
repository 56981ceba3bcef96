import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Target } from './next-act.ts'
import { leftBehind } from './put-off-act.ts'
import { mcTexts } from './texts.ts'

/** Says who was put off and would be left behind; empty for nobody. */
export function useLeftBehind(view: McView): (target: Target) => string {
  const t = useTexts(mcTexts)
  return (target) => {
    const { speeches, rounds } = leftBehind(view, target)
    const names = [
      ...speeches.map(({ speaker }) => speaker.name),
      ...rounds.map(({ number }) => t('whatRound', { number })),
    ]
    return names.length > 0 ? t('leftBehind', { names: names.join(', ') }) : ''
  }
}
