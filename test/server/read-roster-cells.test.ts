import { describe, expect, it } from 'vitest'
import { firstPerson, heading, names, person, understood, warned } from './read-roster-kit.ts'

describe('a name', () => {
  it('is NFC with single spaces, however it was typed', () => {
    const typed = ' Nguyễn \u00a0Thị\n Ánh '.normalize('NFD')
    expect(
      firstPerson(
        heading.map((title) => title.normalize('NFD')),
        person(typed),
      )?.name,
    ).toBe('Nguyễn Thị Ánh')
  })

  it('all in capitals or all in small letters is set as names are written', () => {
    const typed = ['NGUYỄN THỊ ÁNH', 'đỗ xuân vượng', 'ĐOÀN ĐỨC'.normalize('NFD'), 'H’HEN NIÊ', 'LÊ-VŨ AN']
    const written = ['Nguyễn Thị Ánh', 'Đỗ Xuân Vượng', 'Đoàn Đức', 'H’Hen Niê', 'Lê-Vũ An']
    expect(names(understood(heading, ...typed.map((name) => person(name))))).toEqual(written)
  })

  it('half in capitals or with a small word is set right, and degrees are written as degrees', () => {
    const typed = ['Nguyễn Thị ÁNH', 'Nguyễn văn An', 'TS. NGUYỄN VĂN AN', 'ths. lê an', 'PGS.TS Lê An', 'Jean DUPONT']
    const written = [
      'Nguyễn Thị Ánh',
      'Nguyễn Văn An',
      'TS. Nguyễn Văn An',
      'ThS. Lê An',
      'PGS.TS Lê An',
      'Jean Dupont',
    ]
    const reading = understood(heading, ...typed.map((name) => person(name)))
    expect(names(reading)).toEqual(written)
    expect(warned(reading, 'capitalsChanged')).toEqual([2, 3, 4, 5, 7])
  })

  it('in mixed letters that are not Vietnamese is left as it is', () => {
    for (const name of ['Ludwig van Beethoven', 'Ronald McDonald', 'Maria da Silva']) {
      expect(firstPerson(heading, person(name))?.name).toBe(name)
    }
  })

  it('loses the number before it', () => {
    expect(firstPerson(['Họ và tên'], ['12. Nguyễn Văn An'])?.name).toBe('Nguyễn Văn An')
  })

  it('that several people bear is pointed out, with their rows', () => {
    const other = [1, 'LÊ AN', 'Lái xe', 'Văn phòng Sở', 'Công chức', 'Có', null]
    const { warnings } = understood(heading, person('Lê An'), person('Đỗ Bình'), other)
    expect(warnings).toContainEqual({ code: 'sameName', rows: [2, 4], text: 'Lê An' })
  })
})

describe('the seat', () => {
  const seats = ['Họ và tên', 'Khu', 'Hàng', 'Ghế']
  it('that several people have is pointed out, with their rows, where block, row and seat are all given', () => {
    const reading = understood(
      seats,
      ['Lê An', 'A', 1, 5],
      ['Đỗ Bình', 'A', 1, 6],
      ['Trần Chi', 'a', 'hàng 1', 5],
      ['Vũ Dũng', 'A', 1, null],
      ['Ngô Giang', 'A', 1, null],
      ['Bùi Hà', null, null, null],
      ['Cao Hải', null, null, null],
    )
    expect(reading.warnings.filter(({ code }) => code === 'sameSeat')).toEqual([
      { code: 'sameSeat', rows: [2, 4], text: 'Khu A, hàng 1, ghế 5' },
    ])
  })

  it('that nobody shares is no matter', () => {
    expect(warned(understood(seats, ['Lê An', 'A', 1, 5], ['Đỗ Bình', 'B', 1, 5]), 'sameSeat')).toBeUndefined()
  })
})

