import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { PairingForm } from '../pairing-form.tsx'
import { ScreenFields, type ScreenWishes } from './screen-fields.tsx'
import { screensTexts } from './texts.ts'

const nothing: ScreenWishes = { name: '', layout: 'hall', language: 'vi' }

/** The screen that shows these six digits belongs to this conference from now on. */
export function AddScreen() {
  const t = useTexts(screensTexts)
  const link = officeHooks.useView((view) => view.links.screen?.url) ?? window.location.origin
  const send = officeHooks.useSend()
  const [wishes, setWishes] = useState(nothing)
  return (
    <Card title={t('add')}>
      <p>{t('addHow', { address: new URL('/screen', link).href })}</p>
      <PairingForm
        words={{
          code: t('code'),
          pair: t('pair'),
          nameNeeded: t('nameNeeded'),
          paired: (name) => t('paired', { name }),
        }}
        name={wishes.name}
        onPair={(pairing) => send({ type: 'pairScreen', ...wishes, ...pairing })}
        onPaired={() => setWishes(nothing)}
      >
        <ScreenFields wishes={wishes} onChange={setWishes} />
      </PairingForm>
    </Card>
  )
}
