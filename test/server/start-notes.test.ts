import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { installationOf, startNotes } from '../../server/start-notes.ts'

const command = (args: string[], env: NodeJS.ProcessEnv = {}, platform: NodeJS.Platform = 'linux') => {
  const config = readConfig(args, env)
  if ('wrong' in config) throw new Error(config.wrong)
  return installationOf(args, config, platform).startAgain
}
const here = resolve('hoi-nghi')

describe('the command that starts again on the same data', () => {
  it.each([
    ['the usual folder needs no word', [], {}, 'npm start'],
    ['the usual folder, named', ['--data', './data'], {}, 'npm start'],
    [
      'a folder of the office’s own is whole, wherever the shell stands',
      ['--data', 'hoi-nghi'],
      {},
      `npm start -- --data ${here}`,
    ],
    ['and so is one named with =', ['--data=hoi-nghi'], {}, `npm start -- --data ${here}`],
    ['and one from the environment', [], { DATA: 'hoi-nghi' }, `npm start -- --data ${here}`],
    ['an empty beginning is not begun again', ['--data', 'hoi-nghi', '--empty'], {}, `npm start -- --data ${here}`],
    ['other options stay', ['--port', '3001', '--data', 'hoi-nghi'], {}, `npm start -- --data ${here} --port 3001`],
    [
      'and those of the environment',
      [],
      { PORT: '3001', HOST: '10.0.0.1' },
      'npm start -- --port 3001 --host 10.0.0.1',
    ],
    ['an option before the environment', ['--port=3002'], { PORT: '3001' }, 'npm start -- --port=3002'],
    ['spaces are kept together', ['--data', 'hội nghị'], {}, `npm start -- --data '${resolve('hội nghị')}'`],
    ['and marks of quotation', ['--data', "a'b"], {}, `npm start -- --data '${resolve('.')}/a'\\''b'`],
  ] as const)('%s', (_, args, env, expected) => {
    expect(command([...args], env)).toBe(expected)
  })

  it('is quoted as Windows reads it there', () => {
    expect(command(['--data', 'hội nghị'], {}, 'win32')).toBe(`npm start -- --data "${resolve('hội nghị')}"`)
    const config = { data: 'C:\\Users\\vp\\hoi-nghi', port: 3000, host: '0.0.0.0' }
    expect(installationOf([], config, 'win32').startAgain).toBe('npm start -- --data C:\\Users\\vp\\hoi-nghi')
  })

  it('given to npm, opens the same folder', () => {
    const args = ['--data', join(here, 'x')]
    const again = command(args).split(' ').slice(3)
    expect(readConfig(again, {})).toEqual(readConfig(args, {}))
  })
})

describe('what the terminal says', () => {
  const installation = { data: here, startAgain: 'npm start -- --data x' }

  it('names the folder and the command, each time', () => {
    for (const made of ['sample', 'empty', null] as const) {
      const text = startNotes(installation, made).join('\n')
      expect(text).toContain(here)
      expect(text).toContain('npm start -- --data x')
    }
  })

  it('says plainly that a conference is new, and only then', () => {
    expect(startNotes(installation, 'empty').join('\n')).toMatch(/HỘI NGHỊ MỚI.*hội nghị trống/)
    expect(startNotes(installation, 'sample').join('\n')).toMatch(/HỘI NGHỊ MỚI.*hội nghị mẫu/)
    expect(startNotes(installation, null).join('\n')).not.toContain('MỚI')
  })
})