describe('the voting right', () => {
  it.each(['Có', 'có', 'CO', 'Có'.normalize('NFD'), 'x', 'X', 'Yes', '1', 1, 'true', true, '✓', ' ✔\ufe0f'])(
    'is given by %j, to a guest too',
    (cell) => {
      expect(firstPerson(heading, person('Lê An', cell, 'Khách mời'))?.voting).toBe(true)
    },
  )

  it.each(['Không', 'khong', 'KHÔNG', 'No', '0', 0, 'false', false, '–', '-'])('is denied by %j', (cell) => {
    expect(firstPerson(heading, person('Lê An', cell))?.voting).toBe(false)
  })

  it('is pointed out as taken for granted where no column says who has it', () => {
    expect(warned(understood(['Họ tên'], ['Lê An']), 'votersAll')).toEqual([])
    expect(warned(understood(heading, person('Lê An')), 'votersAll')).toBeUndefined()
  })

  it('is not given by an empty cell where others are marked and nobody is denied', () => {
    const reading = understood(heading, person('Lê An', 'x'), person('Đỗ Bình', null), person('Tô Hà', null))
    expect(reading.people.map(({ voting }) => voting)).toEqual([true, false, false])
    expect(warned(reading, 'blankVoteNo')).toEqual([3, 4])
  })

  it('is given by an empty cell where others are denied', () => {
    const reading = understood(heading, person('Lê An', 'Có'), person('Đỗ Bình', null), person('Tô Hà', 'Không'))
    expect(reading.people.map(({ voting }) => voting)).toEqual([true, true, false])
    expect(warned(reading, 'blankVoteYes')).toEqual([3])
  })

  it('is given where the cell or the whole column is missing', () => {
    expect(firstPerson(heading, person('Lê An', null))?.voting).toBe(true)
    expect(firstPerson(['Họ tên'], ['Lê An'])?.voting).toBe(true)
  })

  it('is not given where the cell is empty and the category or the section says guest or higher level', () => {
    for (const category of ['Khách mời', 'ĐẠI BIỂU CẤP TRÊN', 'Guest', 'Đại biểu cấp trên, khách mời']) {
      expect(firstPerson(heading, person('Lê An', null, category))?.voting).toBe(false)
      expect(firstPerson(heading, [`I. ${category}`], person('Lê An', null, null))?.voting).toBe(false)
    }
  })

  it('leaves the row unread where the cell says anything else', () => {
    const reading = understood(heading, person('Lê An', 'xem lại'), person('Đinh An'))
    expect(reading.unread).toEqual([
      { row: 2, reason: 'unclearVotingRight', text: '1 · Lê An · Chuyên viên · Văn phòng Sở · Công chức · xem lại' },
    ])
    expect(names(reading)).toEqual(['Đinh An'])
  })
})

describe('telephone numbers', () => {
  it.each([
    [912345678, '0912345678'],
    ['0912 345 678', '0912345678'],
    ['912.345.678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['2253842777', '02253842777'],
    ['912345678; 0225.3842777', '0912345678, 02253842777'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['9.12346E+08', '9.12346E+08'],
    ['113', '113'],
    ['không có', 'không có'],
    ['', ''],
  ])('are whole again: %j is %j', (typed, telephone) => {
    expect(firstPerson(['Họ tên', 'SĐT'], ['Lê An', typed])?.telephone).toBe(telephone)
  })
})

describe('a seat', () => {
  it('is put together from block, row and seat, whether the cells repeat the words or not', () => {
    const titles = ['Họ tên', 'Khu', 'Hàng', 'Ghế']
    expect(firstPerson(titles, ['Lê An', 'A', 2, 5])?.seat).toBe('Khu A, hàng 2, ghế 5')
    expect(firstPerson(titles, ['Lê An', 'Khu A', 'Dãy 2', 'Ghế 5'])?.seat).toBe('Khu A, dãy 2, ghế 5')
    expect(firstPerson(titles, ['Lê An', '', '', 'A12'])?.seat).toBe('Ghế A12')
    expect(firstPerson(titles, ['Lê An'])?.seat).toBe('')
    expect(firstPerson(['Họ tên', 'Chỗ ngồi'], ['Lê An', 'Đoàn chủ tịch'])?.seat).toBe('Đoàn chủ tịch')
  })

  it('is not read from a column of grades, whose title is another word', () => {
    expect(firstPerson(['Họ tên', 'Hạng'], ['Lê An', 'II'])?.seat).toBe('')
  })
})
