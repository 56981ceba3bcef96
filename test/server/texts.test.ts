import { beforeAll, describe, expect, it, vi } from 'vitest'

/** Every file of the client, as text: to find the dictionaries, wherever they are. */
const sources = import.meta.glob<string>('../../client/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = import.meta.glob('../../client/**/*.{ts,tsx}')
const withTexts = Object.entries(sources)
  .filter(([path, source]) => source.includes('defineTexts(') && !path.endsWith('/i18n/texts.ts'))
  .map(([path, source]) => ({ path, dictionaries: source.match(/(?<!function )\bdefineTexts\(/g)?.length ?? 0 }))

type Dictionary = Record<string, string>
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)(?:, number)?\s*\}\}/g)].map(([, name]) => name).sort()

describe('the dictionaries', () => {
  let vietnamese: Record<string, Dictionary>
  let english: Record<string, Dictionary>
  beforeAll(async () => {
    // All of a browser that the choice of a language wants; without one the components' packages ask for nothing.
    vi.stubGlobal('window', { location: { search: '' }, localStorage: { getItem: () => null } })
    vi.stubGlobal('document', { documentElement: {} })
    const { i18n } = await import('../../client/i18n/language.ts')
    vi.unstubAllGlobals()
    for (const { path } of withTexts) await modules[path]?.()
    vietnamese = i18n.store.data.vi as Record<string, Dictionary>
    english = i18n.store.data.en as Record<string, Dictionary>
  })
  const every = () =>
    Object.entries({ vi: vietnamese, en: english }).flatMap(([language, rooms]) =>
      Object.entries(rooms).flatMap(([room, texts]) =>
        Object.entries(texts).map(([key, text]) => ({ name: `${language}/${room}/${key}`, room, key, text })),
      ),
    )

  it('are there, each under a name of its own', () => {
    const count = withTexts.reduce((sum, one) => sum + one.dictionaries, 0)
    expect(count).toBeGreaterThan(3)
    expect(Object.keys(vietnamese)).toHaveLength(count)
    expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort())
  })

  it('say something under every key', () => {
    expect(every().filter(({ text }) => text.trim() === '')).toEqual([])
  })

  it('have the same keys in both languages, but for the English singular', () => {
    for (const [room, texts] of Object.entries(vietnamese)) {
      const keys = Object.keys(english[room] ?? {}).filter((key) => !key.endsWith('_one'))
      expect(keys.sort(), room).toEqual(Object.keys(texts).sort())
    }
  })

  it('fill in the same in both languages', () => {
    // Only Vietnamese needs the form of address, and the English singular may say "one" in a word.
    const filled = (text: string, key: string) =>
      placeholders(text).filter(
        (name) => name?.toLowerCase() !== 'address' && !(key.endsWith('_one') && name === 'count'),
      )
    const different = every()
      .filter(({ name }) => name.startsWith('en/'))
      .map(({ room, key, text }) => ({ room, key, en: text, vi: vietnamese[room]?.[key.replace(/_one$/, '')] ?? '' }))
      .filter((one) => filled(one.en, one.key).join() !== filled(one.vi, one.key).join())
    expect(different).toEqual([])
  })

  it('have their braces in pairs', () => {
    for (const { name, text } of every()) {
      expect(text.replace(/\{\{\w+(, number)?\}\}/g, ''), name).not.toMatch(/[{}]/)
    }
  })

  it('are written in NFC, which the fonts are made for', () => {
    for (const { name, text } of every()) expect(text, name).toBe(text.normalize('NFC'))
  })
})
