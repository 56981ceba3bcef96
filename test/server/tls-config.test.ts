import { describe, expect, it } from 'vitest'
import { baseUrl, readConfig } from '../../server/config.ts'

const read = (args: string[], env: NodeJS.ProcessEnv = {}) => readConfig(args, env)

describe('HTTPS in the configuration', () => {
  it.each([
    [[], 3443],
    [['--port', '8080'], 8523],
    [['--port', '80'], 443],
    [['--port', '0'], 0],
    [['--port', '65500'], 65057],
    [['--port', '4000', '--https-port', '0'], 0],
    [['--https-port', '9443'], 9443],
  ])('%j serves it at %d', (args, port) => {
    expect(read(args)).toMatchObject({ https: { port, own: null }, names: [], phones: 'http' })
  })

  it('can be off', () => {
    expect(read(['--https-port', 'off'])).toMatchObject({ https: null })
    expect(read([], { HTTPS_PORT: 'off' })).toMatchObject({ https: null })
  })

  it('is taken from the environment, and options win', () => {
    const env = { HTTPS_PORT: '9443', CERT: 'a.crt', KEY: 'a.key', NAMES: 'Desk.hall.test, 10.0.0.7', PHONES: 'https' }
    expect(read([], env)).toMatchObject({
      https: { port: 9443, own: { certificate: 'a.crt', key: 'a.key' } },
      names: ['desk.hall.test', '10.0.0.7'],
      phones: 'https',
    })
    const args = ['--cert', 'b.crt', '--key', 'b.key', '--name', 'one.test', '--name', 'two.test', '--phones', 'http']
    expect(read(args, env)).toMatchObject({
      https: { own: { certificate: 'b.crt', key: 'b.key' } },
      names: ['one.test', 'two.test'],
      phones: 'http',
    })
  })

  it('takes an empty variable for none', () => {
    const env = { HTTPS_PORT: '', CERT: '', KEY: '', NAMES: '', PHONES: '' }
    expect(read([], env)).toEqual(read([]))
  })

  it.each([
    [['--https-port', 'maybe'], 'HTTPS port'],
    [['--https-port', '65536'], 'HTTPS port'],
    [['--https-port', '3000'], 'a port each'],
    [['--cert', 'a.crt'], 'cert and key'],
    [['--key', 'a.key'], 'cert and key'],
    [['--phones', 'ftp'], 'phones'],
    [['--phones', 'https', '--https-port', 'off'], 'phones'],
    [['--name', 'https://hall.test'], 'https://hall.test'],
  ])('says what is wrong with %j', (args, what) => {
    expect(read(args)).toEqual({ wrong: expect.stringContaining(what) })
  })

  it('stands in links with its port unless that is the usual one', () => {
    expect(baseUrl('192.168.1.9', 3443, 'https')).toBe('https://192.168.1.9:3443')
    expect(baseUrl('hall.test', 443, 'https')).toBe('https://hall.test')
    expect(baseUrl('hall.test', 80, 'https')).toBe('https://hall.test:80')
    expect(baseUrl('::1', 443, 'http')).toBe('http://[::1]:443')
  })
})
