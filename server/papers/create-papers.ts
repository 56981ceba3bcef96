import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import express, { type Request, type Response, type Router } from 'express'
import * as z from 'zod/mini'
import { properText } from '../../shared/fold.ts'
import { paperFonts } from '../../shared/papers/paper-page.ts'
import type { InvitationPicture, PaperKind, PaperRefusal } from '../../shared/papers/wanted.ts'
import type { Instant } from '../../shared/time.ts'
import type { Access } from '../access/keys.ts'
import type { Hall } from '../hall.ts'
import { officeHall } from '../office-hall.ts'
import { attendeesOf, type Whom } from './choose-people.ts'
import { fontPath } from './fonts.ts'
import type { Issued } from './invitation.ts'
import { papersOf } from './papers.ts'
import { createMeasure, pdfOf } from './pdf.ts'
import { writeRoster } from './roster-file.ts'

const text = z._default(z.string().check(z.maxLength(300), z.overwrite(properText)), '')
/** Whose papers, and what the office says of them. */
const query = z.object({
  unit: z.optional(z.string().check(z.maxLength(300))),
  person: z.optional(z.string().check(z.maxLength(100))),
  number: text,
  date: z._default(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)), ''),
  signerPosition: text,
  signerName: text,
})
type Asked = { whom: Whom; issued: Issued }

const statusOf: Record<PaperRefusal, number> = {
  malformed: 400,
  forbidden: 401,
  notDefined: 409,
  rosterNeeded: 409,
  unknownUnit: 404,
  unknownPerson: 404,
}
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Invitations, badges and the roster with its links, made as they are asked for. Each request shows the office's key,
 * but for the fonts, which are nobody's secret.
 */
export function createPapers(using: {
  access: Access
  halls: ReadonlyMap<string, Hall>
  /** Where phones anywhere reach this server, if they do. */
  publicUrl: string | null
  /** What a delegate's link begins with. */
  base: () => string
  now: () => Instant
}): Router {
  const { access, halls, publicUrl, base, now } = using
  const router = express.Router()
  const papersUsing = () => ({ publicUrl, page: base(), measure: createMeasure() })
  const hallOf = officeHall({ access, halls })

  const forOffice =
    (work: (hall: Hall, asked: Asked, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const hall = hallOf(request)
      if (!hall) return refuse(response, 'forbidden')
      response.setHeader('cache-control', 'no-store')
      const asked = readQuery(request.query)
      if (!asked) return refuse(response, 'malformed')
      await work(hall, asked, response)
    }

  const pdf = (kind: PaperKind, fileName: string) =>
    forOffice(async (hall, asked, response) => {
      const papers = papersOf(hall, { kind, ...asked }, papersUsing())
      if ('refused' in papers) return refuse(response, papers.refused)
      response.attachment(fileName)
      response.type('application/pdf')
      const pages = Readable.from(pdfOf(papers.pages, { title: papers.title, at: now() }))
      try {
        await pipeline(pages, response)
      } catch (error) {
        // The office closed its page while the file was on its way: nobody is left to be told.
        if (!response.destroyed || !isEarlyClose(error)) throw error
      }
    })

  router.get('/invitations.pdf', pdf('invitations', 'giay-moi.pdf'))
  router.get('/badges.pdf', pdf('badges', 'the-dai-bieu.pdf'))
  router.get(
    '/invitation.json',
    forOffice(async (hall, asked, response) => {
      if (asked.whom.of !== 'person') return refuse(response, 'malformed')
      const papers = papersOf(hall, { kind: 'invitations', ...asked }, papersUsing())
      if ('refused' in papers) return refuse(response, papers.refused)
      response.json({ pages: [...papers.pages] } satisfies InvitationPicture)
    }),
  )
  router.get(
    '/roster.xlsx',
    forOffice(async (hall, _asked, response) => {
      const attendees = attendeesOf(hall)
      if (attendees.length === 0) return refuse(response, 'rosterNeeded')
      response.attachment('danh-sach-dai-bieu-kem-ma.xlsx')
      response.type(xlsx).send(await writeRoster(attendees, base()))
    }),
  )
  router.get('/fonts/:font', async (request, response) => {
    const font = paperFonts.find((one) => one === request.params.font)
    if (!font) return void response.sendStatus(404)
    response.setHeader('cache-control', 'public, max-age=86400')
    response.type('font/ttf').send(await readFile(fontPath(font)))
  })
  return router
}

function readQuery(asked: unknown): Asked | null {
  const parsed = query.safeParse(asked)
  if (!parsed.success) return null
  const { unit, person, ...issued } = parsed.data
  if (person !== undefined) return { whom: { of: 'person', personId: person }, issued }
  return { whom: unit === undefined ? { of: 'all' } : { of: 'unit', unit }, issued }
}

function refuse(response: Response, refused: PaperRefusal): void {
  response.status(statusOf[refused]).json({ refused })
}

const isEarlyClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
