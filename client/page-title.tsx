import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Role } from '../shared/roles.ts'
import { commonTexts } from './i18n/common.ts'
import { useTexts } from './i18n/texts.ts'

/** What is open within the page, such as a section of the office; nothing on most pages. */
const opened = createStore<{ section: string | null }>(() => ({ section: null }))

/** Names the browser's tab, in the device's language: "Chương trình – Văn phòng – Hội Trường". A page of no role says only its section. */
export function PageTitle({ role }: { role: Role | null }) {
  const t = useTexts(commonTexts)
  const section = useStore(opened, (state) => state.section)
  const title = [section, role && t(role), t('product')].filter(Boolean).join(' – ')
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}

/** Says which section of the page is open, for as long as it is. */
export function useSectionTitle(section: string): void {
  useEffect(() => {
    opened.setState({ section })
    return () => opened.setState({ section: null })
  }, [section])
}
