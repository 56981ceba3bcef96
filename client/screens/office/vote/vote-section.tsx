import { useEffect, useMemo, useRef } from 'react'
import { agendaOf } from '../../../../shared/stage/picture.ts'
import { newId } from '../../../device.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { KiosksCard } from './kiosks-card.tsx'
import { MotionCard } from './motion-card.tsx'
import { MotionEditor } from './motion-editor.tsx'
import { newMotion, typedOf } from './motion-typed.ts'
import { MotionsIndex } from './motions-index.tsx'
import { OpenBallots } from './open-ballots.tsx'
import { voteTexts } from './texts.ts'
import type { OpenedThere, VoteRoom } from './use-vote-room.ts'
import { motionsInOrder } from './votes-in-order.ts'

/** As many are found without an index. */
const fewMotions = 2

/** Everything that may be put to the vote, with its rules and with what came of it. */
export function VoteSection({ room: { opened, open, change } }: { room: VoteRoom }) {
  const t = useTexts(voteTexts)
  const hasAgenda = officeHooks.useView((view) => Object.keys(view.items).length > 0)
  const motions = officeHooks.useView((view) => view.motions)
  const inOrder = useMemo(() => motionsInOrder({ motions }), [motions])
  const isClosed = officeHooks.useView((view) => view.stage.main?.phase === 'closed')
  const firstItem = officeHooks.useView((view) => agendaOf(view).find(({ kind }) => kind === 'vote')?.id)
  const close = () => open(null)
  useBeginAtTop(opened)
  if (opened && 'list' in opened) return <OpenBallots voteId={opened.list} onBack={close} />
  if (opened) return <MotionEditor typed={opened.motion} onChange={change} onDone={close} />
  return (
    <>
      <Card
        title={t('title')}
        acts={
          hasAgenda &&
          !isClosed && <Act onAct={() => open({ motion: newMotion(newId(), firstItem ?? null) })}>{t('add')}</Act>
        }
      >
        <p>{t(hasAgenda ? 'about' : 'noAgenda')}</p>
        {hasAgenda && inOrder.length === 0 && <p>{t('none')}</p>}
        {inOrder.length > fewMotions && <MotionsIndex motions={inOrder} />}
      </Card>
      {inOrder.map((motion) => (
        <MotionCard
          key={motion.id}
          motion={motion}
          onChange={() => open({ motion: typedOf(motion) })}
          onList={(list) => open({ list })}
        />
      ))}
      <KiosksCard />
    </>
  )
}

/** What takes the section's place is begun at its top, and read from its heading. */
function useBeginAtTop(opened: OpenedThere): void {
  const shown = opened && ('list' in opened ? opened.list : opened.motion.id)
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    window.scrollTo(0, 0)
    const heading = document.querySelector<HTMLElement>('[role=tabpanel] h2')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [shown])
}
