import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { evolveAll, newConference } from '../shared/conference.ts'
import type { ConferenceId, VoteId } from '../shared/ids.ts'
import type { Tally } from '../shared/model.ts'
import { isTooFewToTell } from '../shared/vote/count.ts'
import { type RecountDifference, recount } from '../shared/vote/recount.ts'
import { storedIn } from './close-vote.ts'
import { usual } from './config.ts'
import { readStored, type StorageForReading, type Unreadable } from './storage/sqlite-reading.ts'

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

/** Counts what lies in the data folder, and changes nothing of it. */
export const recountStored = (data: string): Promise<{ read: Recounted[] } | Unreadable> => readStored(data, recountAll)

async function recountAll(storage: StorageForReading): Promise<Recounted[]> {
  const votes: Recounted[] = []
  for (const conference of storage.conferences()) {
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
  return votes
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

const unreadableWords: Record<Unreadable['unreadable'], { vi: string; en: string }> = {
  empty: { vi: 'Chưa có hội nghị trong thư mục này', en: 'There is no conference in this folder' },
  earlier: {
    vi: 'Dữ liệu do phiên bản cũ hơn của chương trình ghi. Hãy khởi động máy chủ một lần với thư mục này, tắt máy chủ rồi đếm lại',
    en: 'The data was written by an earlier version of this program. Start the server once with this folder, stop it, and recount',
  },
  later: {
    vi: 'Dữ liệu do phiên bản mới hơn của chương trình ghi. Hãy đếm lại bằng phiên bản đó',
    en: 'The data was written by a later version of this program. Recount with that version',
  },
  damaged: {
    vi: 'Tệp dữ liệu bị hỏng hoặc không phải của chương trình này. Hãy đếm lại từ một bản sao lưu',
    en: 'The data file is damaged or not one of this program. Recount a backup of it',
  },
  notReadable: {
    vi: 'Không đọc được tệp dữ liệu. Hãy kiểm tra quyền đọc và ổ đĩa',
    en: 'The data file cannot be read. Check the right to read it, and the disk',
  },
}

/** The whole command: what it prints or complains of, and what it ends with; for a program, 0 where every count is the one on record. */
export async function runRecount(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ prints: string; code: 0 | 3 } | { complains: string; code: 1 | 2 }> {
  const order = readRecountOrder(args, env)
  if ('wrong' in order) return { complains: `${order.wrong}\n\n${recountUsage}`, code: 2 }
  const outcome = await recountStored(order.data)
  if ('unreadable' in outcome) {
    const { vi, en } = unreadableWords[outcome.unreadable]
    const of = outcome.code === '' ? order.data : `${order.data} (${outcome.code})`
    return { complains: `${vi} / ${en}: ${of}`, code: 1 }
  }
  const { read: votes } = outcome
  const words = votes.length === 0 ? ['Chưa có biểu quyết nào / No vote has been held'] : votes.map(recountWords)
  return {
    prints: order.json ? JSON.stringify({ votes }) : words.join('\n'),
    code: votes.some(({ differences }) => differences.length > 0) ? 3 : 0,
  }
}
