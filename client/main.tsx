import './ui/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'

/** A page per role, loaded alone: a phone carries nothing of the staff's. */
const pages = {
  '/': lazy(async () => ({ default: (await import('./screens/attendee/attendee-page.tsx')).AttendeePage })),
  '/office': lazy(async () => ({ default: (await import('./screens/office/office-page.tsx')).OfficePage })),
  '/mc': lazy(async () => ({ default: (await import('./screens/mc/mc-page.tsx')).McPage })),
  '/reception': lazy(async () => ({ default: (await import('./screens/reception/reception-page.tsx')).ReceptionPage })),
  '/screen': lazy(async () => ({ default: (await import('./screens/screen/screen-page.tsx')).ScreenPage })),
  '/trust': lazy(async () => ({ default: (await import('./screens/trust/trust-page.tsx')).TrustPage })),
} as const

const path = window.location.pathname.replace(/\/+$/, '') || '/'
const Page = path in pages ? pages[path as keyof typeof pages] : pages['/']

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  </StrictMode>,
)
