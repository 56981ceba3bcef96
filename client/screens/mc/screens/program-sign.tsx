import { type Shown, shownOn } from '../../../../shared/stage/picture.ts'
import { agendaAlone } from '../../../../shared/stage/program.ts'
import type { Instant } from '../../../../shared/time.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import { goBackToAgenda } from './back-to-agenda.ts'
import styles from './program-sign.module.css'
import { screensTexts } from './texts.ts'
import { useShownWords } from './use-shown-words.ts'
import { hasEnded, useVideoLength } from './use-video-length.ts'

/** As long as the hall sees something else than the agenda: what it is, and the one act that goes back. */
export function ProgramSign({ view, now, conduct }: { view: McView; now: Instant; conduct: Conduct }) {
  const t = useTexts(screensTexts)
  const says = useSignWords(view, now)
  const shown = shownOn(view)
  const program = view.program.main ?? agendaAlone
  // It stands on the page from the beginning, so that what comes into it is read out.
  return (
    <div className={styles.sign} data-dark={shown.show === 'blackout'} role="status">
      {shown.show !== 'agenda' && (
        <>
          <p>{says(shown)}</p>
          <Act disabled={!conduct.canAct} onAct={() => goBackToAgenda(conduct, program)}>
            {t('clear')}
          </Act>
        </>
      )}
    </div>
  )
}

function useSignWords(view: McView, now: Instant): (shown: Exclude<Shown, { show: 'agenda' }>) => string {
  const t = useTexts(screensTexts)
  const words = useShownWords(view)
  const shown = shownOn(view)
  const isVideo = shown.show === 'media' && shown.media.kind === 'video'
  const length = useVideoLength(isVideo ? shown.media.files[0] : undefined)
  return (one) => {
    switch (one.show) {
      case 'blackout':
        return t('signBlackout')
      case 'heading':
        return t('signHeading')
      case 'message':
        return t('signMessage', { text: one.text })
      case 'vote':
      case 'receipts':
        return t('signMedia', { what: words.now })
      case 'media': {
        const isOver = one.playback !== null && hasEnded(one.playback, length, now)
        return t(isOver ? 'signEnded' : 'signMedia', { what: words.now })
      }
      default:
        return one satisfies never
    }
  }
}
