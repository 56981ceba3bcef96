import { useMemo } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { AddScreen } from './add-screen.tsx'
import { ReadinessCard } from './readiness-card.tsx'
import { ScreenCard } from './screen-card.tsx'
import { screensTexts } from './texts.ts'
import { ThemeChoice } from './theme-choice.tsx'

/** What hangs on the walls: each screen, another one, the check before the conference, and the colours of all. */
export function ScreensSection() {
  const t = useTexts(screensTexts)
  const rows = officeHooks.useView((view) => view.screens)
  const screens = useMemo(() => Object.values(rows).sort((a, b) => a.number - b.number), [rows])
  return (
    <>
      <Card title={t('title')}>
        <p>{screens.length === 0 ? t('none') : t('how')}</p>
        {screens.length > 0 && (
          <ul>
            {screens.map((screen) => (
              <ScreenCard key={screen.id} screen={screen} />
            ))}
          </ul>
        )}
      </Card>
      <AddScreen />
      <ReadinessCard />
      <ThemeChoice />
    </>
  )
}
