import './ui/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { PageTitle } from './page-title.tsx'

/** A page per role, loaded alone: a phone carries nothing of the staff's. */
const pages = {
  '/': lazy(async () => ({ default: (await import('./screens/attendee/attendee-page.tsx')).AttendeePage })),
  '/office': lazy(async () => ({ default: (await import('./screens/office/office-page.tsx')).OfficePage })),
  '/mc': lazy(async () => ({ default: (await import('./screens/mc/mc-page.tsx')).McPage })),
  '/reception': lazy(async () => ({ default: (await import('./screens/reception/reception-page.tsx')).ReceptionPage })),
  '/teller': lazy(async () => ({ default: (await import('./screens/teller/teller-page.tsx')).TellerPage })),
  '/kiosk': lazy(async () => ({ default: (await import('./screens/kiosk/kiosk-page.tsx')).KioskPage })),
  '/screen': lazy(async () => ({ default: (await import('./screens/screen/screen-page.tsx')).ScreenPage })),
  '/trust': lazy(async () => ({ default: (await import('./screens/trust/trust-page.tsx')).TrustPage })),
} as const

const roles = {
  '/': 'attendee',
  '/office': 'office',
  '/mc': 'mc',
  '/reception': 'reception',
  '/teller': 'teller',
  '/kiosk': 'kiosk',
  '/screen': 'screen',
  '/trust': null,
} as const

const path = window.location.pathname.replace(/\/+$/, '') || '/'
const known = path in pages ? (path as keyof typeof pages) : '/'
const Page = pages[known]

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <PageTitle role={roles[known]} />
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  </StrictMode>,
)
