import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type Request, type RequestHandler, type Router } from 'express'
import type { DefinitionUpload, PhotographRemoval, PhotographUpload, RosterUpload } from '../shared/drafts.ts'
import type { InstallationShown } from '../shared/installation.ts'
import { type RosterMapping, rosterMapping } from '../shared/roster.ts'
import type { Instant } from '../shared/time.ts'
import { isOnBallots } from '../shared/vote/decide-vote.ts'
import type { Access } from './access/keys.ts'
import { faultyLine } from './definition/json-fault.ts'
import { readDefinition } from './definition/read-definition.ts'
import { writeDefinition } from './definition/write-definition.ts'
import type { Drafts } from './drafts.ts'
import type { Hall } from './hall.ts'
import type { Dice } from './ids.ts'
import { forbidden, officeDoor, officeHall } from './office-hall.ts'
import { serveOpenBallots } from './open-ballots.ts'
import {
  haveRoom,
  largestDefinition,
  largestPhotograph,
  putPhotograph,
  readPhotograph,
  removePhotograph,
} from './photographs.ts'
import { planRosterImport } from './roster/plan-import.ts'
import type { ReadRoster } from './roster/read-roster.ts'
import { rosterAfter, rosterChanges } from './roster/roster-changes.ts'
import type { Installation } from './start-notes.ts'
import type { Photograph, Storage } from './storage/port.ts'
import { toldFacts } from './told-facts.ts'

