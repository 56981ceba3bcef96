import type { NetworkInterfaceInfo } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseUrl, reachableHost, readConfig } from '../../server/config.ts'

describe('the configuration', () => {
  it('has defaults', () => {
    expect(readConfig([], {})).toEqual({
      data: resolve('./data'),
      port: 3000,
      host: '0.0.0.0',
      empty: false,
      durability: 'full',
      publicUrl: null,
      https: { port: 3443, own: null },
      names: [],
      phones: 'http',
    })
  })

  it('is taken from the environment', () => {
    const env = { PORT: '8080', DATA: 'elsewhere', HOST: '127.0.0.1', DURABILITY: 'off' }
    expect(readConfig([], env)).toEqual({
      data: resolve('elsewhere'),
      port: 8080,
      host: '127.0.0.1',
      empty: false,
      durability: 'off',
      publicUrl: null,
      https: { port: 8523, own: null },
      names: [],
      phones: 'http',
    })
  })

  it('takes a public address from the option, else from the environment, without the slash at its end', () => {
    const env = { PUBLIC_URL: 'https://hoinghi.example.vn/' }
    expect(readConfig([], env)).toMatchObject({ publicUrl: 'https://hoinghi.example.vn' })
    const other = ['--public-url', 'https://khac.example.vn/sub/']
    expect(readConfig(other, env)).toMatchObject({ publicUrl: 'https://khac.example.vn/sub' })
  })

  it('takes an empty variable for none', () => {
    expect(readConfig([], { PORT: '', DATA: '', HOST: '', DURABILITY: '', PUBLIC_URL: '' })).toEqual(readConfig([], {}))
  })

  it('lets options win over the environment', () => {
    const args = ['--port', '0', '--data=here', '--host', '::1', '--empty', '--durability', 'full']
    const env = { PORT: '8080', DATA: 'elsewhere', HOST: '127.0.0.1', DURABILITY: 'off' }
    expect(readConfig(args, env)).toEqual({
      data: resolve('here'),
      port: 0,
      host: '::1',
      empty: true,
      durability: 'full',
      publicUrl: null,
      https: { port: 0, own: null },
      names: [],
      phones: 'http',
    })
  })

  it.each([
    [['--port', 'abc']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--port', '80.5']],
    [['--durability', 'maybe']],
    [['--colour', 'red']],
    [['--public-url', 'hoinghi.example.vn']],
    [['--public-url', 'https://hoinghi.example.vn/#a']],
    [['stray']],
    [['--port']],
  ])('says what is wrong with %j', (args) => {
    expect(readConfig(args, {})).toEqual({ wrong: expect.stringMatching(/\w/) })
  })
})

describe('the address that others in the hall can reach', () => {
  const address = (text: string, more: Partial<NetworkInterfaceInfo> = {}) =>
    ({ address: text, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo
  const loopback = [address('127.0.0.1', { internal: true })]

  it('is the one that was asked for', () => {
    expect(reachableHost('192.168.7.7', {})).toBe('192.168.7.7')
    expect(reachableHost('::1', {})).toBe('::1')
  })

  it.each([
    ['the only one', { lo: loopback, eth0: [address('10.1.2.3')] }, '10.1.2.3'],
    [
      'a home or office network before others',
      { a: [address('172.16.0.9')], b: [address('10.0.0.9')], c: [address('192.168.1.9')] },
      '192.168.1.9',
    ],
    ['a private one before a public one', { a: [address('203.0.113.5')], b: [address('172.31.0.9')] }, '172.31.0.9'],
    [
      'a real card before a virtual one',
      { docker0: [address('192.168.64.1')], en0: [address('10.0.0.9')] },
      '10.0.0.9',
    ],
    [
      'a real card before Windows’ virtual switch',
      { 'vEthernet (WSL)': [address('172.20.0.1')], 'Wi-Fi': [address('203.0.113.5')] },
      '203.0.113.5',
    ],
    ['a virtual one where there is nothing else', { lo: loopback, tailscale0: [address('100.64.0.5')] }, '100.64.0.5'],
    ['localhost with no network at all', { lo: loopback }, 'localhost'],
    ['localhost where no address was given out', { eth0: [address('169.254.3.4')] }, 'localhost'],
    ['not a version 6 address', { eth0: [address('fe80::1', { family: 'IPv6' } as never)] }, 'localhost'],
    ['localhost for a card that is gone', { eth0: undefined }, 'localhost'],
  ])('is %s', (_, interfaces, expected) => {
    expect(reachableHost('0.0.0.0', interfaces)).toBe(expected)
    expect(reachableHost('::', interfaces)).toBe(expected)
  })

  it('stands in links with its port, and brackets around version 6', () => {
    expect(baseUrl('192.168.1.9', 3000)).toBe('http://192.168.1.9:3000')
    expect(baseUrl('192.168.1.9', 80)).toBe('http://192.168.1.9')
    expect(baseUrl('::1', 3000)).toBe('http://[::1]:3000')
  })
})
