import { i18n, type Language, useLanguage } from './language.ts'

/** One room's texts in both languages; the compiler sees to it that neither lacks a key. */
export type Texts<K extends string> = { readonly name: string; readonly keys?: K }

export type KeyOf<T> = T extends Texts<infer K> ? K : never

/**
 * Makes a dictionary of a room known. `{{name}}` is filled in, `{{count, number}}` as the language writes thousands; of an English key with a count,
 * `key_one` is the singular and `key` the plural.
 */
export function defineTexts<K extends string>(
  name: string,
  both: {
    vi: Record<K, string>
    en: Record<NoInfer<K>, string> & Partial<Record<`${NoInfer<K>}_one`, string>>
  } & Record<Language, object>,
): Texts<K> {
  for (const [language, dictionary] of Object.entries(both)) i18n.addResourceBundle(language, name, dictionary)
  return { name }
}

/** The value of a key, filled in; typed by the dictionary it comes from. */
export type Translate<K extends string> = (key: K, values?: Record<string, string | number>) => string

export function useTexts<K extends string>(texts: Texts<K>): Translate<K> {
  const lng = useLanguage()
  return (key, values) => i18n.t(key, { ns: texts.name, lng, ...values })
}
