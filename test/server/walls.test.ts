import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const rule = 'lint/style/noRestrictedImports'

/** File and import: on the far side of a wall, or through a door in it. */
const walled: [file: string, from: string][] = [
  ['shared/one.ts', '../server/app.ts'],
  ['shared/agenda/two.ts', '../../server/storage/port.ts'],
  ['shared/three.ts', '../client/store.ts'],
  ['shared/four.ts', 'node:fs'],
  ['shared/five.ts', 'socket.io'],
  ['shared/six.ts', 'react-dom/client'],
  ['shared/seven.ts', 'better-sqlite3'],
  ['client/store.ts', 'socket.io-client'],
  ['client/screens/mc/one.tsx', 'socket.io-client'],
  ['client/screens/mc/two.tsx', '../../../server/views.ts'],
  ['client/link.ts', '../server/app.ts'],
  ['client/two.ts', 'node:fs'],
  ['server/hall.ts', 'better-sqlite3'],
  ['server/sockets/one.ts', 'better-sqlite3'],
  ['server/one.ts', '../client/store.ts'],
  ['server/storage/one.ts', '../../client/store.ts'],
]
const doors: [file: string, from: string][] = [
  ['shared/doors/one.ts', 'zod/mini'],
  ['shared/doors/two.ts', '../time.ts'],
  ['client/doors/one.ts', '../../shared/views.ts'],
  ['client/doors/two.tsx', 'react'],
  ['server/doors/one.ts', '../storage/sqlite.ts'],
  ['server/doors/two.ts', 'node:fs'],
  ['server/doors/three.ts', '../../shared/model.ts'],
  ['server/storage/sqlite.ts', 'better-sqlite3'],
]
/** The files that are on both lists with another import each: they have a wall and a door. */
const lineDoors = [
  ['client/link.ts', 'socket.io-client'],
  ['client/pairing.ts', 'socket.io-client'],
] as const

/** What biome says of each file, under the project's own rules, of files that are not in the project. */
function lint(folder: string, files: readonly (readonly [string, string])[]): Set<string> {
  for (const [file, from] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `import { thing } from '${from}'\n\nexport const other = thing\n`)
  }
  const biome = join(project, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' })
  const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] }
  const found = report.diagnostics.filter(({ category }) => category === rule)
  return new Set(found.map(({ location }) => location.path.replaceAll('\\', '/')))
}

describe('the walls between the rooms', () => {
  let folder: string
  let caught: Set<string>
  let caughtWithLink: Set<string>
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'walls-'))
    cpSync(join(project, 'biome.json'), join(folder, 'biome.json'))
    caught = lint(folder, [...walled, ...doors])
    caughtWithLink = lint(folder, lineDoors)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(walled)('%s may not import %s', (file) => {
    expect(caught).toContain(file)
  })

  it.each(doors)('%s may import %s', (file) => {
    expect(caught).not.toContain(file)
  })

  it('the two ends of lines may import socket.io-client, and nobody else of the client', () => {
    for (const [file] of lineDoors) expect(caughtWithLink).not.toContain(file)
    expect(caughtWithLink).toContain('client/store.ts')
  })

  it('stand in the project itself: biome finds nothing through them', () => {
    const biome = join(project, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    const options = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=20']
    const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...options, 'shared', 'server', 'client'], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(`${stdout}${stderr}`).not.toContain(rule)
    expect(status).toBe(0)
  })
})
