import { receiptAlphabet } from '../shared/vote/ballot.ts'

/** What this device keeps between visits. A browser that keeps nothing works all the same, until it is closed. */
export function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null // storage is switched off
  }
}

/** Whether it is kept. */
export function remember(key: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, value)
    return true
  } catch {
    return false // storage is switched off or full: the page goes on without
  }
}

/** 128 random bits; `crypto.randomUUID` is not there on plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A receipt for a ballot, thrown evenly: the sixteen-bit numbers past the last whole round of the alphabet are thrown again. */
export function newReceipt(): string {
  const letters = receiptAlphabet.length
  const limit = 65_536 - (65_536 % letters)
  const receipt: string[] = []
  while (receipt.length < 8) {
    const [thrown = limit] = crypto.getRandomValues(new Uint16Array(1))
    if (thrown < limit) receipt.push(receiptAlphabet.charAt(thrown % letters))
  }
  return receipt.join('')
}

/** Which of several windows on one laptop this is, where its address says so. */
export const windowName = (): string => new URLSearchParams(window.location.search).get('screen') ?? ''

/**
 * What this device calls itself by as a tablet or a screen, the same after every reload. Two windows of one laptop are
 * two screens where their addresses say so: `?screen=2`.
 */
export function deviceId(as: string): string {
  const key = `device:${as}${windowName()}`
  const known = recall(key) ?? newId()
  remember(key, known)
  return known
}
