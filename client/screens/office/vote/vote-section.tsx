import { useMemo, useState } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { MotionCard } from './motion-card.tsx'
import { OpenBallots } from './open-ballots.tsx'
import { voteTexts } from './texts.ts'
import { motionsInOrder } from './votes-in-order.ts'

/** Everything that may be put to the vote, with its rules and with what came of it; or the list of one open vote, to be printed. */
export function VoteSection() {
  const t = useTexts(voteTexts)
  const hasAgenda = officeHooks.useView((view) => Object.keys(view.items).length > 0)
  const motions = officeHooks.useView((view) => view.motions)
  const inOrder = useMemo(() => motionsInOrder({ motions }), [motions])
  const [listed, setListed] = useState<VoteId | null>(null)
  if (listed !== null) return <OpenBallots voteId={listed} onBack={() => setListed(null)} />
  return (
    <>
      <Card title={t('title')}>
        <p>{t(hasAgenda ? 'about' : 'noAgenda')}</p>
        {hasAgenda && inOrder.length === 0 && <p>{t('none')}</p>}
      </Card>
      {inOrder.map((motion) => (
        <MotionCard key={motion.id} motion={motion} onList={setListed} />
      ))}
    </>
  )
}
