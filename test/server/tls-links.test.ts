import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepPrintedAs, keptPrintedAs, type PrintedAs, printLinks, printLinksAsJson } from '../../server/print-links.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/port.ts'

const withAuthority: PrintedAs = {
  base: 'https://192.168.1.9:3443',
  trust: { page: 'http://192.168.1.9:3000/trust', fingerprint: 'AB:CD' },
  thisMachine: 'http://localhost:3000',
}

let storage: Storage
let lines: string[]
beforeEach(async () => {
  lines = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  storage = memoryStorage()
  await storage.addConference('one', { office: 'o1', mc: 'm1', reception: 'r1', screen: 's1', teller: 't1' }, 0)
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('links asked for later are the ones the server was last reached by', async () => {
  expect(await keptPrintedAs(storage)).toBeNull()
  await keepPrintedAs(storage, { base: 'http://10.0.0.7:3000', trust: null, thisMachine: null })
  await keepPrintedAs(storage, withAuthority)
  expect(await keptPrintedAs(storage)).toEqual(withAuthority)
})

it('people are shown HTTPS links, the page that makes a device trust them, and the office without it on this machine', async () => {
  await printLinks(storage, withAuthority)
  const printed = lines.join('\n')
  for (const link of ['/office#o1', '/mc#m1', '/reception#r1', '/screen#s1']) {
    expect(printed).toContain(`https://192.168.1.9:3443${link}`)
  }
  expect(printed).toContain('http://192.168.1.9:3000/trust')
  expect(printed).toContain('SHA-256 AB:CD')
  expect(printed.match(/http:\/\/localhost:3000\S*/g)).toEqual(['http://localhost:3000/office#o1'])
})

it('people are told nothing of trust where nothing has to be trusted', async () => {
  await printLinks(storage, { base: 'http://192.168.1.9:3000', trust: null, thisMachine: null })
  expect(lines.join('\n')).not.toMatch(/trust|SHA-256|localhost/)
})

it('programs get one object a line, with the same links', async () => {
  await printLinksAsJson(storage, withAuthority)
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    (['office', 'mc', 'reception', 'screen', 'teller'] as const).map((role) => ({
      conference: 'one',
      role,
      url: `https://192.168.1.9:3443/${role}#${role[0]}1`,
    })),
  )
})
