import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../shared/attendance/blocks.ts'

describe('the blocks of a hall, as the seats of its roster tell them', () => {
  it('are named with their rows, those that follow one another as one run', () => {
    const seats = [1, 2, 3, 5, 10].map((row) => `Khu A, hàng ${row}, ghế 4`)
    expect(blocksOf([...seats, 'Khu B, dãy 2, ghế 1', 'Khu B, dãy 2, ghế 2'])).toEqual([
      { block: 'Khu A', rows: 'hàng 1–3, 5, 10' },
      { block: 'Khu B', rows: 'dãy 2' },
    ])
  })

  it('stand in the order in which one looks for them, not in that of the roster', () => {
    const seats = ['Khu 10, hàng 1', 'Khu B, hàng B', 'Khu B, hàng A', 'Khu 2, hàng 1', 'Khu 2, hàng 2']
    expect(blocksOf(seats)).toEqual([
      { block: 'Khu 2', rows: 'hàng 1–2' },
      { block: 'Khu 10', rows: 'hàng 1' },
      { block: 'Khu B', rows: 'hàng A, B' },
    ])
  })

  it('may be rows alone, or a place without rows that several share', () => {
    expect(blocksOf(['Hàng 2, ghế 1', 'Hàng 1, ghế 1'])).toEqual([{ block: '', rows: 'Hàng 1–2' }])
    expect(blocksOf(['Đoàn chủ tịch', 'Đoàn chủ tịch'])).toEqual([{ block: 'Đoàn chủ tịch', rows: '' }])
  })

  it('say nothing of single seats, nor of a place that is one person’s own', () => {
    expect(blocksOf(['', 'Ghế 5', 'A12', 'Số 7', 'Cạnh ông Nguyễn Văn An'])).toEqual([])
  })
})
