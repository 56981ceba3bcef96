import { useEffect, useMemo, useRef, useState } from 'react'
import type { MotionId, VoteId } from '../../../../shared/ids.ts'
import { newId } from '../../../device.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { KiosksCard } from './kiosks-card.tsx'
import { MotionCard } from './motion-card.tsx'
import { MotionEditor } from './motion-editor.tsx'
import { OpenBallots } from './open-ballots.tsx'
import { voteTexts } from './texts.ts'
import { motionsInOrder } from './votes-in-order.ts'

/** What takes the section's place: the list of an open vote, or the form of a motion. */
type Opened = { list: VoteId } | { motion: MotionId } | null

/** Everything that may be put to the vote, with its rules and with what came of it. */
export function VoteSection() {
  const t = useTexts(voteTexts)
  const hasAgenda = officeHooks.useView((view) => Object.keys(view.items).length > 0)
  const motions = officeHooks.useView((view) => view.motions)
  const inOrder = useMemo(() => motionsInOrder({ motions }), [motions])
  const isClosed = officeHooks.useView((view) => view.stage.main?.phase === 'closed')
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  useBeginAtTop(opened)
  if (opened && 'list' in opened) return <OpenBallots voteId={opened.list} onBack={close} />
  if (opened) return <MotionEditor motionId={opened.motion} onDone={close} />
  return (
    <>
      <Card
        title={t('title')}
        acts={hasAgenda && !isClosed && <Act onAct={() => setOpened({ motion: newId() })}>{t('add')}</Act>}
      >
        <p>{t(hasAgenda ? 'about' : 'noAgenda')}</p>
        {hasAgenda && inOrder.length === 0 && <p>{t('none')}</p>}
      </Card>
      {inOrder.map((motion) => (
        <MotionCard
          key={motion.id}
          motion={motion}
          onChange={() => setOpened({ motion: motion.id })}
          onList={(list) => setOpened({ list })}
        />
      ))}
      <KiosksCard />
    </>
  )
}

/** What takes the section's place is begun at its top, and read from its heading. */
function useBeginAtTop(opened: Opened): void {
  const before = useRef(opened)
  useEffect(() => {
    if (before.current === opened) return
    before.current = opened
    window.scrollTo(0, 0)
    const heading = document.querySelector<HTMLElement>('[role=tabpanel] h2')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [opened])
}
