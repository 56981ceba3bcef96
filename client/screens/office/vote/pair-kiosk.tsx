import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { PairingForm } from '../pairing-form.tsx'
import { kioskTexts } from './kiosk-texts.ts'

const longestName = 60

/** The kiosk that shows these six digits belongs to this conference from now on. */
export function PairKiosk() {
  const t = useTexts(kioskTexts)
  const send = officeHooks.useSend()
  const [name, setName] = useState('')
  return (
    <PairingForm
      words={{
        code: t('code'),
        pair: t('pair'),
        nameNeeded: t('nameNeeded'),
        paired: (called) => t('paired', { name: called }),
      }}
      name={name}
      onPair={(pairing) => send({ type: 'pairKiosk', ...pairing })}
      onPaired={() => setName('')}
    >
      <TextField label={t('name')} value={name} longest={longestName} onType={setName} />
    </PairingForm>
  )
}
