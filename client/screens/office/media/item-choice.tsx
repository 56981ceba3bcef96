import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Choice } from '../../../ui/staff/choice.tsx'
import { offeredItems } from './offered-items.ts'
import { mediaTexts } from './texts.ts'

const none = 'none:'

/** An item of the agenda, or none. */
export function ItemChoice({ chosen, onChoose }: { chosen: ItemId | null; onChoose: (itemId: ItemId | null) => void }) {
  const t = useTexts(mediaTexts)
  const items = officeHooks.useView((view) => view.items)
  const offered = useMemo(() => offeredItems(Object.values(items)), [items])
  return (
    <Choice
      label={t('forItem')}
      chosen={chosen ?? none}
      choices={[
        ...offered.map(({ id, number, title }) => ({ id, text: t('itemWords', { number, title }) })),
        { id: none, text: t('noItem') },
      ]}
      onChoose={(id) => onChoose(id === none ? null : id)}
    />
  )
}
