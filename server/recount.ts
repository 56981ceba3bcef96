import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { evolveAll, newConference } from '../shared/conference.ts'
import type { ConferenceId, VoteId } from '../shared/ids.ts'
import type { Tally } from '../shared/model.ts'
import { isTooFewToTell } from '../shared/vote/count.ts'
import { type RecountDifference, recount } from '../shared/vote/recount.ts'
import { storedIn } from './close-vote.ts'
import { usual } from './config.ts'
import { sqliteStorage } from './storage/sqlite.ts'

export const recountUsage = 'npm run recount -- [--data DIR] [--json]'

export function readRecountOrder(
  args: string[],
  env: NodeJS.ProcessEnv,
): { data: string; json: boolean } | { wrong: string } {
  try {
    const { values } = parseArgs({ args, options: { data: { type: 'string' }, json: { type: 'boolean' } } })
    return { data: resolve(values.data ?? (env.DATA || usual.data)), json: values.json ?? false }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}

/** One vote: what was announced, what is counted now, and in what they differ; both null where so few have voted by secret ballot. */
export type Recounted = {
  conference: ConferenceId
  vote: VoteId
  question: string
  state: 'open' | 'counting' | 'closed' | 'cancelled'
  announced: Tally | null
  counted: Tally | null
  /** Nothing for a vote that is not closed: there is no result yet. */
  differences: RecountDifference[]
}

/** Counts what lies in the data folder, and writes nothing. */
export async function recountStored(data: string): Promise<{ votes: Recounted[] } | { wrong: string }> {
  if (!existsSync(join(data, 'hoi-truong.sqlite'))) {
    return { wrong: `Chưa có hội nghị trong thư mục này / There is no conference in this folder: ${data}` }
  }
  const storage = sqliteStorage(data)
  const votes: Recounted[] = []
  for (const conference of await storage.conferences()) {
    const { journal, ballotBox } = storage.conference(conference)
    const held = evolveAll(newConference, await journal.read()).votes
    for (const vote of held) {
      const { tally, differences } = recount(vote, storedIn(await ballotBox.count(vote.id)))
      const isShown = vote.state === 'closed' && !isTooFewToTell(vote.motion, tally)
      votes.push({
        conference,
        vote: vote.id,
        question: vote.motion.question,
        state: vote.state,
        announced: isShown ? vote.tally : null,
        counted: isShown ? tally : null,
        differences: vote.state === 'closed' ? differences : [],
      })
    }
  }
  await storage.close()
  return { votes }
}

const stateWords: Record<Exclude<Recounted['state'], 'closed'>, string> = {
  open: 'đang biểu quyết / still open',
  counting: 'đang kiểm phiếu giấy / paper ballots are being counted',
  cancelled: 'đã hủy / cancelled',
}

/** A line for people. */
export function recountWords({ question, state, counted, differences }: Recounted): string {
  if (state !== 'closed') return `- ${question}: ${stateWords[state]}`
  const ballots = counted === null ? '' : ` (${counted.cast} phiếu / ballots)`
  return differences.length === 0
    ? `✓ ${question}${ballots}: khớp / the same`
    : `✗ ${question}${ballots}: KHÔNG KHỚP / NOT THE SAME: ${differences.join(', ')}`
}
