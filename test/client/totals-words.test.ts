import { expect, it, vi } from 'vitest'

it('the totals say one paper and several papers', async () => {
  // The dictionaries ask the browser for its language when they are loaded.
  vi.stubGlobal('window', { location: { search: '' }, localStorage: undefined })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  const { i18n } = await import('../../client/i18n/language.ts')
  await import('../../client/i18n/totals.ts')
  const words = (key: string, count: number) => i18n.t(key, { ns: 'totals', lng: 'en', count })
  for (const key of ['papers', 'individuals', 'collectives', 'guests']) {
    expect(words(key, 1), key).not.toBe(words(key, 2))
  }
  expect(words('papers', 1)).toBe('paper given')
  expect(i18n.t('papers', { ns: 'totals', lng: 'vi', count: 1 })).toBe('báo cáo tham luận')
})
