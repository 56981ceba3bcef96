import { describe, expect, it } from 'vitest'
import { putRight, wrongFields } from '../../client/screens/office/script/wrong-fields.ts'

describe('what is mistyped in words to read out', () => {
  it('is nothing where each «…» is one that this step has', () => {
    expect(wrongFields('Kính mời «xưng hô» « Họ  tên », «chức vụ».', 'speech:one')).toEqual([])
  })

  it('is offered the nearest that this step has, whether accents, letters or a whole word are wrong', () => {
    expect(wrongFields('«ho ten» «họ tênn» «chức danh» «tên»', 'speech:one')).toEqual([
      { typed: '«ho ten»', nearest: 'họ tên' },
      { typed: '«họ tênn»', nearest: 'họ tên' },
      { typed: '«chức danh»', nearest: 'chức vụ' },
      { typed: '«tên»', nearest: 'họ tên' },
    ])
  })

  it('is offered nothing where nothing is near, or where what is meant is not of this step', () => {
    expect(wrongFields('«ngày tháng năm»', 'speech:one')).toEqual([{ typed: '«ngày tháng năm»', nearest: null }])
    expect(wrongFields('«người nhận thay»', 'speech:one')).toEqual([{ typed: '«người nhận thay»', nearest: null }])
  })

  it('is found in the marks of a keyboard without «, and in a « that is never closed', () => {
    expect(wrongFields('Kính mời <<họ tên>>, «chức vụ lên phát biểu.\nXin cảm ơn «họ tên».', 'speech:one')).toEqual([
      { typed: '<<họ tên>>', nearest: 'họ tên' },
      { typed: '«chức vụ lên phát biểu.', nearest: null },
    ])
  })

  it('is named once, however often it is written, and put right wherever it stands', () => {
    const text = '«họ tênn» và «họ tênn»'
    const [wrong] = wrongFields(text, 'speech:one')
    expect(wrongFields(text, 'speech:one')).toHaveLength(1)
    expect(putRight(text, wrong?.typed ?? '', 'họ tên')).toBe('«họ tên» và «họ tên»')
  })
})
