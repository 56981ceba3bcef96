import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { hostName, isWithin, machineNames } from '../../server/tls/names.ts'
import { type KeptAuthority, type KeptLeaf, renewAuthority, renewLeaf } from '../../server/tls/renewal.ts'

const day = 86_400_000
const now = Date.UTC(2026, 7, 21)
const names = ['desk.hall.test', 'localhost', 'laptop', 'laptop.local', '127.0.0.1', '::1', '192.168.1.9']
const leaf: KeptLeaf = { from: now - day, until: now + 200 * day, names }
const authority: KeptAuthority = { from: now - day, until: now + 3_000 * day, domains: ['local', 'test', 'laptop'] }
const asking = (...asked: string[]) => ({ asked, own: ['localhost', '10.0.0.7'] })

describe('the server’s certificate is', () => {
  it.each<[string, KeptLeaf | null, string[], number, 'keep' | 'renew']>([
    ['made where there is none', null, names, now, 'renew'],
    ['kept while names and addresses are the same', leaf, names, now, 'keep'],
    ['kept whatever the order of the names', leaf, [...names].reverse(), now, 'keep'],
    ['made anew for another address', leaf, [...names.slice(0, -1), '192.168.1.10'], now, 'renew'],
    ['made anew for one more name', leaf, [...names, 'hall.test'], now, 'renew'],
    ['made anew without a name that is gone', leaf, names.slice(1), now, 'renew'],
    ['kept with thirty days left', { ...leaf, until: now + 30 * day }, names, now, 'keep'],
    ['made anew with fewer than thirty days left', { ...leaf, until: now + 30 * day - 1 }, names, now, 'renew'],
    ['made anew when it has ended', { ...leaf, until: now - 1 }, names, now, 'renew'],
    ['made anew when it has not begun', { ...leaf, from: now + 1 }, names, now, 'renew'],
  ])('%s', (_, kept, wanted, at, decision) => {
    expect(renewLeaf(kept, wanted, at)).toBe(decision)
  })
})

describe('the authority is', () => {
  it.each<[string, KeptAuthority | null, string[], number, 'keep' | 'renew']>([
    ['made where there is none', null, [], now, 'renew'],
    ['kept whatever the machine’s own names and addresses become', authority, [], now, 'keep'],
    ['kept for a name that it may sign for', authority, ['desk.hall.test', '192.168.1.9'], now, 'keep'],
    ['made anew for a name that it may not sign for', authority, ['hall.example.vn'], now, 'renew'],
    ['made anew with fewer than thirty days left', { ...authority, until: now + 29 * day }, [], now, 'renew'],
    ['kept when the clock has fallen behind', authority, [], now - 900 * day, 'keep'],
  ])('%s', (_, kept, asked, at, decision) => {
    expect(renewAuthority(kept, asking(...asked), at)).toBe(decision)
  })
})

describe('the names of a machine', () => {
  const card = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
    ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo
  const interfaces = {
    lo: [card('127.0.0.1', { internal: true })],
    wifi: [card('192.168.1.9'), card('fe80::1', { family: 'IPv6' } as never)],
    wire: [card('10.0.0.7')],
    gone: undefined,
  }

  it('are its host name, that name as the local network knows it, and every address of version 4', () => {
    expect(machineNames({ machine: 'Laptop', interfaces, asked: [] })).toEqual({
      asked: [],
      own: ['localhost', 'laptop', 'laptop.local', '127.0.0.1', '::1', '10.0.0.7', '192.168.1.9'],
    })
  })

  it('stand once, where the office asked for one of them too', () => {
    const { asked, own } = machineNames({ machine: 'laptop', interfaces, asked: ['192.168.1.9', 'desk.hall.test'] })
    expect(asked).toEqual(['192.168.1.9', 'desk.hall.test'])
    expect(own).not.toContain('192.168.1.9')
  })

  it('do without a host name that no certificate can hold', () => {
    expect(machineNames({ machine: 'my laptop', interfaces: {}, asked: [] }).own).toEqual([
      'localhost',
      '127.0.0.1',
      '::1',
    ])
  })

  it.each([
    ['Desk.Hall.Test', 'desk.hall.test'],
    ['desk.hall.test.', 'desk.hall.test'],
    ['bücher.test', 'xn--bcher-kva.test'],
    ['192.168.1.9', '192.168.1.9'],
    ['[::1]', '::1'],
    ['', null],
    ['two words', null],
    ['https://hall.test', null],
    ['hall.test:3443', null],
    ['*.hall.test', null],
    [`${'a'.repeat(64)}.test`, null],
  ])('%j is written %j', (text, written) => {
    expect(hostName(text)).toBe(written)
  })

  it('lie within a domain by whole labels', () => {
    expect(isWithin('desk.hall.test', ['test'])).toBe(true)
    expect(isWithin('hall.test', ['hall.test'])).toBe(true)
    expect(isWithin('nothall.test', ['hall.test'])).toBe(false)
    expect(isWithin('test', ['hall.test'])).toBe(false)
    expect(isWithin('192.0.2.1', [])).toBe(true)
  })
})
