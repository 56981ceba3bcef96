import { describe, expect, it } from 'vitest'
import { readConfig, serverOptions } from '../../server/config.ts'
import { asksForHelp, helpText } from '../../server/help.ts'

describe('the help', () => {
  it('is asked for by --help and -h, and by nothing else', () => {
    expect(asksForHelp(['--help'])).toBe(true)
    expect(asksForHelp(['--port', '3000', '-h'])).toBe(true)
    expect(asksForHelp(['--data', './help'])).toBe(false)
  })

  it('names every option there is', () => {
    for (const option of Object.keys(serverOptions)) expect(helpText()).toContain(`--${option}`)
  })

  it('fits a terminal', () => {
    for (const line of helpText().split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  it('is pointed to by an option that does not exist', () => {
    const answer = readConfig(['--colour'], {})
    expect('wrong' in answer && answer.wrong).toContain('--help')
  })
})
