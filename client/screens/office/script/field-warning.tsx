import { Fragment } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { scriptTexts } from './texts.ts'
import type { WrongField } from './wrong-fields.ts'

/** Each mistyped «…», with the nearest right one to take in its place. */
export function FieldWarning({
  wrong,
  onPutRight,
}: {
  wrong: readonly WrongField[]
  onPutRight: (typed: string, field: string) => void
}) {
  const t = useTexts(scriptTexts)
  return (
    <Notice kind="care" live="status">
      {wrong.map(({ typed, nearest }) => (
        <Fragment key={typed}>
          <p>{t(nearest === null ? 'unknown' : 'meant', { typed, nearest: nearest ?? '' })}</p>
          {nearest !== null && (
            <Act label={t('putRightWhich', { typed, nearest })} onAct={() => onPutRight(typed, nearest)}>
              {t('putRight', { nearest })}
            </Act>
          )}
        </Fragment>
      ))}
    </Notice>
  )
}
