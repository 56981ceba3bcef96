import { createInstance } from 'i18next'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { recall, remember } from '../device.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const remembered = 'language'

/** `?lang=en` in a link wins and is remembered on the device; Vietnamese where nothing was chosen. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? recall(remembered)
  return asked === 'en' ? 'en' : 'vi'
}

const language = createStore<{ language: Language }>(() => ({ language: firstLanguage() }))

export const i18n = createInstance({
  lng: language.getState().language,
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
})
void i18n.init()

export function chooseLanguage(chosen: Language): void {
  remember(remembered, chosen)
  void i18n.changeLanguage(chosen)
  language.setState({ language: chosen })
}

const markDocument = (chosen: Language) => {
  document.documentElement.lang = chosen
}
markDocument(language.getState().language)
language.subscribe((state) => markDocument(state.language))

/** What stands in it speaks this language whatever the device's is: a screen has the one that the office set. */
export const LanguageHere = createContext<Language | null>(null)

/** The language of the place, else the device's; a component that reads it draws anew when it changes. */
export function useLanguage(): Language {
  const here = useContext(LanguageHere)
  const ofDevice = useStore(language, (state) => state.language)
  return here ?? ofDevice
}
