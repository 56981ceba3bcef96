import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { asInFile, placeInWords } from '../../client/screens/office/agenda/definition-place.ts'

describe('a place in a definition file', () => {
  let place: { placeInWords: typeof placeInWords; asInFile: typeof asInFile }
  let words: (language: string) => (path: (string | number)[]) => string
  beforeAll(async () => {
    // All of a browser that the choice of a language wants.
    vi.stubGlobal('window', { location: { search: '' }, localStorage: { getItem: () => null } })
    vi.stubGlobal('document', { documentElement: {} })
    const { i18n } = await import('../../client/i18n/language.ts')
    await import('../../client/screens/office/agenda/place-texts.ts')
    vi.unstubAllGlobals()
    place = await import('../../client/screens/office/agenda/definition-place.ts')
    words = (lng) => (path) =>
      place.placeInWords(path, (key, values) => i18n.t(key, { ns: 'definitionPlaces', lng, ...values }))
  })

  it.each([
    [['items', 5, 'plannedMinutes'], 'Mục 6, số phút dự kiến', 'Item 6, planned minutes'],
    [
      ['items', 3, 'rounds', 0, 'honourees', 2, 'person'],
      'Mục 4, lượt trao 1, điển hình thứ 3, người được tôn vinh',
      'Item 4, round 1, honouree 3, person honoured',
    ],
    [['items'], 'Các mục của chương trình', 'The items of the agenda'],
    [
      ['heading', 'placeAndDate'],
      'Tiêu đề hội nghị, dòng địa danh, ngày tháng',
      'Heading of the conference, line of place and date',
    ],
    [
      ['items', 6, 'motions', 1, 'candidates', 0, 'birthYear'],
      'Mục 7, nội dung biểu quyết 2, người ứng cử thứ 1, năm sinh',
      'Item 7, motion 2, candidate 1, year of birth',
    ],
    [
      ['otherMotions', 0, 'seats'],
      'Nội dung biểu quyết ngoài chương trình 1, số người được chọn',
      'Motion 1 outside of the agenda, how many are chosen',
    ],
    [['items', 0, 'plase'], 'Mục 1, “plase”', 'Item 1, “plase”'],
    [[], 'Cả tệp', 'The whole file'],
  ])('%j counts from 1 and is called as the office calls it', (path, vietnamese, english) => {
    expect(words('vi')(path)).toBe(vietnamese)
    expect(words('en')(path)).toBe(english)
  })

  it('is shown as it stands in the file, to be looked for there', () => {
    expect(place.asInFile({ path: ['items', 5, 'plannedMinutes'], code: 'missing', found: '0' })).toBe(
      '"plannedMinutes": 0',
    )
    expect(place.asInFile({ path: ['items', 0, 'introduces', 1], code: 'unknownPerson', found: 'Ai Đó' })).toBe('Ai Đó')
  })
})
