import { describe, expect, it } from 'vitest'
import { httpsAddress } from '../../client/screens/trust/https-address.ts'
import { guessPlatform } from '../../client/screens/trust/platform.ts'

describe('the trust page guesses the device', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari'
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36', 0, 'windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 10, 'windows'],
    ['Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/126.0 Safari/537.36', 5, 'android'],
    ['Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1', 5, 'ipad'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1', 5, 'ipad'],
    [mac, 5, 'ipad'],
    [mac, 0, 'mac'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36', 0, 'firefox'],
  ])('%s with %d touch points: %s', (userAgent, touchPoints, platform) => {
    expect(guessPlatform(userAgent, touchPoints)).toBe(platform)
  })
})

describe('the address a device is asked to trust', () => {
  const about = { httpsPort: 3443, fingerprint: 'AB:CD', hostnames: ['192.168.1.9', 'laptop.local', '::1'] }

  it('is the one it came by, where the certificate is for it', () => {
    expect(httpsAddress(about, 'laptop.local')).toBe('https://laptop.local:3443')
    expect(httpsAddress(about, 'LAPTOP.local')).toBe('https://laptop.local:3443')
    expect(httpsAddress(about, '[::1]')).toBe('https://[::1]:3443')
  })

  it('is the one that links begin with, where it is not', () => {
    expect(httpsAddress(about, 'hall.example')).toBe('https://192.168.1.9:3443')
  })

  it('leaves out the port that browsers take by themselves', () => {
    expect(httpsAddress({ ...about, httpsPort: 443 }, 'laptop.local')).toBe('https://laptop.local')
  })

  it('is none where HTTPS is off', () => {
    expect(httpsAddress({ httpsPort: null, fingerprint: null, hostnames: [] }, 'laptop.local')).toBeNull()
  })
})
