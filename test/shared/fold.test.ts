import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, properText } from '../../shared/fold.ts'

describe('fold', () => {
  it('drops case and every diacritic, and reads đ as d', () => {
    expect(fold('Đỗ Thị Hường')).toBe('do thi huong')
    expect(fold('QUYỀN BIỂU QUYẾT')).toBe('quyen bieu quyet')
  })

  it('reads the Icelandic letter that looks like Đ as d', () => {
    expect(fold('\u00d0oàn Thế Thắng')).toBe('doan the thang')
  })

  it('collapses spaces of every kind and trims', () => {
    expect(fold('  Họ \u00a0 và\n\ttên ')).toBe('ho va ten')
  })

  it('keeps punctuation and signs', () => {
    expect(fold('Phòng, đơn vị')).toBe('phong, don vi')
    expect(fold('✓')).toBe('✓')
  })

  it('folds NFC and NFD alike, and a folded text to itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ĐđƯỡệ ẵÝI\u0301 \u00adx') }),
    )
    fc.assert(
      fc.property(text, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('properText', () => {
  it('composes to NFC, trims and leaves single spaces', () => {
    expect(properText('  Nguyễn  Thị\u00a0Ánh\r\n'.normalize('NFD'))).toBe('Nguyễn Thị Ánh')
  })

  it('drops what nobody can see', () => {
    expect(properText('\ufeffLê\u200b Công\u00ad Hải')).toBe('Lê Công Hải')
  })

  it('leaves proper text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(properText(properText(text))).toBe(properText(text))
      }),
    )
  })
})
