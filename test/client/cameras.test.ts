import { describe, expect, it } from 'vitest'
import { errorName, faultOf, plainLens } from '../../client/ui/scan/cameras.ts'

const camera = (label: string) => ({ id: label, label })

describe('the choice of a lens', () => {
  it('leaves the ultra wide one for the plain one beside it', () => {
    const cameras = [camera('Front Camera'), camera('Back Ultra Wide Camera'), camera('Back Camera')]
    expect(plainLens(cameras, 'Back Ultra Wide Camera')?.label).toBe('Back Camera')
  })

  it('stays with a plain lens, and with a webcam whatever it is called', () => {
    const cameras = [camera('Back Camera'), camera('Back Ultra Wide Camera'), camera('Wide USB Webcam')]
    expect(plainLens(cameras, 'Back Camera')).toBeUndefined()
    expect(plainLens(cameras, 'Wide USB Webcam')).toBeUndefined()
  })
})

describe('why a camera does not start', () => {
  it('is read out of the sentence in which the reader wraps it', () => {
    const wrapped = 'Error getting userMedia, error = NotAllowedError: Permission denied'
    expect(faultOf(errorName(wrapped))).toBe('notAllowed')
    expect(faultOf(errorName(new DOMException('in use', 'NotReadableError')))).toBe('busy')
    expect(faultOf(errorName('no idea'))).toBe('failed')
  })
})
