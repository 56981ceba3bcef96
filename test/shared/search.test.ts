import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchPeople } from '../../shared/attendance/search.ts'

const person = (name: string, unit = 'Văn phòng Sở', position = 'Chuyên viên') => ({ name, unit, position })

const anh = person('Nguyễn Thị Ánh')
const dung = person('Đặng Minh Dũng', 'Phòng Lãnh sự - Lễ tân', 'Phó Trưởng phòng')
const dungOfPress = person('Phan Minh Dũng', 'Phòng Thông tin đối ngoại')
const hung = person('Lê Văn Hùng', 'Trung tâm Dịch vụ đối ngoại', 'Lái xe')
const everybody = [hung, dungOfPress, anh, dung]

const found = (typed: string) => searchPeople(everybody, typed).map(({ name }) => name)

describe('search by name', () => {
  it('lists nobody before something is typed', () => {
    expect(found('')).toEqual([])
    expect(found('   ')).toEqual([])
    expect(found(' - ')).toEqual([])
  })

  it('ignores case and diacritics, and reads đ as d', () => {
    expect(found('ANH')).toEqual(['Nguyễn Thị Ánh'])
    expect(found('dang minh dung')).toEqual(['Đặng Minh Dũng'])
    expect(found('Ðặng')).toEqual(['Đặng Minh Dũng'])
  })

  it('ignores the order of the words and superfluous spaces', () => {
    expect(found('  ánh   nguyễn ')).toEqual(['Nguyễn Thị Ánh'])
  })

  it('finds words run together', () => {
    expect(found('nguyenthianh')).toEqual(['Nguyễn Thị Ánh'])
    expect(found('thianh')).toEqual(['Nguyễn Thị Ánh'])
  })

  it('finds a name typed in NFD in a list kept in NFC, and the other way round', () => {
    expect(found('Nguyễn Thị Ánh'.normalize('NFD'))).toEqual(['Nguyễn Thị Ánh'])
    expect(searchPeople([person('Nguyễn Thị Ánh'.normalize('NFD'))], 'ánh'.normalize('NFC'))).toHaveLength(1)
  })

  it('takes initials, with and without the family name, together and apart', () => {
    expect(found('nta')).toEqual(['Nguyễn Thị Ánh'])
    expect(found('n t a')).toEqual(['Nguyễn Thị Ánh'])
    expect(found('ta')[0]).toBe('Nguyễn Thị Ánh')
    expect(found('đmd')).toEqual(['Đặng Minh Dũng'])
  })

  it('takes the beginning of a word, never its middle', () => {
    expect(found('ngu')).toEqual(['Nguyễn Thị Ánh'])
    expect(found('guyen')).toEqual([])
  })

  it('takes the unit and the position, also together with a name', () => {
    expect(found('lễ tân')).toEqual(['Đặng Minh Dũng'])
    expect(found('lái xe')).toEqual(['Lê Văn Hùng'])
    expect(found('dũng thông tin')).toEqual(['Phan Minh Dũng'])
  })

  it('sorts by given name, then by the whole name, as Vietnamese does', () => {
    const names = ['Lê Thị Ân', 'Lê Thị Ấn', 'Trần Thị An', 'Lê Thị An', 'Lê Đình Ăn']
    expect(
      searchPeople(
        names.map((name) => person(name)),
        'le',
      ).map(({ name }) => name),
    ).toEqual(['Lê Thị An', 'Lê Đình Ăn', 'Lê Thị Ân', 'Lê Thị Ấn'])
    expect(found('dung')).toEqual(['Đặng Minh Dũng', 'Phan Minh Dũng'])
  })

  it('puts those found by their names before those found by their units', () => {
    const people = [person('Trần Văn An', 'Phòng Lan Can'), person('Vũ Thị Lan')]
    expect(searchPeople(people, 'lan').map(({ name }) => name)).toEqual(['Vũ Thị Lan', 'Trần Văn An'])
  })

  it('finds everybody by his own whole name, however it is spelt', () => {
    const spelt = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.normalize('NFD'),
      (name) => name.toUpperCase(),
      (name) => name.split(' ').reverse().join('  '),
    )
    fc.assert(
      fc.property(fc.constantFrom(...everybody), spelt, (someone, spell) => {
        expect(searchPeople(everybody, spell(someone.name))).toContain(someone)
      }),
    )
  })
})
