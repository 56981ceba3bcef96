import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConferenceId } from '../shared/ids.ts'
import { type LinkedRole, linkedRoles } from '../shared/roles.ts'
import type { Instant } from '../shared/time.ts'
import { readDefinition } from './definition/read-definition.ts'
import type { Dice } from './ids.ts'
import { planRosterImport } from './roster/plan-import.ts'
import { readRoster } from './roster/read-roster.ts'
import type { Person, Storage } from './storage/port.ts'

/**
 * The conference of a new folder: the sample, or one with nothing in it for the office to fill. What is wanted is noted
 * first, so that the next start makes good a first one that was cut off before the sample was in. Says what was made.
 */
export async function ensureFirstConference(
  storage: Storage,
  sample: { wanted: boolean; folder: string },
  dice: Dice,
  at: Instant,
): Promise<'sample' | 'empty' | null> {
  const isNew = (await storage.conferences()).length === 0
  if (isNew) {
    await storage.setSetting('sample', sample.wanted ? 'wanted' : 'unwanted')
    await addConference(storage, dice, at)
  }
  const [first] = await storage.conferences()
  if (!first || (await storage.setting('sample')) !== 'wanted') return isNew ? 'empty' : null
  const facts = await storage.conference(first).journal.read()
  if (facts.length > 0) return null
  await takeSample(storage, first, sample.folder, dice, at)
  return 'sample'
}

/** A conference with its role links and nothing in it yet: the office imports the roster and the agenda. */
export async function addConference(storage: Storage, dice: Dice, at: Instant): Promise<ConferenceId> {
  const id = dice.newId()
  const keys = Object.fromEntries(linkedRoles.map((role) => [role, dice.newId()])) as Record<LinkedRole, string>
  await storage.addConference(id, keys, at)
  return id
}

/**
 * Puts the sample into a conference through the same readers that the office's own files go through:
 * the plan's agenda (plan, 2.4) and its list of delegates.
 */
export async function takeSample(
  storage: Storage,
  conferenceId: ConferenceId,
  folder: string,
  dice: Dice,
  at: Instant,
): Promise<void> {
  const reading = await readRoster(await readFile(join(folder, 'danh-sach-dai-bieu.xlsx')))
  if ('refused' in reading) throw new Error(`the sample roster cannot be read: ${reading.refused}`)
  const { people, delegates } = planRosterImport([], reading.people, dice)
  const file: unknown = JSON.parse(await readFile(join(folder, 'hoi-nghi.json'), 'utf8'))
  const read = readDefinition(file, people, dice)
  if ('problems' in read) throw new Error(`the sample definition cannot be read: ${JSON.stringify(read.problems)}`)
  const put = read.photographs.map((one) => ({ id: dice.newId(), ...one }))
  await storage.conference(conferenceId).journal.turn((turn) =>
    turn.commit({
      at,
      by: 'server',
      people: withDescribed(people, read.people),
      photographs: { removed: [], put },
      facts: [
        { type: 'rosterTaken', delegates },
        { type: 'conferenceDefined', definition: read.definition },
      ],
    }),
  )
}

/** Each once, and as described last. */
const withDescribed = (people: readonly Person[], described: readonly Person[]): Person[] => [
  ...new Map([...people, ...described].map((person) => [person.id, person])).values(),
]
