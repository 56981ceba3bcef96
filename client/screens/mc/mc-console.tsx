import { useState } from 'react'
import { useLine, useNow } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { mcHooks } from '../../staff-hooks.ts'
import { AgendaList } from './agenda-list.tsx'
import { AttendanceLine } from './attendance-line.tsx'
import { Confirm } from './confirm.tsx'
import { Controls } from './controls.tsx'
import { LeadBanner } from './lead-banner.tsx'
import { LineLost } from './line-lost.tsx'
import styles from './mc-console.module.css'
import { backAct, nextAct } from './next-act.ts'
import { NoAgenda } from './no-agenda.tsx'
import { NowHead } from './now-head.tsx'
import { NowPanel } from './now-panel.tsx'
import { ProgramSign } from './screens/program-sign.tsx'
import { ScreensPanel } from './screens/screens-panel.tsx'
import { mcTexts } from './texts.ts'
import { TimePanel } from './time/time-panel.tsx'
import { type Panel, Tools } from './tools.tsx'
import { useAsking } from './use-asking.ts'
import { useConduct } from './use-conduct.ts'
import { useKeys } from './use-keys.ts'
import { useTopOfItem } from './use-top-of-item.ts'
import { VotesPanel } from './vote/votes-panel.tsx'

/** One glance: the agenda at the side, what is now in the middle, and the next step always in the same place below. */
export function McConsole() {
  const t = useTexts(mcTexts)
  const view = mcHooks.useView((all) => all)
  const now = useNow()
  const isUp = useLine().state === 'up'
  const conduct = useConduct(view)
  const asking = useAsking(view, conduct)
  const [panel, setPanel] = useState<Panel | null>(null)
  const closePanel = () => setPanel(null)
  useTopOfItem(view)
  const { canAct } = conduct
  useKeys({
    onNext: () => {
      const next = nextAct(view)
      if (next && canAct) asking.act(next)
    },
    onBack: () => {
      const back = backAct(view)
      if (back && canAct) conduct.take(back)
    },
    onBlackout: () => {
      const cover = view.program.main?.cover === 'blackout' ? 'none' : 'blackout'
      if (canAct) conduct.sendAside({ type: 'coverScreens', cover }, 'blackout')
    },
  })
  const { main: conference } = view.conference

  if (!conference) return <NoAgenda view={view} />
  return (
    <div className={styles.console}>
      <LineLost />
      <LeadBanner lead={conduct.lead} canTake={isUp} />
      <ProgramSign view={view} now={now} conduct={conduct} />
      <AgendaList
        view={view}
        conference={conference}
        now={now}
        conduct={conduct}
        onAct={asking.act}
        covered={panel !== null}
      />
      {panel === 'screens' && <ScreensPanel view={view} now={now} conduct={conduct} onClose={closePanel} />}
      {panel === 'votes' && <VotesPanel view={view} conduct={conduct} onAct={asking.act} onClose={closePanel} />}
      {panel === 'time' && <TimePanel view={view} conduct={conduct} onClose={closePanel} />}
      <main className={styles.now}>
        <AttendanceLine view={view} />
        <Tools view={view} open={panel} onOpen={setPanel} />
        <NowHead view={view} now={now} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard has no other way to */}
        <section className={styles.card} tabIndex={0} aria-label={t('nowPanel')}>
          <NowPanel view={view} now={now} conduct={conduct} onAct={asking.act} />
        </section>
      </main>
      <Controls view={view} conduct={conduct} onAct={asking.act} />
      {asking.question && (
        <Confirm
          key={JSON.stringify(asking.question.command)}
          act={asking.question}
          view={view}
          canAct={conduct.canAct}
          onYes={asking.yes}
          onNo={asking.no}
        />
      )}
    </div>
  )
}
