import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { people } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'

let at: HallOnAPort
let closed = false
beforeEach(async () => {
  closed = false
  at = await hallOnAPort()
})
afterEach(async () => {
  if (!closed) await at.close()
})

describe('over HTTP', () => {
  it('the server says that it serves', async () => {
    const response = await fetch(`${at.url}/health`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ serving: true })
  })

  it('every role’s page is there, never from a cache, and allows nothing from elsewhere', async () => {
    for (const page of ['/', '/office', '/mc', '/reception', '/screen', '/teller', '/kiosk']) {
      const response = await fetch(`${at.url}${page}`)
      expect(response.status, page).toBe(200)
      expect(await response.text()).toContain('the page')
      expect(response.headers.get('cache-control')).toContain('no-cache')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(response.headers.get('x-powered-by')).toBeNull()
    }
  })

  it('there is nothing else', async () => {
    const paths = [
      '/nothing',
      '/assets/nothing.js',
      '/assets/..%2findex.html',
      '/assets/%2e%2e/index.html',
      '/%',
      '/.git/config',
    ]
    for (const path of [...paths, '/data/hoi-truong.sqlite', '/socket.io/socket.io.js']) {
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(at.url)
        const asking = request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        asking.on('error', reject)
        asking.end()
      })
      expect(status, path).toBeGreaterThanOrEqual(400)
      expect(status, path).toBeLessThan(500)
    }
  })

  it('no answer holds a key or a badge code, nor what is wrong inside', async () => {
    const answers = await Promise.all([
      ...['/', '/office', '/health', '/nothing', '/%', '/photographs/x', '/assets/x'].map((path) =>
        fetch(`${at.url}${path}`),
      ),
      at.office('definition'),
      at.office('record'),
      at.office('definition', { key: null }),
      at.office('definition', { method: 'POST', body: '{' }),
      at.office('roster', { method: 'POST', body: 'x' }),
      at.office('roster', { method: 'DELETE' }),
    ])
    for (const answer of answers) {
      const text = `${[...answer.headers].join('\n')}\n${await answer.text()}`
      for (const secret of [...Object.values(keysOfOne), ...people.map((one) => one.badgeCode), 'node_modules']) {
        expect(text, answer.url).not.toContain(secret)
      }
    }
  })
})

describe('the end', () => {
  it('does not wait for requests that somebody began and does not finish', async () => {
    const { hostname, port } = new URL(at.url)
    const half = connect(Number(port), hostname)
    const cut = new Promise((resolve) => half.on('close', resolve))
    half.on('error', () => undefined)
    await new Promise<void>((resolve) => half.on('connect', resolve))
    half.write(
      `POST /office/roster HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${keysOfOne.office}\r\ncontent-length: 9\r\n\r\nx`,
    )
    await fetch(`${at.url}/health`)
    await at.close()
    closed = true
    await cut
  })

  it('lets every device go', async () => {
    const devices = [await at.join('mc'), await at.join('screen'), await at.phone(1)]
    const gone = Promise.all(devices.map((device) => device.gone))
    await at.close()
    closed = true
    await gone
  })
})
