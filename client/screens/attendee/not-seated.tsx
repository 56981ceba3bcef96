import { forgetPhone } from '../../entrance.tsx'
import { useLine } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import buttons from '../../ui/plain-buttons.module.css'
import { Door } from './door.tsx'
import { attendeeTexts } from './texts.ts'

/** Until the first picture comes, or when the badge is not let in. */
export function NotSeated({ onOtherBadge }: { onOtherBadge: () => void }) {
  const t = useTexts(attendeeTexts)
  const common = useTexts(commonTexts)
  const refusal = useTexts(refusalTexts)
  const line = useLine()
  if (line.state !== 'refused') {
    const down = line.state === 'down'
    return <Door title={common(down ? 'lineDown' : 'lineConnecting')}>{down && <p>{t('checkWifi')}</p>}</Door>
  }
  return (
    <Door title={t('notIn')}>
      <p role="alert">{refusal(line.why)}</p>
      {line.why === 'tooManyAttempts' && (
        <button type="button" className={buttons.other} onClick={() => window.location.reload()}>
          {t('tryAgain')}
        </button>
      )}
      <button
        type="button"
        className={buttons.main}
        onClick={() => {
          if (line.why === 'phoneReleased') forgetPhone()
          onOtherBadge()
        }}
      >
        {t('badgeAgain')}
      </button>
    </Door>
  )
}