/** The office's files: read here into a draft that a command takes, or written out. Each request shows the office's key. */
export function createOfficeFiles(using: {
  storage: Storage
  access: Access
  halls: ReadonlyMap<string, Hall>
  drafts: Drafts
  dice: Dice
  readRoster: ReadRoster
  now: () => Instant
  installation: Installation
  sampleFolder: string
}): Router {
  const { storage, access, halls, drafts, dice, readRoster, now, installation, sampleFolder } = using
  const router = express.Router()

  const hallOf = officeHall({ access, halls })
  /** Reads the body once the key has been seen: nobody without one fills the memory. */
  const bodyUpTo = (limit: number): RequestHandler[] => [
    (request, response, next) => (hallOf(request) ? next() : forbidden(response)),
    express.raw({ type: () => true, limit }),
  ]
  const forOffice = officeDoor(hallOf)
  const bodyOf = (request: Request): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))

  router.post(
    '/roster',
    bodyUpTo(10 * 1024 * 1024),
    forOffice(async (hall, request, response) => {
      const mapping = mappingOf(request.query.columns)
      if (mapping === undefined) return void response.json({ refused: 'malformed' } satisfies RosterUpload)
      const reading = await readRoster(bodyOf(request), mapping)
      if ('refused' in reading) return void response.json(reading satisfies RosterUpload)
      const { delegates } = hall.conference.attendance
      const { people } = planRosterImport([...hall.people.values()], reading.people, dice, delegates)
      const items = hall.conference.definition?.items
      const changes = rosterChanges({ people: hall.people, delegates }, people, reading.people, items)
      const draftId = dice.newId()
      drafts.keep(draftId, { kind: 'roster', rows: reading.people }, now())
      response.json({ draftId, reading, changes, after: rosterAfter(delegates, people) } satisfies RosterUpload)
    }),
  )
  router.post(
    '/definition',
    bodyUpTo(largestDefinition),
    forOffice(async (hall, request, response) => {
      response.json(await previewDefinition(hall, bodyOf(request)))
    }),
  )
  router.get(
    '/definition',
    forOffice(async (hall, _request, response) => {
      const { definition } = hall.conference
      if (!definition) return void response.status(404).json({ refused: 'notDefined' })
      const photographs = new Map<string, Photograph>()
      for (const [subject, id] of hall.photographs) {
        const photograph = await storage.photograph(id)
        if (photograph) photographs.set(subject, photograph)
      }
      response.json(writeDefinition(definition, hall.people, photographs))
    }),
  )
  router.get(
    '/record',
    forOffice(async (hall, _request, response) => {
      response.json({ conference: hall.conference.definition?.heading ?? null, facts: toldFacts(hall) })
    }),
  )
  router.get(
    '/installation',
    forOffice(async (_hall, _request, response) => {
      response.json(installation satisfies InstallationShown)
    }),
  )
  router.get('/open-ballots/:voteId', serveOpenBallots(forOffice))
  for (const [path, file] of Object.entries(sampleFiles)) {
    router.get(
      path,
      forOffice(async (_hall, _request, response) => {
        response.send(await readFile(join(sampleFolder, file)))
      }),
    )
  }
  router.post(
    '/photographs/:subject',
    bodyUpTo(largestPhotograph),
    forOffice(async (hall, request, response) => {
      const subject = request.params.subject
      const photograph = readPhotograph(bodyOf(request))
      const answer = async (): Promise<PhotographUpload> => {
        if (typeof subject !== 'string' || !isSubject(hall, subject)) return { refused: 'unknownPerson' }
        if (!photograph) return { refused: 'notAPhotograph' }
        if (isOnBallots(hall.conference, subject)) return { refused: 'voteIsOpen' }
        if (!(await haveRoom(hall, [{ subject, photograph }]))) return { refused: 'tooManyPhotographs' }
        return { photographId: await putPhotograph(hall, subject, photograph, dice) }
      }
      // In a turn, so that no vote is opened meanwhile.
      response.json(await hall.store.journal.turn(answer))
    }),
  )

  router.delete(
    '/photographs/:subject',
    forOffice(async (hall, request, response) => {
      const subject = request.params.subject
      const answer = async (): Promise<PhotographRemoval> => {
        if (typeof subject !== 'string' || !isSubject(hall, subject)) return { refused: 'unknownPerson' }
        if (isOnBallots(hall.conference, subject)) return { refused: 'voteIsOpen' }
        await removePhotograph(hall, subject)
        return { done: true }
      }
      response.json(await hall.store.journal.turn(answer))
    }),
  )

  async function previewDefinition(hall: Hall, body: Buffer): Promise<DefinitionUpload> {
    const text = textOf(body)
    const file = parseJson(text)
    if (file === undefined) {
      return text.trimStart().startsWith('{')
        ? { refused: 'brokenDefinition', line: faultyLine(text) }
        : { refused: 'notADefinition' }
    }
    if (hall.people.size === 0) return { refused: 'rosterNeeded' }
    const onRoster = [...hall.people.values()].filter((one) => hall.conference.attendance.delegates.has(one.id))
    const read = readDefinition(file, onRoster, dice)
    if ('problems' in read) return { refused: 'problems', problems: read.problems }
    const { definition, photographs } = read
    // The collectives of the definition before go, and their photographs with them.
    if (!(await haveRoom(hall, photographs, (subject) => !hall.people.has(subject)))) {
      return { refused: 'tooManyPhotographs' }
    }
    const draftId = dice.newId()
    drafts.keep(draftId, { kind: 'definition', ...read }, now())
    const rounds = definition.items.flatMap((item) => (item.kind === 'awards' ? item.rounds : []))
    return {
      draftId,
      title: definition.heading.title,
      startsAt: definition.startsAt,
      timeZone: definition.timeZone,
      items: definition.items.map(({ title, plannedMinutes }) => ({ title, plannedMinutes })),
      speeches: definition.items.reduce((sum, item) => sum + item.speeches.length, 0),
      rounds: rounds.length,
      honourees: rounds.reduce((sum, round) => sum + round.honourees.length, 0),
      photographs: photographs.length,
    }
  }
  return router
}

/** What an office without files of its own may begin from: the plan's agenda, and the columns of its list of delegates. */
const sampleFiles = {
  '/sample/definition': 'hoi-nghi.json',
  '/sample/roster': 'mau-danh-sach-dai-bieu.xlsx',
}

/** A person on the roster, or a collective of the agenda: what a photograph can be of. */
function isSubject(hall: Hall, subject: string): boolean {
  if (hall.people.has(subject)) return true
  return (hall.conference.definition?.items ?? []).some(
    (item) =>
      item.kind === 'awards' &&
      item.rounds.some((round) =>
        round.honourees.some((honouree) => honouree.kind === 'collective' && honouree.id === subject),
      ),
  )
}

/** The office's own word for the columns, null where it gave none, undefined where what came is none. */
function mappingOf(columns: unknown): RosterMapping | null | undefined {
  if (columns === undefined) return null
  return rosterMapping.safeParse(typeof columns === 'string' ? parseJson(columns) : undefined).data
}

/** Notepad saves as UTF-16 where it is told "Unicode", with a mark that says which end comes first. */
function textOf(body: Buffer): string {
  const mark = body.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(body)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // no JSON: the caller says so to the office
  }
}
