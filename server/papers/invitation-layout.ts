import { type Mark, mm, type PaperPage, paper } from '../../shared/papers/paper-page.ts'
import type { Invitation } from './invitation.ts'
import {
  agendaBlocks,
  type BodyType,
  codeBlock,
  labelColumn,
  rowBlocks,
  sentenceBlock,
  signatureBlock,
} from './invitation-body.ts'
import { type Block, headBlock, margins, titleBlock } from './invitation-head.ts'
import { type Measure, textMarks } from './typeset.ts'

/** From the most airy to the tightest that still reads well: the first in which all stands on one page is taken. */
const bodyTypes: BodyType[] = [
  { size: 14, lineHeight: 1.25, gap: 5 },
  { size: 13.5, lineHeight: 1.25, gap: 4 },
  { size: 13, lineHeight: 1.22, gap: 3.5 },
  { size: 13, lineHeight: 1.18, gap: 2.5 },
  { size: 12.5, lineHeight: 1.18, gap: 2 },
  { size: 12, lineHeight: 1.16, gap: 2 },
]
const ofSeveralPages: BodyType = { size: 13, lineHeight: 1.22, gap: 3.5 }
const bottom = paper.height - margins.bottom

/** An invitation on its pages: one where it can be; a long agenda goes on overleaf, and code and signature with it. */
export function layoutInvitation(invitation: Invitation, measure: Measure): PaperPage[] {
  for (const type of bodyTypes) {
    const pages = paginated(blocksOf(invitation, type, measure), measure)
    if (pages.length === 1) return pages
  }
  return paginated(blocksOf(invitation, ofSeveralPages, measure), measure)
}

function blocksOf(invitation: Invitation, type: BodyType, measure: Measure): Block[] {
  const { invited, details, agenda } = invitation
  const column = labelColumn([...invited, ...details], type, measure)
  const items = agendaBlocks(agenda, column, type, measure)
  const end = joined([
    codeBlock(invitation, type, measure),
    sentenceBlock(invitation.farewell, { ...type, gap: type.gap + 3 }, measure),
    signatureBlock(invitation, type, measure),
  ])
  return [
    headBlock(invitation, measure),
    space(type.gap * 3),
    titleBlock(invitation, measure),
    space(type.gap * 2),
    sentenceBlock(invitation.invites, type, measure),
    ...rowBlocks(invited, column, type, measure),
    sentenceBlock(invitation.toAttend, type, measure),
    ...rowBlocks(details, column, type, measure),
    // A heading is not left alone at the foot of a page, nor the end alone on the last one.
    joined([sentenceBlock('Chương trình:', type, measure), ...items.slice(0, 1)]),
    ...items.slice(1, -1),
    joined([...(items.length > 1 ? items.slice(-1) : []), end]),
  ]
}

const space = (height: number): Block => ({ marks: [], height })

function joined(blocks: readonly Block[]): Block {
  let height = 0
  const marks: Mark[] = []
  for (const block of blocks) {
    marks.push(...block.marks.map((mark) => lowered(mark, height)))
    height += block.height
  }
  return { marks, height }
}

/** Blocks one under the other; what does not fit goes to the next page, which has its number on top. */
function paginated(blocks: readonly Block[], measure: Measure): PaperPage[] {
  const pages: PaperPage[] = [{ marks: [] }]
  let y = margins.top
  for (const block of blocks) {
    if (y + block.height > bottom + 0.01 && y > margins.top) {
      pages.push({ marks: pageNumber(pages.length + 1, measure) })
      y = margins.top
    }
    pages.at(-1)?.marks.push(...block.marks.map((mark) => lowered(mark, y)))
    y += block.height
  }
  return pages
}

const pageNumber = (number: number, measure: Measure): Mark[] =>
  textMarks(
    [String(number)],
    { x: paper.width / 2, y: mm(11), align: 'middle', lineHeight: 1 },
    { font: 'serif', size: 13 },
    measure,
  )

const lowered = (mark: Mark, by: number): Mark =>
  mark.kind === 'rule' ? { ...mark, y: mark.y + by, toY: mark.toY + by } : { ...mark, y: mark.y + by }
